import { Refusal } from '../../core/refusal.ts';
import { sendBatches } from '../../graph/batch.ts';
import type { Graph } from '../../graph/graph.ts';
import { parseReply } from '../../graph/parse-reply.ts';
import { refusalOfStatus } from '../../graph/refusal-of.ts';
import type { ListName } from './lists.ts';
import { type Row, RowReply } from './row.ts';
import { cellsOf, sealIn, sealOf } from './seal.ts';

const MOST_ROUNDS = 4;
/** Somebody changed the row meanwhile, or deleted it: the next round reads it again. */
const CHANGED_MEANWHILE: ReadonlySet<number> = new Set([404, 412]);

/**
 * Seals the rows of a list that come from a layout without seals. What people had changed in them by hand was the record
 * then, and is sealed as it stands; a row that somebody added by hand was never the program's and stays without.
 *
 * @param path of the list
 * @returns how many rows were sealed
 * @throws Refusal `busy` when rows go on changing meanwhile: end the program that writes them
 */
export async function fillSeals(graph: Graph, path: string, list: ListName): Promise<number> {
  let filled = 0;
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const rows = (await graph.all(`${path}/items?$expand=fields`)).map((reply) => parseReply(RowReply, reply));
    const bare = rows.filter(isBare);
    if (bare.length === 0) return filled;
    filled += await sealRows(
      graph,
      path,
      bare.map((row) => ({ row, seal: sealOf(cellsOf(list, row.fields)) })),
    );
  }
  throw new Refusal('busy', { list });
}

function isBare({ fields, author }: Row): boolean {
  return sealIn(fields) === null && typeof fields.Key === 'string' && author.kind !== 'person';
}

async function sealRows(
  graph: Graph,
  path: string,
  rows: readonly { readonly row: Row; readonly seal: string }[],
): Promise<number> {
  const replies = await sendBatches(
    graph,
    rows.map(({ row: { item, eTag }, seal }) => ({
      method: 'PATCH',
      url: `${path}/items/${item}/fields`,
      headers: { 'If-Match': eTag },
      body: { Seen: seal },
    })),
  );
  const refused = replies.find(({ status }) => status >= 300 && !CHANGED_MEANWHILE.has(status));
  if (refused) throw refusalOfStatus(refused.status) ?? new Error(`Graph answered ${refused.status} to a seal`);
  return replies.filter(({ status }) => status < 300).length;
}
