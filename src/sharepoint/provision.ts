import { z } from 'zod';
import type { Graph } from '../graph/graph.ts';
import { parseReply } from '../graph/parse-reply.ts';
import { COLUMNS, LIST_NAMES, type ListName } from './lists.ts';
import { listIds, sitePath } from './site.ts';

/** What `provision` did for one list. */
export interface Provisioned {
  readonly list: ListName;
  readonly made: boolean;
  readonly columnsAdded: readonly string[];
}

const ColumnReply = z.looseObject({ name: z.string() });

/** Makes the lists that a site lacks, and the columns that its lists lack. Changes and removes nothing. */
export async function provisionSite(graph: Graph, url: string): Promise<readonly Provisioned[]> {
  const site = await sitePath(graph, url);
  const ids = await listIds(graph, site);
  const done: Provisioned[] = [];
  for (const list of LIST_NAMES) {
    const id = ids.get(list);
    done.push(
      id === undefined ? await makeList(graph, site, list) : await addColumns(graph, `${site}/lists/${id}`, list),
    );
  }
  return done;
}

async function makeList(graph: Graph, site: string, list: ListName): Promise<Provisioned> {
  const columns = COLUMNS[list];
  await graph.post(`${site}/lists`, { displayName: list, columns, list: { template: 'genericList' } });
  return { list, made: true, columnsAdded: columns.map(({ name }) => name) };
}

async function addColumns(graph: Graph, path: string, list: ListName): Promise<Provisioned> {
  const replies = await graph.all(`${path}/columns?$select=name`);
  const there = new Set(replies.map((reply) => parseReply(ColumnReply, reply).name));
  const lacking = COLUMNS[list].filter(({ name }) => !there.has(name));
  for (const column of lacking) await graph.post(`${path}/columns`, column);
  return { list, made: false, columnsAdded: lacking.map(({ name }) => name) };
}
