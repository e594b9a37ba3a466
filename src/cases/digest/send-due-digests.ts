import { type Day, earlier, isBefore } from '../../core/calendar/day.ts';
import type { DayHour } from '../../core/calendar/day-hour.ts';
import { isWorkingDay } from '../../core/calendar/working-days.ts';
import { digestDue, type Lapse } from '../../core/digest/digest-due.ts';
import { plansTold } from '../../core/digest/plans-told.ts';
import { readersOn } from '../../core/digest/readers.ts';
import type { Person } from '../../core/plan/person.ts';
import { calendarOf } from '../../core/plan/plan.ts';
import type { RunStore } from '../../ports/run-store.ts';
import { ownDigestOf } from './own-digest-of.ts';
import { type SendDigestsPorts, sendDigests } from './send-digests.ts';

/** What sending the digests that are due takes from outside. */
export interface SendDueDigestsPorts extends SendDigestsPorts {
  readonly runs: Pick<RunStore, 'lastHour' | 'saveHour'>;
}

/**
 * Puts everybody's digest that has come due since the service last looked into the queue. The first look of all only notes
 * the hour: whoever sets the product up is not surprised by mails to forty people.
 *
 * The hour is noted when all are in the queue. A run that goes on after a failure, on the next day too, finds by their
 * keys which are.
 *
 * @returns how many were put into the queue; null where none was due
 */
export async function sendDueDigests(ports: SendDueDigestsPorts, now: DayHour): Promise<number | null> {
  const after = await ports.runs.lastHour('digests');
  if (after === null) {
    await ports.runs.saveHour('digests', now);
    return 0;
  }
  const due = await digestsDue(ports, { after, until: now });
  const off = due.filter(({ worksToday }) => !worksToday);
  const queued = due.length === off.length ? null : await handOver(ports, due, now.day);
  // Whoever has a holiday today is looked at again: theirs would count as gone by otherwise.
  if (off.length === 0) await ports.runs.saveHour('digests', now);
  return queued;
}

/** Somebody whose digest is due. */
interface Due {
  readonly to: Person;
  /** The day on which it was to go. */
  readonly day: Day;
  readonly worksToday: boolean;
}

async function digestsDue(ports: SendDueDigestsPorts, lapse: Lapse): Promise<readonly Due[]> {
  const today = lapse.until.day;
  const live = ports.plans.plans().filter(({ state }) => state === 'live');
  const ownDigest = await ownDigestOf(ports.ownDigests);
  return readersOn(live, today, await ports.availability.all()).flatMap((reader) => {
    const plans = plansTold(reader);
    const slot = digestDue(ownDigest(reader.to), plans, lapse);
    if (slot === null) return [];
    return [{ to: reader.to, day: slot.day, worksToday: plans.some((plan) => isWorkingDay(today, calendarOf(plan))) }];
  });
}

/**
 * Whoever has one already, of an earlier try or sent by hand since, gets no other. One that still waits is queued again, but
 * not every minute of a day on which others are off.
 */
async function handOver(ports: SendDueDigestsPorts, due: readonly Due[], today: Day): Promise<number | null> {
  const kept = await ports.digests.since(due.reduce((oldest, { day }) => earlier(oldest, day), today));
  const isLookedAtOnce = due.every(({ worksToday }) => worksToday);
  const toSend = new Set<string>();
  const again: string[] = [];
  for (const { to, day } of due.filter(({ worksToday }) => worksToday)) {
    const theirs = kept.find((digest) => digest.to.id === to.id && !isBefore(digest.day, day));
    if (theirs === undefined) toSend.add(to.id);
    else if (theirs.delivery.state === 'waiting' && (isLookedAtOnce || isBefore(theirs.day, today)))
      again.push(theirs.key);
  }
  for (const key of again) await ports.queue.add({ kind: 'digest', key });
  if (toSend.size === 0) return again.length === 0 ? null : again.length;
  return again.length + (await sendDigests(ports, today, toSend)).queued;
}
