import type { AskingOfPlan } from '../cases/asking/change-asking.ts';
import { type AskingSettings, addDayOff, removeDayOff, setAsking } from '../cases/asking/set-asking.ts';
import type { Nation } from '../core/calendar/bank-holidays.ts';
import type { Day } from '../core/calendar/day.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { MailWords } from '../core/plan/plan-asking.ts';
import { Refusal } from '../core/refusal.ts';
import type { Parts } from '../parts.ts';
import { WEEKDAYS } from '../texts/asking-history.ts';
import { terminalTexts } from '../texts/terminal.ts';
import type { Terminal } from './terminal.ts';

/** The nations that a plan may keep the bank holidays of. */
export const NATION_CHOICES = [
  'england-and-wales',
  'scotland',
  'northern-ireland',
] as const satisfies readonly Nation[];

/** What a plan's mails may carry: its words, or refs and links alone. */
export const MAILS_CHOICES = ['words', 'refs'] as const;
type MailsChoice = (typeof MAILS_CHOICES)[number];
const MAIL_WORDS_OF: Readonly<Record<MailsChoice, MailWords>> = { words: 'all', refs: 'refs' };

/** What of the plan command's options is about how plans ask. */
export interface AskingOptions {
  readonly dayOff?: Day;
  readonly name?: string;
  readonly removeDayOff?: Day;
  readonly nation?: Nation;
  readonly weekday?: string;
  readonly board?: string;
  readonly digestDay?: string;
  readonly digestHour?: string;
  readonly mails?: MailsChoice;
}

/** Whether any option is about how plans ask. */
export function isAboutAsking({
  dayOff,
  removeDayOff: removed,
  nation,
  weekday,
  board,
  digestDay,
  digestHour,
  mails,
}: AskingOptions): boolean {
  return [dayOff, removed, nation, weekday, board, digestDay, digestHour, mails].some((option) => option !== undefined);
}

/**
 * Sets how each of these plans asks, and says of each what came of it. A day on which a plan asks nobody anyway is said and
 * no fault: nations keep different holidays.
 *
 * @throws as the cases
 */
export async function setHowItAsks(
  terminal: Terminal,
  parts: Parts,
  plans: readonly Plan[],
  options: AskingOptions,
): Promise<void> {
  if (!isAboutAsking(options)) return;
  for (const { id, title } of plans) {
    const of = { caller: { kind: 'operator' }, plan: id, door: 'terminal' } as const;
    await setAsking(parts, of, settingsOf(options));
    if (options.removeDayOff !== undefined) await removeDayOff(parts, of, options.removeDayOff);
    const refused = await dayOffRefused(parts, of, options);
    terminal.print(refused === null ? terminalTexts.askingSet(title) : terminalTexts.dayOffAlready(title, refused));
  }
}

function settingsOf({ nation, weekday, board, digestDay, digestHour, mails }: AskingOptions): AskingSettings {
  return {
    ...(nation !== undefined && { nation }),
    ...(weekday !== undefined && { weekday: numberOf(weekday) }),
    digest: {
      ...(digestDay !== undefined && { weekday: numberOf(digestDay) }),
      ...(digestHour !== undefined && { hour: Number(digestHour) }),
    },
    ...(mails !== undefined && { mailWords: MAIL_WORDS_OF[mails] }),
    ...(board !== undefined && { board: board.trim() === '' ? null : board.trim() }),
  };
}

function numberOf(weekday: string): number {
  return WEEKDAYS.findIndex((day) => day.toLowerCase() === weekday) + 1;
}

/** Adds the day off. @returns the day, where nobody of that plan is asked on it anyway */
async function dayOffRefused(
  parts: Parts,
  of: AskingOfPlan,
  { dayOff, name = '' }: AskingOptions,
): Promise<string | null> {
  if (dayOff === undefined) return null;
  try {
    await addDayOff(parts, of, { day: dayOff, name: name.trim() });
    return null;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'day-off-already') return dayOff.toString();
    throw error;
  }
}
