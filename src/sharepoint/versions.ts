import { Refusal } from '../core/refusal.ts';
import type { Graph } from '../graph/graph.ts';
import { parseReply } from '../graph/parse-reply.ts';
import { type RowVersion, VersionReply } from './row.ts';

/** A hand edit lies on top of what was recorded; further down than this nobody edits without our reading it. */
const MOST_READ_SINGLY = 20;

/**
 * The states of a row, newest first. Whether the list of versions gives columns no source says: where it does not, the
 * newest are read one by one, which is documented.
 *
 * @param path `…/items/{id}/versions`
 * @see https://learn.microsoft.com/graph/api/listitemversion-get
 */
export async function readVersions(graph: Graph, path: string): Promise<readonly RowVersion[]> {
  const listed = await listedVersions(graph, path);
  if (listed.some(({ fields }) => fields !== null)) return listed;
  const read: RowVersion[] = [];
  for (const { id } of listed.slice(0, MOST_READ_SINGLY)) {
    const reply = await unlessUnknown(() => graph.get(`${path}/${id}?$expand=fields`));
    if (reply === undefined) return listed;
    read.push(parseReply(VersionReply, reply));
  }
  return read;
}

async function listedVersions(graph: Graph, path: string): Promise<readonly RowVersion[]> {
  const replies = (await unlessUnknown(() => graph.all(`${path}?$expand=fields`))) ?? (await graph.all(path));
  return replies.map((reply) => parseReply(VersionReply, reply));
}

/** Undefined where Graph does not know such a call, which is no refusal but a 400, or has nothing there. */
async function unlessUnknown<Reply>(call: () => Promise<Reply>): Promise<Reply | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'missing') throw error;
    return undefined;
  }
}
