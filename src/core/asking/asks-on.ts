import { type Day, daysBetween, earlier, isBefore, toDay } from '../calendar/day.ts';
import { isWorkingDay, weeklyDay, workingDayBefore, workingDaysBetween } from '../calendar/working-days.ts';
import { agreedBy } from '../plan/due.ts';
import { daysOverdue, isOverdue } from '../plan/overdue.ts';
import type { Person } from '../plan/person.ts';
import { type Action, actionsOf, calendarOf, isAsking, leadsOf, type Plan } from '../plan/plan.ts';
import { waitingRevision } from '../plan/revision.ts';
import { isOpen } from '../plan/status.ts';
import type { Ask, AskItem, AskReason, Held, HeldReason, PastAsk } from './ask.ts';
import { type AskedElsewhere, askedElsewhere } from './asked-once.ts';
import { type Standing, standingOf } from './past-asks.ts';
import { ASKING_RULES } from './rules.ts';

/** What the asking of a day is decided from. */
export interface AsksOnInput {
  readonly plans: readonly Plan[];
  readonly on: Day;
  readonly past: readonly PastAsk[];
  /** The day of the run before this one, to catch up what it missed; the working day before when not given. */
  readonly lastRun?: Day;
}

/** Who is asked on a day, and who is not and why. */
export interface AsksOn {
  readonly asks: readonly Ask[];
  readonly held: readonly Held[];
}

type Verdict = { readonly ask: AskReason; readonly time: number } | { readonly hold: HeldReason };

/** Decides who is asked what on a day. One card a person, all plans on it, oldest trouble first. */
export function asksOn(input: AsksOnInput): AsksOn {
  const cards = new Map<string, { person: Person; items: AskItem[] }>();
  const held: Held[] = [];
  for (const { action, lead, person, verdict } of verdicts(input)) {
    if (!('ask' in verdict) || person === null) {
      held.push({ lead, action, why: 'hold' in verdict ? verdict.hold : 'no-person' });
      continue;
    }
    const card = cards.get(person.id) ?? { person, items: [] };
    card.items.push({ action, reason: verdict.ask, time: verdict.time, meeting: null, insteadOf: null });
    cards.set(person.id, card);
  }
  const asks = [...cards.values()].map(({ person, items }) => ({ person, items: oldestTroubleFirst(items, input.on) }));
  return { asks, held };
}

interface Case {
  readonly plan: Plan;
  readonly action: Action;
  /** The person's name, or the lead as printed while nobody is behind it. */
  readonly lead: string;
  readonly person: Person | null;
  readonly verdict: Verdict;
}

/** First every action by itself; then, where somebody's date has passed, everything overdue of theirs comes along. */
function verdicts(input: AsksOnInput): readonly Case[] {
  const asking = input.plans.filter(isAsking);
  const isElsewhere = askedElsewhere(asking);
  const cases = asking.flatMap((plan) => casesOf(plan, input, isElsewhere));
  const datePassed = new Set(
    cases.flatMap(({ person, verdict }) =>
      'ask' in verdict && verdict.ask === 'date-passed' && person ? person.id : [],
    ),
  );
  return cases.map((one) => {
    const comesAlong =
      'hold' in one.verdict &&
      one.verdict.hold === 'not-this-week' &&
      one.person !== null &&
      datePassed.has(one.person.id);
    if (!comesAlong || one.plan.state !== 'live' || !isOverdue(one.action, input.on)) return one;
    return {
      ...one,
      verdict: { ask: 'overdue', time: standingIn(one.plan, one.action, one.person, input).lapsed + 1 },
    };
  });
}

function casesOf(plan: Plan, input: AsksOnInput, isElsewhere: AskedElsewhere): Case[] {
  return actionsOf(plan)
    .filter((action) => isOpen(action.status))
    .flatMap((action) => [
      ...leadsOf(action).map((person) => ({
        plan,
        action,
        lead: person.name,
        person,
        verdict: isElsewhere(action, person) ? ({ hold: 'same-as' } as const) : verdictOn(plan, action, person, input),
      })),
      ...unmatchedLeads(action).map((lead) => ({
        plan,
        action,
        lead,
        person: null,
        verdict: { hold: 'no-person' } as const,
      })),
    ]);
}

/** The printed leads that stand for nobody yet; one without a name when the plan prints no lead at all. */
function unmatchedLeads({ people }: Action): readonly string[] {
  if (people.length === 0) return [''];
  return people.filter((lead) => lead.people.length === 0).map(({ printed }) => printed);
}

function verdictOn(plan: Plan, action: Action, person: Person, input: AsksOnInput): Verdict {
  const { on } = input;
  if (!isWorkingDay(on, calendarOf(plan))) return { hold: 'not-a-working-day' };
  if (waitingRevision(action)) return { hold: 'waiting-on-decision' };
  const standing = standingIn(plan, action, person, input);
  const reason = plan.state === 'opening' ? openingReason(standing) : reasonOn(plan, action, input);
  if (reason !== 'date-passed' && answeredLately(plan, action, on)) return { hold: 'answered-lately' };
  if (standing.askOpen) return { hold: 'ask-open' };
  return reason === null ? { hold: 'not-this-week' } : { ask: reason, time: standing.lapsed + 1 };
}

function standingIn(plan: Plan, action: Action, person: Person, input: AsksOnInput): Standing {
  return standingOf(action, person.id, input.past, input.on, calendarOf(plan));
}

function openingReason(standing: Standing): AskReason | null {
  return standing.opened ? null : 'opening';
}

function reasonOn(plan: Plan, action: Action, { on, lastRun }: AsksOnInput): AskReason | null {
  const ranBefore = ranBeforeOn(on, plan, lastRun);
  const by = agreedBy(action);
  if (by !== null && isBefore(by, on) && !isBefore(by, ranBefore)) return 'date-passed';
  const weekly = weeklyDay(on, calendarOf(plan));
  if (isBefore(on, weekly) || !isBefore(ranBefore, weekly)) return null;
  if (isOverdue(action, on)) return 'overdue';
  if (by !== null && workingDaysBetween(on, by, calendarOf(plan)) <= ASKING_RULES.dueSoonDays) return 'due-soon';
  return isFirstOfMonth(weekly, plan) ? 'review' : null;
}

/** The last working day that a run before this one covered: one on a bank holiday asked nobody of that nation. */
function ranBeforeOn(on: Day, plan: Plan, lastRun: Day | undefined): Day {
  const calendar = calendarOf(plan);
  const workedBefore = workingDayBefore(on, calendar);
  return lastRun ? earlier(workingDayBefore(lastRun.add({ days: 1 }), calendar), workedBefore) : workedBefore;
}

/** Whether a weekly day is the first one of its month. */
function isFirstOfMonth(weekly: Day, plan: Plan): boolean {
  return weeklyDay(weekly.subtract({ days: 7 }), calendarOf(plan)).month !== weekly.month;
}

function answeredLately(plan: Plan, action: Action, on: Day): boolean {
  const answer = action.lastAnswer;
  return answer !== null && workingDaysBetween(answer.on, on, calendarOf(plan)) < ASKING_RULES.answeredLatelyDays;
}

const NO_DATE = toDay('9999-12-31');

function oldestTroubleFirst(items: readonly AskItem[], on: Day): readonly AskItem[] {
  const trouble = ({ action }: AskItem) => daysOverdue(action, on) || -daysBetween(on, agreedBy(action) ?? NO_DATE);
  return items.toSorted((a, b) => trouble(b) - trouble(a));
}
