import type { Change } from '../../core/plan/entry.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Lead } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { People } from '../../ports/people.ts';
import type { EditedRow } from '../../ports/plan-store.ts';

/**
 * Whom a lead stands for after somebody typed it into the list: an address where the name stands, the directory's id
 * where that stands, or nobody. The directory says who it is, never what was typed.
 *
 * @throws Refusal `person-unknown`; `not-by-hand` when anything else of the lead was changed
 */
export async function matchedByHand(
  people: Pick<People, 'loadPerson' | 'findPerson'>,
  { before, wanted, typed }: Extract<EditedRow, { readonly kind: 'lead' }>,
): Promise<{ readonly lead: Lead; readonly changes: readonly Change[] }> {
  if (wanted.printed !== before.printed || wanted.accountable !== before.accountable) throw new Refusal('not-by-hand');
  const chosen = isSamePeople(wanted, before) && typed ? [await byAddress(people, typed)] : await byIds(people, wanted);
  const names = (all: readonly Person[]) => all.map(({ name }) => name).join('; ') || null;
  return {
    lead: { ...before, people: chosen },
    changes: [{ field: `who “${before.printed}” is`, from: names(before.people), to: names(chosen) }],
  };
}

function isSamePeople(one: Lead, other: Lead): boolean {
  return one.people.map(({ id }) => id).join() === other.people.map(({ id }) => id).join();
}

async function byAddress(people: Pick<People, 'findPerson'>, typed: string): Promise<Person> {
  const found = typed.includes('@') ? await people.findPerson(typed.trim()) : undefined;
  if (!found) throw new Refusal('person-unknown');
  return { id: found.id, name: found.name };
}

async function byIds(people: Pick<People, 'loadPerson'>, wanted: Lead): Promise<readonly Person[]> {
  const found: Person[] = [];
  for (const { id } of wanted.people) {
    const { name } = await people.loadPerson(id);
    found.push({ id, name });
  }
  return found;
}
