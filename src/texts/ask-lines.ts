import type { AskItem, AskReason, Held, HeldReason } from '../core/asking/ask.ts';
import type { AsksOn } from '../core/asking/asks-on.ts';
import type { Day } from '../core/calendar/day.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import { findAction } from '../core/plan/find-action.ts';
import type { Action, Plan } from '../core/plan/plan.ts';
import { dayInWords } from './days.ts';

const REASONS: Readonly<Record<AskReason, string>> = {
  overdue: 'overdue',
  'date-passed': 'its date has just passed',
  'due-soon': 'due soon',
  review: 'review',
  opening: 'what the plan records',
  'asked-now': 'somebody wants to know now',
};

const HELD: Readonly<Record<HeldReason, string>> = {
  'no-person': 'nobody is matched to its lead',
  'same-as': 'asked about as the same action of another plan',
  'not-a-working-day': 'not a working day of the plan or of who is asked',
  'not-until': 'the lead is not to be asked until later',
  'waiting-on-decision': 'waits on somebody’s decision',
  'answered-lately': 'answered in the last 5 working days',
  'ask-open': 'asked in the last 5 working days',
  'not-this-week': 'not before the next weekly card',
};

const FORESEEN =
  'That day is still to come: this takes it that every ask until then goes out, and that nobody answers any.';

/** The asks of a day, and whether it is still to come. */
interface AsksTold extends AsksOn {
  readonly isForeseen: boolean;
}

/** Who is asked on a day and who is not, and why, as lines of a terminal. */
export function askLines(plans: readonly Plan[], { asks, held, isForeseen }: AsksTold, on: Day): readonly string[] {
  return [
    `${dayInWords(on.toString())}: ${asked(asks)}.`,
    ...(isForeseen ? [FORESEEN] : []),
    ...asks.flatMap(({ person, items }) => ['', person.name, ...items.map((item) => itemLine(plans, item))]),
    '',
    `Not asked that day: ${held.length}`,
    ...Object.entries(HELD).flatMap(([why, words]) => heldLines(plans, held, why, words)),
  ];
}

function asked(asks: AsksOn['asks']): string {
  const actions = asks.reduce((count, { items }) => count + items.length, 0);
  if (asks.length === 0) return 'nobody is asked';
  const people = asks.length === 1 ? '1 person is' : `${asks.length} people are`;
  return `${people} asked about ${actions === 1 ? '1 action' : `${actions} actions`}`;
}

function heldLines(plans: readonly Plan[], held: readonly Held[], why: string, words: string): readonly string[] {
  const these = held.filter((one) => one.why === why);
  if (these.length === 0) return [];
  return [
    '',
    `  ${these.length}  ${words}`,
    ...these.map(({ action, lead }) => `     ${where(plans, action)}: ${lead.replace(/\s+/g, ' ')}`),
  ];
}

function itemLine(plans: readonly Plan[], { action, reason, time, insteadOf, meeting }: AskItem): string {
  const again = time > 1 ? `, asked ${time} times` : '';
  const text = action.text.replace(/\s+/g, ' ').slice(0, 70);
  const instead = insteadOf ? `, instead of ${insteadOf.name}` : '';
  const before = meeting ? `, for ${meeting.name} on ${dayInWords(meeting.on.toString())}` : '';
  return `  ${where(plans, action)}: ${text} (${REASONS[reason]}${again}${instead}${before})`;
}

function where(plans: readonly Plan[], action: Action): string {
  const found = findAction(plans, action.key);
  return [found ? areaHeading(found.area) : '', action.ref ?? ''].filter(Boolean).join(', ');
}
