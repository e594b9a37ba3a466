import type { MailboxPace } from '../ports/mailbox-pace.ts';
import { openPace, type PaceOptions } from './pace-table.ts';
import { openSlots } from './slots-table.ts';
import type { Storage } from './storage.ts';

/**
 * Exchange lets a mailbox send thirty letters a minute; what leaves evenly arrives a little less so, and two fewer leave
 * room for that. @see https://learn.microsoft.com/en-us/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits
 */
const LETTERS_PER_MINUTE = 28;
/** Of an application to one mailbox. @see https://learn.microsoft.com/en-us/graph/throttling-limits#outlook-service-limits */
const CALLS_AT_ONCE = 4;

/** The pace of the mailbox, shared by all instances in two rows of a table. */
export async function openMailboxPace(
  storage: Storage,
  options: Pick<PaceOptions, 'now' | 'wait'> = {},
): Promise<MailboxPace> {
  const [pace, slots] = await Promise.all([
    openPace(storage, { ...options, service: 'mail', perSecond: LETTERS_PER_MINUTE / 60 }),
    openSlots(storage, { ...options, row: 'mailbox-calls', most: CALLS_AT_ONCE }),
  ]);
  return { turn: () => pace.turn(null), pauseFor: pace.pauseFor, within: slots.within };
}
