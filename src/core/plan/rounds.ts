import { type Day, isBefore } from '../calendar/day.ts';
import { type Calendar, workingDayBefore, workingDayFrom } from '../calendar/working-days.ts';
import type { Round } from './plan-asking.ts';
import type { RoundFault } from './round-fault.ts';

/** How a round stands on a day. It follows from its days alone: nobody opens or closes one. */
export type RoundState = 'to-come' | 'open' | 'closed';

/** How a round stands on a day. On the day of its last cut-off it is still open. */
export function roundState(round: Round, on: Day): RoundState {
  if (isBefore(on, round.opens)) return 'to-come';
  return isBefore(closesOn(round), on) ? 'closed' : 'open';
}

/** The last day on which answers count for the paper. */
export function closesOn({ cutOffs, opens }: Round): Day {
  return cutOffs.at(-1) ?? opens;
}

const CLEAR_DAYS = 5;

/**
 * The day by which the paper for a meeting has to be out: five clear days before it. Neither the day on which it goes out
 * nor the meeting's own counts, nor a day on which nobody works.
 *
 * @see Local Government Act 1972, section 100B
 */
export function paperDay(meeting: Day, calendar: Calendar): Day {
  let day = meeting;
  for (let left = CLEAR_DAYS + 1; left > 0; left -= 1) day = workingDayBefore(day, calendar);
  return day;
}

/** What a round is judged by. */
export interface RoundJudged {
  readonly today: Day;
  readonly calendar: Calendar;
  /** The plan's rounds as they stand; one of the same id is the round before the change. */
  readonly rounds: readonly Round[];
}

/** Everything that is wrong with a round that somebody wants to open or change; nothing where it can be. */
export function roundFaults(round: Round, { today, calendar, rounds }: RoundJudged): readonly RoundFault[] {
  const { opens, paper, meeting } = round;
  const [first] = round.cutOffs;
  if (first === undefined) return [{ code: 'no-cut-off', days: [] }];
  const last = closesOn(round);
  const before = rounds.find(({ id }) => id === round.id);
  // One that is open already may keep the day on which it did.
  const opensAsBefore = before?.opens.equals(opens) === true;
  const other = rounds.find((one) => one.id !== round.id && overlap(one, round));
  const faults: RoundFault[] = [];
  const isPast = isBefore(meeting.on, today);
  if (isPast) faults.push({ code: 'meeting-has-passed', days: [meeting.on] });
  if (isBefore(opens, today) && !opensAsBefore) faults.push({ code: 'opens-in-the-past', days: [opens] });
  if (isBefore(last, today)) faults.push({ code: 'closed-already', days: [last] });
  if (isBefore(first, opens)) faults.push({ code: 'opens-after-cut-off', days: [opens, first] });
  else if (isBefore(last, workingDayFrom(opens, calendar))) faults.push({ code: 'nobody-works', days: [opens, last] });
  // The day of the paper mostly follows from the meeting's: a wrong one is not told twice.
  if (!isPast && isBefore(paper, last)) faults.push({ code: 'cut-off-after-paper', days: [last, paper] });
  if (!isPast && isBefore(meeting.on, paper)) faults.push({ code: 'paper-after-meeting', days: [paper, meeting.on] });
  if (other) faults.push({ code: 'overlaps', days: [other.opens, closesOn(other)] });
  return faults;
}

/** Whether two rounds would collect answers on the same day: a card could then not say for which meeting it asks. */
function overlap(one: Round, other: Round): boolean {
  return !isBefore(closesOn(one), other.opens) && !isBefore(closesOn(other), one.opens);
}

/** The id of a plan's next round; ids only rise while rounds stand. */
export function nextRoundId(rounds: readonly Round[]): string {
  const last = Math.max(0, ...rounds.map(({ id }) => Number(id.slice(1))));
  return `r${last + 1}`;
}

/** Cut-offs in order, each once. */
export function inOrder(cutOffs: readonly Day[]): readonly Day[] {
  const days = new Map(cutOffs.map((day) => [day.toString(), day] as const));
  return [...days.keys()].sort().flatMap((iso) => days.get(iso) ?? []);
}
