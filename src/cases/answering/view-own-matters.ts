import {
  type OwnDecided,
  type OwnMattersFrom,
  type OwnWaiting,
  ownDecided,
  ownWaiting,
} from '../../core/asking/own-matters.ts';
import { actionsInPlans, findAction } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { visibleByRole } from '../plans/visible-plans.ts';

/** What others have to do for a person, and what they did lately. */
export interface OwnMatters {
  readonly waiting: readonly OwnWaiting[];
  readonly decided: readonly OwnDecided[];
}

/** What looking at it takes from outside. */
export interface OwnMattersPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history' | 'entries'>;
  readonly clock: Pick<Clock, 'today' | 'dayOf'>;
}

/** A decision is news for so long. */
const NEWS = { days: 30 };

/** What of a person's waits on others, in plan order, and what was decided lately of what they asked for, newest first. */
export function viewOwnMatters({ plans, clock }: OwnMattersPorts, person: Person): OwnMatters {
  const caller = { kind: 'person', person } as const;
  const shown = plans.plans().filter(({ state }) => state !== 'importing' && state !== 'draft');
  const from: OwnMattersFrom = {
    plans: shown,
    history: (action) => plans.history(action),
    entries: (plan) => plans.entries(plan),
    dayOf: (instant) => clock.dayOf(instant),
  };
  // An action that must come first may be one that only others may read: then it is not named.
  const readable = shown.flatMap((plan) => visibleByRole(caller, plan) ?? []);
  const named = (one: OwnWaiting): OwnWaiting =>
    one.other !== null && !findAction(readable, one.other.action.key) ? { ...one, other: null, decider: null } : one;
  return {
    waiting: actionsInPlans(shown)
      .flatMap((place) => ownWaiting(person, place, from))
      .map(named),
    decided: ownDecided(person, clock.today().subtract(NEWS), from),
  };
}
