import type { Person } from '../plan/person.ts';
import type { Area, Plan } from '../plan/plan.ts';
import type { Reader } from './readers.ts';

/** Posts of a plan for which somebody has a digest. The next level has one while something waits for them. */
export type DigestPost = 'coordinator' | 'director' | 'next-level';

/** As what somebody is told of a plan. */
export interface ToldAs {
  readonly plan: Plan;
  readonly manages: readonly Area[];
  /** The managers in whose place they are told, while those are away. */
  readonly standsInFor: readonly { readonly person: Person; readonly areas: readonly Area[] }[];
  readonly posts: readonly DigestPost[];
}

/** As what somebody is told of each of these plans; of those of which they are, also while somebody else stands in for them. */
export function toldAs(
  { id }: Pick<Person, 'id'>,
  plans: readonly Plan[],
  reader: Pick<Reader, 'areas'> | undefined,
): readonly ToldAs[] {
  return plans
    .map((plan) => ({
      plan,
      manages: plan.areas.filter(({ manager }) => manager?.id === id),
      standsInFor: standsInFor(plan, reader),
      posts: postsOf(id, plan),
    }))
    .filter(({ manages, standsInFor: others, posts }) => manages.length + others.length + posts.length > 0);
}

function postsOf(id: string, { roles }: Plan): readonly DigestPost[] {
  return [
    ...(roles.coordinators.some((one) => one.id === id) ? (['coordinator'] as const) : []),
    ...(roles.director?.id === id ? (['director'] as const) : []),
    ...(roles.nextLevel?.id === id ? (['next-level'] as const) : []),
  ];
}

function standsInFor(plan: Plan, reader: Pick<Reader, 'areas'> | undefined): ToldAs['standsInFor'] {
  const others = new Map<string, { person: Person; areas: Area[] }>();
  for (const { plan: of, area, inPlaceOf } of reader?.areas ?? []) {
    if (of.id !== plan.id || inPlaceOf === null) continue;
    const other = others.get(inPlaceOf.id) ?? { person: inPlaceOf, areas: [] };
    other.areas.push(area);
    others.set(inPlaceOf.id, other);
  }
  return [...others.values()];
}
