import { type BatchReply, sendBatches } from '../../graph/batch.ts';
import type { Graph } from '../../graph/graph.ts';
import { refusalOfStatus } from '../../graph/refusal-of.ts';
import type { ListName } from '../rows/lists.ts';

/** A row to be made: every column of it. */
export interface NewRow {
  readonly list: ListName;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Rows with what making them takes. */
interface NewRows {
  readonly requests: readonly { readonly row: NewRow; readonly url: string; readonly body: object }[];
  /** Whether a row with its key is in its list. */
  readonly isThere: (row: NewRow) => Promise<boolean>;
}

/**
 * Makes many rows in batches. A row's key is unique, so one that was made before and is asked for again changes nothing.
 *
 * @throws Refusal by the first reply that says no; the rows before and after it may be in: a repeated call goes on
 */
export async function createRows(graph: Graph, { requests, isThere }: NewRows): Promise<void> {
  const replies = await sendBatches(
    graph,
    requests.map(({ url, body }) => ({ method: 'POST', url, body })),
  );
  for (const [index, { row }] of requests.entries()) {
    const reply = replies[index];
    if (reply && !isMade(reply) && !(await isThere(row))) throw refusedRow(row, reply);
  }
}

/** No source says with which status a taken key is refused: where it is not 409, the list itself tells. */
function isMade({ status }: BatchReply): boolean {
  return status < 300 || status === 409;
}

function refusedRow({ list }: NewRow, { status }: BatchReply): Error {
  return refusalOfStatus(status, { list }) ?? new Error(`Graph answered ${status} to a new row of ${list}`);
}
