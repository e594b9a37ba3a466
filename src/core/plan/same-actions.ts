import { agreedBy } from './due.ts';
import type { ActionInPlan } from './find-action.ts';
import { leadKey } from './lead-phrase.ts';
import { type Action, actionsOf, type Plan } from './plan.ts';
import type { Link } from './printed.ts';
import { bagOf, likeness, type WordBag } from './versions/likeness.ts';

/** Two actions that may be one and the same promise: it is for a person to say. */
export interface LikelySame {
  readonly action: ActionInPlan;
  readonly other: ActionInPlan;
}

/** How alike their words must be. A lead or a day has to be the same as well: many plans quote one standard. */
const ALIKE = 0.6;

/** For each action the one among the others that it may be the same as, unless the two are linked already. */
export function likelySame(
  actions: readonly ActionInPlan[],
  others: readonly ActionInPlan[],
  plans: readonly Plan[],
): readonly LikelySame[] {
  const known = new Map(sameAs(plans).flatMap((keys) => keys.map((key) => [key, keys] as const)));
  const signs = others.map((place) => ({ place, ...signsOf(place.action) }));
  return actions.flatMap((action) => {
    const own = signsOf(action.action);
    const likely = signs
      .filter(({ place }) => !(known.get(action.action.key)?.includes(place.action.key) ?? false))
      .map((other) => ({ other: other.place, alike: alike(own, other) }))
      .filter((other) => other.alike >= ALIKE)
      .toSorted((one, other) => other.alike - one.alike);
    const [best] = likely;
    return best ? [{ action, other: best.other }] : [];
  });
}

/**
 * Which actions stand for one promise: the keys of those that are linked as the same, in this plan or over several, each
 * group once and in the order of the plans.
 */
export function sameAs(plans: readonly Plan[]): readonly (readonly string[])[] {
  const groups = new Map<string, Set<string>>();
  for (const { key, plan, links } of plans.flatMap(actionsOf)) {
    for (const link of links) {
      if (link.kind !== 'same-as') continue;
      const group = [key, keyOf(link, plan)].flatMap((one) => [...(groups.get(one) ?? [one])]);
      const joined = new Set(group);
      for (const one of joined) groups.set(one, joined);
    }
  }
  const order = plans.flatMap(actionsOf).map(({ key }) => key);
  return [...new Set(order.flatMap((key) => groups.get(key) ?? []))]
    .map((group) => order.filter((key) => group.has(key)))
    .filter(({ length }) => length > 1);
}

/** The key of the action that a link of a plan leads to. */
function keyOf({ to }: Link, plan: string): string {
  return to.includes(':') ? to : `${plan}:${to}`;
}

interface Signs {
  readonly words: WordBag;
  readonly leads: ReadonlySet<string>;
  readonly by: string | null;
}

function signsOf(action: Action): Signs {
  const people = action.people.flatMap((lead) => lead.people.map(({ id }) => id));
  return {
    words: bagOf(action.text),
    leads: new Set([...action.leads.map(leadKey), ...people]),
    by: agreedBy(action)?.toString() ?? null,
  };
}

function alike(one: Signs, other: Signs): number {
  const isSameLead = [...one.leads].some((lead) => other.leads.has(lead));
  const isSameDay = one.by !== null && one.by === other.by;
  return isSameLead || isSameDay ? likeness(one.words, other.words) : 0;
}
