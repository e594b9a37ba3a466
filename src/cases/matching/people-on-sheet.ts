import { leadKey } from '../../core/plan/lead-phrase.ts';
import type { SheetRole, SheetRow } from '../../core/plan/people-sheet.ts';
import type { Group, Person } from '../../core/plan/person.ts';
import { actionsOf, type Lead, type Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { People } from '../../ports/people.ts';

/** A line with the people or the group that its addresses stand for; nobody at all where it takes somebody away. */
export interface FilledRow {
  readonly row: SheetRow;
  readonly people: readonly Person[];
  readonly group: Group | null;
}

/** Stands in a line to take away whoever is matched there. */
const NOBODY = 'nobody';
const OBJECT_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
const ONE_PERSON: ReadonlySet<SheetRole> = new Set<SheetRole>(['director', 'next level', 'manager']);

/**
 * Looks every filled line of a sheet up: people by address or object id, groups by name.
 *
 * @throws Refusal `sheet-invalid` with a fault for each line as `<line>:<code>`; `busy`, `denied`, `unreachable`
 */
export async function peopleOnSheet(
  directory: People,
  plan: Plan,
  rows: readonly SheetRow[],
): Promise<readonly FilledRow[]> {
  const filled: FilledRow[] = [];
  const faults: string[] = [];
  for (const [index, row] of rows.entries()) {
    // The sheet's first line is its header, and people count from one.
    const line = index + 2;
    if (row.person.trim() === '') continue;
    const found = faultOf(plan, row) ?? (await lookUp(directory, row));
    if (typeof found === 'string') faults.push(`${line}:${found}`);
    else filled.push(found);
  }
  if (faults.length > 0) throw new Refusal('sheet-invalid', { faults });
  return filled;
}

/** Whether a line is about a lead: the same one however it is spelled in case and spaces. */
export function isForLead(row: SheetRow, lead: Lead): boolean {
  return row.role === 'lead' && leadKey(row.printed) === leadKey(lead.printed);
}

function faultOf(plan: Plan, row: SheetRow): string | null {
  if (row.role === 'manager' && !plan.areas.some(({ id }) => id === row.area)) return 'area-unknown';
  if (row.role === 'lead' && !actionsOf(plan).some(({ people }) => people.some((lead) => isForLead(row, lead)))) {
    return 'lead-unknown';
  }
  if (row.role === 'coordinator' && isNobody(row.person)) return 'coordinator-needed';
  return ONE_PERSON.has(row.role) && row.person.includes(';') ? 'one-person-only' : null;
}

function isNobody(text: string): boolean {
  return text.trim().toLowerCase() === NOBODY;
}

/** @returns the code of a fault where the line cannot be taken */
async function lookUp(directory: People, row: SheetRow): Promise<FilledRow | string> {
  if (isNobody(row.person)) return { row, people: [], group: null };
  const people: Person[] = [];
  let group: Group | null = null;
  for (const address of row.person.split(';').map((part) => part.trim())) {
    if (address === '') continue;
    if (address.includes('@') || OBJECT_ID.test(address)) {
      const person = await personAt(directory, address);
      if (!person) return 'person-unknown';
      people.push(person);
      continue;
    }
    const found = await directory.findGroup(address);
    if (!found) return 'group-unknown';
    group = found;
    const members = row.role === 'readers' ? [] : await directory.membersOf(found);
    if (row.role !== 'readers' && members.length === 0) return 'group-empty';
    people.push(...members.map(bare));
  }
  if (row.role === 'readers') return group ? { row, people, group } : 'readers-need-a-group';
  return ONE_PERSON.has(row.role) && people.length !== 1 ? 'one-person-only' : { row, people: eachOnce(people), group };
}

async function personAt(directory: People, address: string): Promise<Person | undefined> {
  try {
    const found = OBJECT_ID.test(address) ? await directory.loadPerson(address) : await directory.findPerson(address);
    return found && bare(found);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'person-unknown') return undefined;
    throw error;
  }
}

function bare({ id, name }: Person): Person {
  return { id, name };
}

function eachOnce(people: readonly Person[]): readonly Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
