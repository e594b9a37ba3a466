import { type ActionInPlan, actionsInPlans } from './find-action.ts';
import type { Plan } from './plan.ts';
import type { Link } from './printed.ts';

/** Another action, and how the two hang together. */
export interface Related {
  readonly kind: Link['kind'];
  /** `to`: this one is linked to it (waits on it); `from`: it is linked to this one (it waits on this one). */
  readonly way: 'to' | 'from';
  readonly place: ActionInPlan;
}

/** Every action that one is linked with, whichever of the two says so, in the order of the plans. Each is named once a kind. */
export function relatedTo({ plan, action }: ActionInPlan, plans: readonly Plan[]): readonly Related[] {
  const to = new Map(action.links.map((link) => [linkedKey(link, plan.id), link.kind]));
  const found = actionsInPlans(plans).flatMap((place): readonly Related[] => {
    if (place.action.key === action.key) return [];
    const own = to.get(place.action.key);
    const backs = place.action.links.filter((link) => linkedKey(link, place.plan.id) === action.key);
    return [
      ...(own === undefined ? [] : [{ kind: own, way: 'to' as const, place }]),
      ...backs.map(({ kind }) => ({ kind, way: 'from' as const, place })),
    ];
  });
  // That two are the same is said by both, or by one of them: it is one fact.
  return found.filter(
    ({ kind, way, place }) => kind !== 'same-as' || way === 'to' || to.get(place.action.key) !== 'same-as',
  );
}

/** The key of the action that a link of a plan leads to. */
function linkedKey({ to }: Link, plan: string): string {
  return to.includes(':') ? to : `${plan}:${to}`;
}
