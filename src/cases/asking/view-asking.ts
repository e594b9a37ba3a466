import type { Day } from '../../core/calendar/day.ts';
import type { Entry } from '../../core/plan/entry.ts';
import { nextCards } from '../../core/plan/next-cards.ts';
import type { Person } from '../../core/plan/person.ts';
import { actionsOf, leadsOf, type Plan } from '../../core/plan/plan.ts';
import { isOpen } from '../../core/plan/status.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { visibleByRole } from '../plans/visible-plans.ts';
import { type HeldPerson, heldIn } from './hold-person.ts';
import { type RoundsPorts, type RoundView, roundsIn } from './view-rounds.ts';
import { type WatchedPlan, watchedPart } from './watched-part.ts';

/** How a plan asks, as its coordinator sees it; a manager sees only the rounds, for the areas that they manage. */
export interface AskingView {
  readonly plan: Plan;
  readonly today: Day;
  readonly rounds: readonly RoundView[];
  /** Null for a manager. */
  readonly settings: AskingSettingsView | null;
}

/** What only who may change the plan sees. */
export interface AskingSettingsView {
  readonly nextCards: Day | null;
  readonly held: readonly HeldPerson[];
  /** Everybody who leads something open, by name. */
  readonly people: readonly { readonly person: Person; readonly actions: number }[];
  /** The entries about asking, newest first. */
  readonly changes: readonly Entry[];
}

/** What looking at it takes from outside. */
export interface ViewAskingPorts extends RoundsPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'entries' | 'history'>;
  readonly clock: Clock;
}

const MOST_CHANGES = 20;

/**
 * How a plan asks.
 *
 * @throws Refusal `plan-unknown` for whoever may not read it, `not-permitted` for who neither may change it nor manages an
 *   area of it; `busy` or `unreachable`
 */
export async function viewAsking(ports: ViewAskingPorts, caller: Caller, id: string): Promise<AskingView> {
  const { plan, part, isWhole } = planToWatch(ports.plans, caller, id);
  const today = ports.clock.today();
  const rounds = await roundsIn(ports, plan, part);
  return { plan, today, rounds, settings: isWhole ? await settingsIn(ports, plan, today) : null };
}

/** @throws Refusal `plan-unknown`, `not-permitted` */
function planToWatch(plans: Pick<PlanStore, 'plans'>, caller: Caller, id: string): WatchedPlan {
  const plan = plans.plans().find((one) => one.id === id && visibleByRole(caller, one) !== null);
  if (!plan) throw new Refusal('plan-unknown', { plan: id });
  const watched = watchedPart(caller, plan);
  if (watched === null) throw new Refusal('not-permitted');
  return watched;
}

async function settingsIn(ports: ViewAskingPorts, plan: Plan, today: Day): Promise<AskingSettingsView> {
  return {
    nextCards: nextCards(plan, today),
    held: heldIn(plan, await ports.availability.all(), today),
    people: leadsByName(plan),
    changes: ports.plans
      .entries(plan.id)
      .filter(({ kind }) => kind === 'asking-changed')
      .toReversed()
      .slice(0, MOST_CHANGES),
  };
}

function leadsByName(plan: Plan): AskingSettingsView['people'] {
  const leads = new Map<string, { person: Person; actions: number }>();
  for (const person of actionsOf(plan)
    .filter(({ status }) => isOpen(status))
    .flatMap(leadsOf)) {
    const known = leads.get(person.id);
    leads.set(person.id, { person, actions: (known?.actions ?? 0) + 1 });
  }
  return [...leads.values()].sort((one, other) => one.person.name.localeCompare(other.person.name, 'en-GB'));
}
