import { z } from 'zod';
import { Refusal } from '../../core/refusal.ts';
import type { Graph } from '../../graph/graph.ts';
import { statusOf } from '../../graph/refusal-of.ts';
import { type Row, RowReply } from '../rows/row.ts';

/** What changed in a list since a link. */
export interface Changes {
  /** Each changed row once, as it stood last. */
  readonly rows: readonly Row[];
  /** Ids of rows that are gone. */
  readonly deleted: readonly string[];
  /** Whether something changed that was not told: then only reading the whole list shows what. */
  readonly isPartial: boolean;
  /** Where to go on. */
  readonly link: string;
}

/** What a call is refused with that Graph does not know in this form. */
const UNKNOWN_CALL: ReadonlySet<number | undefined> = new Set([400, 501]);

const Deleted = z.looseObject({ id: z.string(), deleted: z.looseObject({}) });
const Named = z.looseObject({ id: z.string() });

/**
 * Reads what changed from a link on. A row may come several times, of which the last counts; without its columns, then it
 * is read by itself; or as no more than an `error`, which has been seen in place of a deleted one.
 *
 * @param readRow reads one row @throws Refusal `missing`
 * @throws Refusal `start-over` when the link is too old
 * @see https://github.com/microsoftgraph/msgraph-sdk-typescript/issues/544
 */
export async function readChanges(
  graph: Graph,
  link: string,
  readRow: (item: string) => Promise<Row>,
): Promise<Changes> {
  const delta = await graph.delta(link);
  const named = delta.elements.map((element) => Named.safeParse(element).data);
  const last = new Map(named.flatMap((element) => (element ? [[element.id, element] as const] : [])));
  const rows: Row[] = [];
  const deleted: string[] = [];
  let isPartial = named.includes(undefined);
  for (const [item, element] of last) {
    const row = Deleted.safeParse(element).success ? 'gone' : await rowIn(element, readRow);
    if (row === 'gone') deleted.push(item);
    else if (row === 'unreadable') isPartial = true;
    else rows.push(row);
  }
  return { rows, deleted, isPartial, link: delta.link };
}

/** The link of now. Where a list gives none at once, its first delta is read to the end. @param path `…/items/delta?…` */
export async function newestLink(graph: Graph, path: string): Promise<string> {
  try {
    return (await graph.delta(`${path}&token=latest`)).link;
  } catch (error) {
    if (!UNKNOWN_CALL.has(statusOf(error))) throw error;
    return (await graph.delta(path)).link;
  }
}

async function rowIn(
  element: z.infer<typeof Named>,
  readRow: (item: string) => Promise<Row>,
): Promise<Row | 'gone' | 'unreadable'> {
  const parsed = RowReply.safeParse(element);
  if (parsed.success) return parsed.data;
  try {
    return await readRow(element.id);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'missing') return 'gone';
    if (error instanceof Refusal && error.code === 'reply-unreadable') return 'unreadable';
    throw error;
  }
}
