import type { AskItem, AskReason, HeldReason } from '../core/asking/ask.ts';
import type { AsksOn } from '../core/asking/asks-on.ts';
import type { Day } from '../core/calendar/day.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import { findAction } from '../core/plan/find-action.ts';
import type { Plan } from '../core/plan/plan.ts';
import { dayInWords } from './days.ts';

const REASONS: Readonly<Record<AskReason, string>> = {
  overdue: 'overdue',
  'date-passed': 'its date has just passed',
  'due-soon': 'due soon',
  review: 'monthly review',
  opening: 'what the plan records',
};

const HELD: Readonly<Record<HeldReason, string>> = {
  'no-person': 'nobody is matched to its lead',
  'not-a-working-day': 'not a working day',
  'not-until': 'the lead is not to be asked until later',
  'waiting-on-decision': 'waits on somebody’s decision',
  'answered-lately': 'answered in the last 5 working days',
  'ask-open': 'asked in the last 5 working days',
  'not-this-week': 'not before the next weekly card',
};

/** Who is asked on a day, as lines of a terminal. */
export function askLines(plans: readonly Plan[], { asks, held }: AsksOn, on: Day): readonly string[] {
  const actions = asks.reduce((count, { items }) => count + items.length, 0);
  const day = dayInWords(on.toString());
  return [
    asks.length === 0 ? `${day}: nobody is asked.` : `${day}: ${asks.length} are asked about ${actions} actions.`,
    ...asks.flatMap(({ person, items }) => ['', person.name, ...items.map((item) => itemLine(plans, item))]),
    '',
    `Not asked that day: ${held.length}`,
    ...Object.entries(HELD).flatMap(([why, words]) => {
      const count = held.filter((one) => one.why === why).length;
      return count > 0 ? [`  ${count}  ${words}`] : [];
    }),
  ];
}

function itemLine(plans: readonly Plan[], { action, reason, time }: AskItem): string {
  const found = findAction(plans, action.key);
  const where = [found ? areaHeading(found.area) : '', action.ref ?? ''].filter(Boolean).join(', ');
  const again = time > 1 ? `, time ${time}` : '';
  const text = action.text.replace(/\s+/g, ' ').slice(0, 70);
  return `  ${where}: ${text} (${REASONS[reason]}${again})`;
}
