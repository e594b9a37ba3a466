import type { Change } from './entry.ts';
import { leadKey } from './lead-phrase.ts';
import type { Person } from './person.ts';
import { actionsOf, type Lead, type Plan, type PlanRoles } from './plan.ts';
import { shortened } from './shortened.ts';

/** Whom a plan is to have in its roles, over its areas and behind its printed leads. */
export interface PeopleOfPlan {
  readonly roles: PlanRoles;
  /** By area id. */
  readonly managers: ReadonlyMap<string, Person | null>;
  /** By action key. */
  readonly leads: ReadonlyMap<string, readonly Lead[]>;
}

/** An entry rides in one column, which takes some 60,000 characters. */
const MOST_CHANGES = 200;
const MOST_CHARACTERS = 80;

/** Who becomes what and who was it before, one change for each role, area and printed lead. */
export function peopleChanges(plan: Plan, { roles, managers, leads }: PeopleOfPlan): readonly Change[] {
  const changes = [
    ...roleChanges(plan.roles, roles),
    ...plan.areas.flatMap(({ id, manager }) =>
      change(`manager of ${id}`, one(manager), one(managers.has(id) ? (managers.get(id) ?? null) : manager)),
    ),
    ...leadChanges(plan, leads),
  ];
  if (changes.length <= MOST_CHANGES) return changes;
  const further = { field: 'further changes', from: null, to: `${changes.length - MOST_CHANGES}` };
  return [...changes.slice(0, MOST_CHANGES), further];
}

function roleChanges(before: PlanRoles, after: PlanRoles): readonly Change[] {
  return [
    ...change('coordinators', before.coordinators, after.coordinators),
    ...change('auditors', before.auditors, after.auditors),
    ...change('director', one(before.director), one(after.director)),
    ...change('next level', one(before.nextLevel), one(after.nextLevel)),
    ...change('readers', one(before.readers), one(after.readers)),
  ];
}

/** A lead that is printed at many actions is one change. */
function leadChanges(plan: Plan, matched: PeopleOfPlan['leads']): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const action of actionsOf(plan)) {
    for (const [index, { printed, people }] of action.people.entries()) {
      const after = matched.get(action.key)?.[index]?.people ?? people;
      for (const found of change(`lead ${printed}`, people, after)) {
        if (!changes.has(leadKey(printed))) changes.set(leadKey(printed), found);
      }
    }
  }
  return [...changes.values()];
}

type Named = Pick<Person, 'id' | 'name'>;

function one(named: Named | null): readonly Named[] {
  return named ? [named] : [];
}

function change(field: string, before: readonly Named[], after: readonly Named[]): readonly Change[] {
  const isSame = before.length === after.length && before.every(({ id }, index) => id === after[index]?.id);
  return isSame ? [] : [{ field: shortened(field, MOST_CHARACTERS), from: names(before), to: names(after) }];
}

function names(people: readonly Named[]): string | null {
  return people.length === 0 ? null : shortened(people.map(({ name }) => name).join('; '), MOST_CHARACTERS);
}
