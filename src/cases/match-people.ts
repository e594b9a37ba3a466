import type { Change, Entry } from '../core/plan/entry.ts';
import { leadKey } from '../core/plan/lead-phrase.ts';
import { peopleChanges } from '../core/plan/people-changes.ts';
import type { SheetRole, SheetRow } from '../core/plan/people-sheet.ts';
import type { Group, Person } from '../core/plan/person.ts';
import { actionsOf, type Lead, type Plan, type PlanRoles } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { People } from '../ports/people.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { type Caller, inHistory } from './caller.ts';
import { ensureMay } from './permissions.ts';

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

/** A line with the people or the group that its addresses stand for. */
interface Resolved {
  readonly row: SheetRow;
  readonly people: readonly Person[];
  readonly group: Group | null;
}

/**
 * Sets roles, managers and leads from a filled-in sheet. Lines whose person is empty change nothing. Every line is
 * looked up first: when one is at fault, nothing is written.
 *
 * @throws Refusal `not-allowed`, `sheet-invalid` with a fault for each line as `<line>:<code>`; `busy`, `unreachable`
 */
export async function matchPeople(
  ports: MatchPorts,
  caller: Caller,
  plan: Plan,
  rows: readonly SheetRow[],
): Promise<Matched> {
  ensureMay(caller, 'change-plan', plan);
  const resolved = await resolveAll(ports.people, plan, rows);
  const roles = rolesFrom(plan.roles, resolved);
  const managers = managersFrom(resolved);
  const leads = leadsFrom(plan, resolved);
  const changes = peopleChanges(plan, { roles, managers, leads });
  if (changes.length > 0) {
    // The line comes first: what is cut off after it comes in with a repeated call, which then says so again.
    await ports.plans.savePlan(plan.id, { roles }, matchedEntry(ports, caller, plan, changes));
    await ports.plans.saveManagers(plan.id, managers);
    await ports.plans.saveLeads(plan.id, leads);
  }
  return { leads: leads.size, managers: managers.size, unmatched: unmatchedIn(plan, leads) };
}

async function resolveAll(people: People, plan: Plan, rows: readonly SheetRow[]): Promise<readonly Resolved[]> {
  const resolved: Resolved[] = [];
  const faults: string[] = [];
  for (const [index, row] of rows.entries()) {
    // The sheet's first line is its header, and people count from one.
    const line = index + 2;
    if (row.person.trim() === '') continue;
    const fault = faultOf(plan, row);
    const found = fault === null ? await resolve(people, row) : fault;
    if (typeof found === 'string') faults.push(`${line}:${found}`);
    else resolved.push(found);
  }
  if (faults.length > 0) throw new Refusal('sheet-invalid', { faults });
  return resolved;
}

const ONE_PERSON: ReadonlySet<SheetRole> = new Set<SheetRole>(['director', 'next level', 'manager']);

function faultOf(plan: Plan, row: SheetRow): string | null {
  if (row.role === 'manager' && !plan.areas.some(({ id }) => id === row.area)) return 'area-unknown';
  if (row.role === 'lead' && !actionsOf(plan).some(({ people }) => people.some((lead) => isFor(row, lead)))) {
    return 'lead-unknown';
  }
  return ONE_PERSON.has(row.role) && row.person.includes(';') ? 'one-person-only' : null;
}

async function resolve(directory: People, row: SheetRow): Promise<Resolved | string> {
  const people: Person[] = [];
  let group: Group | null = null;
  for (const address of row.person.split(';').map((part) => part.trim())) {
    if (address === '') continue;
    if (address.includes('@')) {
      const person = await directory.findPerson(address);
      if (!person) return 'person-unknown';
      people.push({ id: person.id, name: person.name });
      continue;
    }
    const found = await directory.findGroup(address);
    if (!found) return 'group-unknown';
    group = found;
    const members = row.role === 'readers' ? [] : await directory.membersOf(found);
    if (row.role !== 'readers' && members.length === 0) return 'group-empty';
    people.push(...members.map(({ id, name }) => ({ id, name })));
  }
  if (row.role === 'readers') return group ? { row, people, group } : 'readers-need-a-group';
  return ONE_PERSON.has(row.role) && people.length !== 1 ? 'one-person-only' : { row, people, group };
}

function rolesFrom(before: PlanRoles, resolved: readonly Resolved[]): PlanRoles {
  const peopleIn = (role: SheetRole) => resolved.filter(({ row }) => row.role === role).flatMap(({ people }) => people);
  const orBefore = <Value>(now: readonly Value[], was: readonly Value[]) => (now.length > 0 ? now : was);
  return {
    coordinators: orBefore(peopleIn('coordinator'), before.coordinators),
    auditors: orBefore(peopleIn('auditor'), before.auditors),
    director: peopleIn('director')[0] ?? before.director,
    nextLevel: peopleIn('next level')[0] ?? before.nextLevel,
    readers: resolved.find(({ row }) => row.role === 'readers')?.group ?? before.readers,
  };
}

function managersFrom(resolved: readonly Resolved[]): ReadonlyMap<string, Person | null> {
  return new Map(
    resolved.filter(({ row }) => row.role === 'manager').map(({ row, people }) => [row.area, people[0] ?? null]),
  );
}

function leadsFrom(plan: Plan, resolved: readonly Resolved[]): ReadonlyMap<string, readonly Lead[]> {
  const changed = new Map<string, readonly Lead[]>();
  for (const action of actionsOf(plan)) {
    const leads = action.people.map((lead) => {
      const match = resolved.find(({ row }) => row.role === 'lead' && isFor(row, lead));
      return match ? { ...lead, people: match.people } : lead;
    });
    if (leads.some((lead, index) => lead !== action.people[index])) changed.set(action.key, leads);
  }
  return changed;
}

function isFor(row: SheetRow, lead: Lead): boolean {
  return leadKey(row.printed) === leadKey(lead.printed);
}

function unmatchedIn(plan: Plan, matched: ReadonlyMap<string, readonly Lead[]>): readonly string[] {
  const leads = actionsOf(plan).flatMap((action) => matched.get(action.key) ?? action.people);
  return [...new Set(leads.filter(({ people }) => people.length === 0).map(({ printed }) => printed))];
}

function matchedEntry(ports: MatchPorts, caller: Caller, plan: Plan, changes: readonly Change[]): Entry {
  return {
    key: `${plan.id}|matched|${ports.ids.newId()}`,
    plan: plan.id,
    action: null,
    at: ports.clock.now(),
    by: inHistory(caller),
    onBehalf: false,
    door: 'terminal',
    kind: 'matched',
    words: null,
    changes,
  };
}
