import { type Fault, fault } from '../../core/checkup/fault.ts';
import type { Provisioned } from '../../core/checkup/provisioned.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Graph } from '../../graph/graph.ts';
import { type ColumnFault, type ColumnThere, columnFaults, lackingChoices, readColumns } from '../rows/columns.ts';
import { fillSeals } from '../rows/fill-seals.ts';
import { LAYOUT, LAYOUT_MARK, layoutOf, MARKED_COLUMN } from '../rows/layout.ts';
import { COLUMNS, type Column, LIST_NAMES, type ListName } from '../rows/lists.ts';
import { listIds, sitePath } from './site.ts';

interface ListThere {
  readonly list: ListName;
  readonly path: string;
  readonly columns: ReadonlyMap<string, ColumnThere>;
}

/**
 * Makes the lists that a site lacks and brings those of an older layout up to the present one. It adds and never removes,
 * and leaves alone what it does not know. Cut off, it goes on where it stopped: the mark of the layout comes last.
 *
 * @throws Refusal `layout-newer` before anything is changed, and what Graph refuses
 */
export async function provisionSite(graph: Graph, url: string): Promise<readonly Provisioned[]> {
  const site = await sitePath(graph, url);
  const there = await readLists(graph, site);
  for (const { list, columns } of there.values()) {
    if (layoutOf(columns) > LAYOUT) throw new Refusal('layout-newer', { site: url, list, layout: layoutOf(columns) });
  }
  const done: Provisioned[] = [];
  for (const list of LIST_NAMES) {
    const known = there.get(list);
    done.push(known ? await upgradeList(graph, known) : await makeList(graph, site, list));
  }
  return done;
}

async function readLists(graph: Graph, site: string): Promise<ReadonlyMap<ListName, ListThere>> {
  const ids = await listIds(graph, site);
  const there = new Map<ListName, ListThere>();
  for (const list of LIST_NAMES) {
    const id = ids.get(list);
    if (id === undefined) continue;
    const path = `${site}/lists/${id}`;
    there.set(list, { list, path, columns: await readColumns(graph, path) });
  }
  return there;
}

async function makeList(graph: Graph, site: string, list: ListName): Promise<Provisioned> {
  const columns = COLUMNS[list].map(toCreate);
  await graph.post(`${site}/lists`, { displayName: list, columns, list: { template: 'genericList' } });
  const columnsAdded = columns.map(({ name }) => name);
  return { list, made: true, columnsAdded, columnsMended: [], rowsSealed: 0, left: [] };
}

/** A new list has no rows of an older layout: it is marked at once. */
function toCreate(column: Column): Column & { readonly description?: string } {
  return column.name === MARKED_COLUMN ? { ...column, description: LAYOUT_MARK } : column;
}

async function upgradeList(graph: Graph, there: ListThere): Promise<Provisioned> {
  const { list, path, columns } = there;
  const columnsAdded: string[] = [];
  const columnsMended: string[] = [];
  const left: Fault[] = [];
  for (const column of COLUMNS[list]) {
    for (const found of columnFaults(column, columns.get(column.name))) {
      const mended = await mend(graph, there, column, found);
      if (!mended) left.push(fault(found, { list, column: column.name }));
      else (found === 'column-lacking' ? columnsAdded : columnsMended).push(column.name);
    }
  }
  const isOld = layoutOf(columns) < LAYOUT;
  const rowsSealed = isOld && left.length === 0 ? await fillSeals(graph, path, list) : 0;
  if (isOld && left.length === 0 && !(await mark(graph, path))) left.push(fault('layout-unmarked', { list }));
  return { list, made: false, columnsAdded, columnsMended, rowsSealed, left };
}

/** @returns false when the list does not let it be mended, or when that would change what somebody else made */
async function mend(graph: Graph, { path, columns }: ListThere, column: Column, found: ColumnFault): Promise<boolean> {
  const there = columns.get(column.name);
  const at = `${path}/columns/${there?.id}`;
  switch (found) {
    case 'column-lacking':
      return allowed(() => graph.post(`${path}/columns`, column));
    case 'column-not-indexed':
      return allowed(() => graph.patch(at, { indexed: true }));
    case 'column-not-unique':
      return allowed(() => graph.patch(at, { indexed: true, enforceUniqueValues: true }));
    case 'choices-lacking': {
      const choices = there ? [...(there.choice?.choices ?? []), ...lackingChoices(column, there)] : [];
      return allowed(() => graph.patch(at, { choice: { ...there?.choice, choices } }));
    }
    case 'column-wrong-type':
      return false;
  }
}

async function mark(graph: Graph, path: string): Promise<boolean> {
  const column = (await readColumns(graph, path)).get(MARKED_COLUMN);
  return allowed(() => graph.patch(`${path}/columns/${column?.id}`, { description: LAYOUT_MARK }));
}

/** Whether a list lets a change be made to it; what may pass, and what the program may not, is thrown on. */
async function allowed(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    // A lost reply to an earlier try: the column is there.
    if (error instanceof Refusal && error.code === 'exists-already') return true;
    if (error instanceof Refusal) throw error;
    return false;
  }
}
