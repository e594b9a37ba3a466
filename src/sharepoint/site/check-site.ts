import { type Fault, fault, warning } from '../../core/checkup/fault.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Graph } from '../../graph/graph.ts';
import { statusOf } from '../../graph/refusal-of.ts';
import type { Check } from '../../ports/checkup.ts';
import { type ColumnThere, columnFaults, readColumns } from '../rows/columns.ts';
import { LAYOUT, layoutOf } from '../rows/layout.ts';
import { COLUMNS, LIST_NAMES, type ListName } from '../rows/lists.ts';
import { listIds, sitePath } from './site.ts';

type Columns = ReadonlyMap<string, ColumnThere>;

/** Whether a site can be opened and written to, and its lists are those that the program needs. */
export function siteChecks(graph: Graph, url: string): readonly Check[] {
  const site = { name: 'site', about: url } as const;
  const lists = { name: 'lists', about: url } as const;
  const columns = { name: 'columns', about: url } as const;
  return [
    {
      ...site,
      after: [
        { name: 'graph', about: null },
        { name: 'permission', about: 'Sites.Selected' },
      ],
      look: async () => ({ faults: await siteFaults(graph, url) }),
    },
    { ...lists, after: [site], look: async () => ({ faults: await listFaults(graph, url) }) },
    { ...columns, after: [lists], look: async () => ({ faults: await allColumnFaults(graph, url) }) },
    {
      name: 'layout',
      about: url,
      after: [columns],
      look: async () => ({ faults: (await readAllColumns(graph, url)).flatMap(layoutFaults) }),
    },
    { name: 'writing', about: url, after: [lists], look: async () => ({ faults: await writingFaults(graph, url) }) },
  ];
}

async function siteFaults(graph: Graph, url: string): Promise<readonly Fault[]> {
  try {
    await listIds(graph, await sitePath(graph, url));
    return [];
  } catch (error) {
    if (error instanceof Refusal && error.code === 'denied') return [fault('site-not-granted')];
    const status = statusOf(error);
    // 400: the address is not even of this tenant.
    if (status === 404 || status === 400) return [fault('site-unfound')];
    throw error;
  }
}

async function listFaults(graph: Graph, url: string): Promise<readonly Fault[]> {
  const ids = await listIds(graph, await sitePath(graph, url));
  return LIST_NAMES.filter((list) => !ids.has(list)).map((list) => fault('list-missing', { list }));
}

async function allColumnFaults(graph: Graph, url: string): Promise<readonly Fault[]> {
  const lists = await readAllColumns(graph, url);
  return lists.flatMap(([list, there]) =>
    COLUMNS[list].flatMap((column) =>
      columnFaults(column, there.get(column.name)).map((code) => fault(code, { list, column: column.name })),
    ),
  );
}

async function readAllColumns(graph: Graph, url: string): Promise<readonly (readonly [ListName, Columns])[]> {
  const site = await sitePath(graph, url);
  const ids = await listIds(graph, site);
  const read: (readonly [ListName, Columns])[] = [];
  for (const list of LIST_NAMES) read.push([list, await readColumns(graph, `${site}/lists/${ids.get(list)}`)]);
  return read;
}

function layoutFaults([list, columns]: readonly [ListName, Columns]): readonly Fault[] {
  const layout = layoutOf(columns);
  if (layout === LAYOUT) return [];
  return [fault(layout > LAYOUT ? 'layout-newer' : 'layout-older', { list })];
}

const NO_ROW = '0';
const NO_VERSION = '"00000000-0000-0000-0000-000000000000,0"';

/** Asks to change a row that there is not: whoever may write is told so, and whoever may not is refused before. */
async function writingFaults(graph: Graph, url: string): Promise<readonly Fault[]> {
  const site = await sitePath(graph, url);
  const ids = await listIds(graph, site);
  const row = `${site}/lists/${ids.get('Plans')}/items/${NO_ROW}/fields`;
  try {
    await graph.patch(row, { Title: '' }, { 'If-Match': NO_VERSION });
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 412) return [];
    if (status === 401 || status === 403) return [fault('site-read-only')];
  }
  return [warning('site-write-untold')];
}
