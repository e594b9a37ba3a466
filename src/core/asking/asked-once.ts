import { isBefore } from '../calendar/day.ts';
import { agreedBy } from '../plan/due.ts';
import type { Person } from '../plan/person.ts';
import { type Action, actionsOf, leadsOf, type Plan } from '../plan/plan.ts';
import { sameAs } from '../plan/same-actions.ts';
import { isOpen } from '../plan/status.ts';

/** Whether a person is asked about an action through another one that is the same promise. */
export type AskedElsewhere = (action: Action, person: Person) => boolean;

/**
 * The same promise in several plans is asked about once: through the one that is due first, else the first in the order of
 * the plans. Only what somebody linked over plans counts: a document that says "as above" in one plan promises two things.
 */
export function askedElsewhere(plans: readonly Plan[]): AskedElsewhere {
  const actions = new Map(plans.flatMap(actionsOf).map((action) => [action.key, action] as const));
  const groups = samePromises(plans).map((keys) => keys.flatMap((key) => actions.get(key) ?? []));
  const groupOf = new Map(groups.flatMap((group) => group.map(({ key }) => [key, group] as const)));
  return (action, person) => {
    const own = (groupOf.get(action.key) ?? []).filter(
      (one) => isOpen(one.status) && leadsOf(one).some(({ id }) => id === person.id),
    );
    const [first = action, ...others] = own;
    return others.reduce(earlier, first).key !== action.key;
  };
}

/** The keys of the actions that somebody linked over plans as one promise, each group once. */
export function samePromises(plans: readonly Plan[]): readonly (readonly string[])[] {
  const overPlans = (action: Action): Action =>
    action.links.length === 0 ? action : { ...action, links: action.links.filter(({ to }) => to.includes(':')) };
  return sameAs(
    plans.map((plan) => ({
      ...plan,
      areas: plan.areas.map((area) => ({ ...area, actions: area.actions.map(overPlans) })),
    })),
  );
}

/** The one that is due first; the first one where neither says, or both say the same. */
function earlier(one: Action, other: Action): Action {
  const [by, otherBy] = [agreedBy(one), agreedBy(other)];
  return otherBy !== null && (by === null || isBefore(otherBy, by)) ? other : one;
}
