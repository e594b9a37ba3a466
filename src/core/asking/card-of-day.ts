import { isBefore } from '../calendar/day.ts';
import type { Plan } from '../plan/plan.ts';
import type { Addressed } from './addressed.ts';
import type { AskReason } from './ask.ts';
import type { AskingDay } from './asking-day.ts';
import { type Considered, type Free, isDueSoon } from './considered.ts';
import { hadWeeklyCard } from './past-asks.ts';
import type { Question } from './questions.ts';
import type { Rhythm } from './rhythm.ts';
import type { AvailabilityOf } from './who-is-asked.ts';

/** What kind of card somebody gets on a day, if any of their questions fits it. */
export interface CardOfDay {
  /** The one card of their week: on its day, or where a plan or a round opens. */
  readonly isWeekly: boolean;
  /** The one more on the day after a date: everything overdue of theirs comes along. */
  readonly hasDatePassed: boolean;
  readonly rhythm: Rhythm;
}

/** The cards of a day, by the person who would get them. */
export function cardsOfDay(
  addressed: readonly Addressed[],
  all: readonly Considered[],
  { day, availability }: { readonly day: AskingDay; readonly availability: AvailabilityOf },
): ReadonlyMap<string, CardOfDay> {
  const free = groupedBy(
    all.flatMap((one) => (one.hold === null ? one : [])),
    ({ free: { to } }) => to.person.id,
  );
  const plans = groupedBy(addressed, ({ to }) => to?.person.id);
  const cards = new Map<string, CardOfDay>();
  for (const [person, questions] of free) {
    const own = new Set<Plan>((plans.get(person) ?? []).map(({ question }) => question.plan));
    const rhythm = day.rhythm([...own], availability.get(person)?.worksOn ?? null);
    const isDue = rhythm.isWeeklyDue || questions.some((one) => isOpening(one, day));
    const isWeekly = isDue && !hadWeeklyCard(day.past, person, { monday: rhythm.monday, on: day.on });
    cards.set(person, {
      isWeekly,
      rhythm,
      hasDatePassed: questions.some(({ free: { hasDatePassed } }) => hasDatePassed),
    });
  }
  return cards;
}

/** Why a question is on a card; null when it is not. */
export function reasonOn(question: Question, free: Free, card: CardOfDay, day: AskingDay): AskReason | null {
  const { plan, days } = question;
  if (free.hasDatePassed) return 'date-passed';
  if (free.isWanted) return 'asked-now';
  if (plan.state === 'opening') return card.isWeekly && !free.standing.opened ? 'opening' : null;
  if (days.by < day.number) return card.isWeekly || card.hasDatePassed ? 'overdue' : null;
  if (!card.isWeekly) return null;
  if (isDueSoon(question, day)) return 'due-soon';
  return card.rhythm.isMonthsFirst || isForRound(free, card.rhythm) ? 'review' : null;
}

/** Whether a question is one for which its person gets their card on any day: its plan opens, or a round of it. */
function isOpening({ question: { plan }, free }: OpenToAsk, { ran }: AskingDay): boolean {
  if (plan.state === 'opening') return !free.standing.opened;
  return free.workedDay.opened.some((day) => isBefore(ran, day));
}

/** Whether a round opened since the last weekly card: who had one in the week of its opening is asked with the next one. */
function isForRound({ workedDay }: Free, { lastWeekly }: Rhythm): boolean {
  return workedDay.opened.some((day) => lastWeekly === null || isBefore(lastWeekly, day));
}

type OpenToAsk = Considered & { readonly hold: null };

function groupedBy<One>(all: readonly One[], keyOf: (one: One) => string | undefined): ReadonlyMap<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
