import type { Change, Door, Entry } from '../../core/plan/entry.ts';
import { peopleChanges } from '../../core/plan/people-changes.ts';
import type { SheetRole, SheetRow } from '../../core/plan/people-sheet.ts';
import type { Person } from '../../core/plan/person.ts';
import { actionsOf, type Lead, type Plan, type PlanRoles } from '../../core/plan/plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Ids } from '../../ports/ids.ts';
import type { People } from '../../ports/people.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { type Caller, inHistory } from '../caller.ts';
import { ensureMay } from '../permissions.ts';
import { type FilledRow, isForLead, peopleOnSheet } from './people-on-sheet.ts';

/** What matching came to. */
export interface Matched {
  readonly leads: number;
  readonly managers: number;
  /** Printed leads that still stand for nobody. */
  readonly unmatched: readonly string[];
}

/** What matching takes from outside. */
export interface MatchPorts {
  readonly plans: PlanStore;
  readonly people: People;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Sets roles, managers and leads from a filled-in sheet, or from the screen that does the same. Lines whose person is empty
 * change nothing, `nobody` takes away. Every line is looked up first: when one is at fault, nothing is written.
 *
 * @throws Refusal `not-allowed`, `sheet-invalid` with a fault for each line as `<line>:<code>`; `busy`, `unreachable`
 */
export async function matchPeople(
  ports: MatchPorts,
  caller: Caller,
  plan: Plan,
  rows: readonly SheetRow[],
  door: Door = 'terminal',
): Promise<Matched> {
  ensureMay(caller, 'change-plan', plan);
  const filled = await peopleOnSheet(ports.people, plan, rows);
  const roles = rolesFrom(plan.roles, filled);
  const managers = managersFrom(filled);
  const leads = leadsFrom(plan, filled);
  const changes = peopleChanges(plan, { roles, managers, leads });
  if (changes.length > 0) {
    // The line comes first: what is cut off after it comes in with a repeated call, which then says so again.
    await ports.plans.savePlan(plan.id, { roles }, matchedEntry(ports, { caller, plan, door }, changes));
    await ports.plans.saveManagers(plan.id, managers);
    await ports.plans.saveLeads(plan.id, leads);
  }
  return { leads: leads.size, managers: managers.size, unmatched: unmatchedIn(plan, leads) };
}

/** A role that no line is about stays as it is; one whose line says nobody is empty. */
function rolesFrom(before: PlanRoles, filled: readonly FilledRow[]): PlanRoles {
  const linesOf = (role: SheetRole) => filled.filter(({ row }) => row.role === role);
  const several = (role: SheetRole, was: readonly Person[]) => {
    const lines = linesOf(role);
    return lines.length === 0 ? was : lines.flatMap(({ people }) => people);
  };
  const one = (role: SheetRole, was: Person | null) => {
    const [line] = linesOf(role);
    return line === undefined ? was : (line.people[0] ?? null);
  };
  const [readers] = linesOf('readers');
  return {
    coordinators: several('coordinator', before.coordinators),
    auditors: several('auditor', before.auditors),
    director: one('director', before.director),
    nextLevel: one('next level', before.nextLevel),
    readers: readers === undefined ? before.readers : readers.group,
  };
}

function managersFrom(filled: readonly FilledRow[]): ReadonlyMap<string, Person | null> {
  return new Map(
    filled.filter(({ row }) => row.role === 'manager').map(({ row, people }) => [row.area, people[0] ?? null]),
  );
}

function leadsFrom(plan: Plan, filled: readonly FilledRow[]): ReadonlyMap<string, readonly Lead[]> {
  const changed = new Map<string, readonly Lead[]>();
  for (const action of actionsOf(plan)) {
    const leads = action.people.map((lead) => {
      const match = filled.find(({ row }) => isForLead(row, lead));
      return match ? { ...lead, people: match.people } : lead;
    });
    if (leads.some((lead, index) => lead !== action.people[index])) changed.set(action.key, leads);
  }
  return changed;
}

function unmatchedIn(plan: Plan, matched: ReadonlyMap<string, readonly Lead[]>): readonly string[] {
  const leads = actionsOf(plan).flatMap((action) => matched.get(action.key) ?? action.people);
  return [...new Set(leads.filter(({ people }) => people.length === 0).map(({ printed }) => printed))];
}

function matchedEntry(
  ports: MatchPorts,
  { caller, plan, door }: { caller: Caller; plan: Plan; door: Door },
  changes: readonly Change[],
): Entry {
  return {
    key: `${plan.id}|matched|${ports.ids.newId()}`,
    plan: plan.id,
    action: null,
    at: ports.clock.now(),
    by: inHistory(caller),
    onBehalf: false,
    door,
    kind: 'matched',
    words: null,
    changes,
  };
}
