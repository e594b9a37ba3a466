import { type Awaiting, awaitingAt } from '../../core/asking/telling/awaiting.ts';
import type { Silence } from '../../core/asking/telling/escalation.ts';
import type { Day } from '../../core/calendar/day.ts';
import { workingDaysBetween } from '../../core/calendar/working-days.ts';
import { actionsInPlans } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import { calendarOf, isAsking, type Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { isToldOverdue } from '../plans/view-overdue.ts';
import { visibleByRole } from '../plans/visible-plans.ts';
import { type Deciding, decidingOf, mayDecideIn } from './decides.ts';
import type { Unanswered } from './unanswered.ts';
import { type Vacancies, vacanciesFor } from './vacancies.ts';

/** Something that waits for a decision of the person who looks. */
export interface ToDecideItem extends Awaiting, Deciding {
  /** Working days since it was asked for; null where nobody knows since when. */
  readonly waited: number | null;
  /** Who else may decide about it now. */
  readonly others: readonly Person[];
  readonly isToldOverdue: boolean;
}

/** All that waits for somebody's decision. */
export interface ToDecide {
  readonly mayDecide: boolean;
  /** Oldest first. */
  readonly items: readonly ToDecideItem[];
  /** Whether it could be told who does not answer; without that, only such items are not among these. */
  readonly isUnansweredKnown: boolean;
  /** What nobody has, in the plans that the person coordinates. */
  readonly vacancies: readonly Vacancies[];
}

/** How much waits for somebody's decision. */
export type ToDecideCount = Pick<ToDecide, 'mayDecide' | 'isUnansweredKnown'> & { readonly waiting: number };

/** What looking at it takes from outside. */
export interface ViewToDecidePorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
  readonly clock: Pick<Clock, 'today'>;
  readonly unanswered: Unanswered;
}

/** All that waits for a decision of a person, over all plans: what they may do about each, since when, and who else may. */
export async function viewToDecide(ports: ViewToDecidePorts, person: Person): Promise<ToDecide> {
  const { mayDecide, isUnansweredKnown, waiting } = await waitingFor(ports, person);
  const today = ports.clock.today();
  const caller = { kind: 'person', person } as const;
  const items = waiting.map((item) => ({
    ...item,
    waited: item.since && workingDaysBetween(item.since, today, calendarOf(item.place.plan)),
    others: othersWhoMay(item, person, today),
    isToldOverdue: isToldOverdue(caller, item.place.plan),
  }));
  return {
    mayDecide,
    isUnansweredKnown,
    items: items.toSorted(oldestFirst),
    vacancies: vacanciesFor(ports.plans.plans(), caller),
  };
}

/** How much waits for a decision of a person. */
export async function countToDecide(ports: ViewToDecidePorts, person: Person): Promise<ToDecideCount> {
  const { mayDecide, isUnansweredKnown, waiting } = await waitingFor(ports, person);
  return { mayDecide, isUnansweredKnown, waiting: waiting.length };
}

async function waitingFor({ plans: store, clock, unanswered }: ViewToDecidePorts, person: Person) {
  const mayDecide = mayDecideIn(store.plans(), person);
  if (!mayDecide) return { mayDecide, isUnansweredKnown: true, waiting: [] };
  const today = clock.today();
  const silences = await silencesOrNull(unanswered);
  const from = { history: (action: string) => store.history(action), silences: silences ?? [] };
  const own = store.plans().flatMap((plan) => visibleByRole({ kind: 'person', person }, plan) ?? []);
  const waiting = actionsInPlans(own.filter(isAsking)).flatMap((place) =>
    awaitingAt(place, from).flatMap((awaiting) => {
      const deciding = decidingOf(person, awaiting, today);
      return deciding === null ? [] : [{ ...awaiting, ...deciding }];
    }),
  );
  return { mayDecide, isUnansweredKnown: silences !== null, waiting };
}

async function silencesOrNull(unanswered: Unanswered): Promise<readonly Silence[] | null> {
  try {
    return await unanswered();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function othersWhoMay(item: Awaiting, { id: reader }: Person, today: Day): readonly Person[] {
  const others = new Map(candidates(item.place.plan, item.place.area.manager).map((one) => [one.id, one]));
  return [...others.values()].filter((one) => one.id !== reader && decidingOf(one, item, today) !== null);
}

function candidates({ roles }: Plan, manager: Person | null): readonly Person[] {
  return [manager, roles.nextLevel, ...roles.coordinators, ...roles.auditors].filter((person) => person !== null);
}

/** What nobody knows the day of came with the plan document, before all else. */
function oldestFirst(one: ToDecideItem, other: ToDecideItem): number {
  return (one.since?.toString() ?? '').localeCompare(other.since?.toString() ?? '');
}
