import type { Ask, Held } from '../../core/asking/ask.ts';
import type { Person } from '../../core/plan/person.ts';
import { actionsOf, isAsking, type Plan } from '../../core/plan/plan.ts';
import { isOpen } from '../../core/plan/status.ts';
import type { People } from '../../ports/people.ts';

/** A lead whom nobody can ask: a vacancy, or somebody who left. */
export interface UnreachableLead {
  readonly plan: string;
  /** As the plan prints it; empty where it names none. */
  readonly lead: string;
  /** Null while nobody is matched. */
  readonly person: Person | null;
  readonly why: 'no-person' | 'disabled' | 'gone';
  /** Keys of the open actions that wait for it. */
  readonly actions: readonly string[];
}

const NOBODY = { printed: '', people: [] };

type Accounts = Pick<People, 'accounts'>;

/**
 * The leads of open actions whom nobody can ask: told before the ask goes out, not after. Of a lead of several people
 * each who left is one.
 *
 * @throws Refusal `busy`, `denied` or `unreachable`
 */
export async function unreachableLeads(people: Accounts, plans: readonly Plan[]): Promise<readonly UnreachableLead[]> {
  const found = new Map<string, UnreachableLead>();
  const note = (key: string, lead: UnreachableLead) =>
    void found.set(key, { ...lead, actions: [...(found.get(key)?.actions ?? []), ...lead.actions] });
  const open = plans
    .filter(isAsking)
    .flatMap(actionsOf)
    .filter(({ status }) => isOpen(status));
  const gone = await goneOf(
    people,
    open.flatMap((action) => action.people.flatMap((lead) => lead.people)),
  );
  for (const { key, plan, people: leads } of open) {
    for (const { printed: lead, people: matched } of leads.length > 0 ? leads : [NOBODY]) {
      const about = { plan, lead, actions: [key] };
      if (matched.length === 0) note(`${plan} ${lead}`, { ...about, person: null, why: 'no-person' });
      for (const person of matched) {
        const why = gone.get(person.id);
        if (why) note(`${plan} ${lead} ${person.id}`, { ...about, person, why });
      }
    }
  }
  return [...found.values()];
}

/** Parts the asks that can reach somebody from those that cannot: what they are about is held for want of a person. */
export async function withoutGone(
  people: Accounts,
  asks: readonly Ask[],
): Promise<{ readonly asks: readonly Ask[]; readonly held: readonly Held[] }> {
  const gone = await goneOf(
    people,
    asks.map(({ person }) => person),
  );
  const left = asks.filter(({ person }) => gone.has(person.id));
  return {
    asks: asks.filter(({ person }) => !gone.has(person.id)),
    held: left.flatMap(({ person, items }) =>
      items.map(({ action }) => ({ lead: person.name, action, why: 'no-person' as const })),
    ),
  };
}

async function goneOf(people: Accounts, asked: readonly Person[]): Promise<ReadonlyMap<string, 'disabled' | 'gone'>> {
  if (asked.length === 0) return new Map();
  const states = await people.accounts([...new Set(asked.map(({ id }) => id))]);
  const gone = new Map<string, 'disabled' | 'gone'>();
  for (const [id, state] of states) if (state === 'disabled' || state === 'gone') gone.set(id, state);
  return gone;
}
