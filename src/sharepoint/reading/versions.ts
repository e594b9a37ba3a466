import type { Graph } from '../../graph/graph.ts';
import { parseReply } from '../../graph/parse-reply.ts';
import { statusOf } from '../../graph/refusal-of.ts';
import { type RowVersion, VersionReply } from '../rows/row.ts';

/** Not known, not permitted or not there: asking again would not help. */
const NO_VERSIONS: ReadonlySet<number | undefined> = new Set([400, 403, 404, 405, 501]);

/** A hand edit lies on top of what was recorded; further down than this nobody edits without our reading it. */
const MOST_READ_SINGLY = 20;

/**
 * The states of a row, newest first. Whether the list of versions gives columns no source says: where it does not, the
 * newest are read one by one, which is documented. Where none are to be had, a row has no more than its present state.
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
  const replies =
    (await unlessUnknown(() => graph.all(`${path}?$expand=fields`))) ??
    (await unlessUnknown(() => graph.all(path))) ??
    [];
  return replies.map((reply) => parseReply(VersionReply, reply));
}

/** Undefined where Graph has no such thing to give. */
async function unlessUnknown<Reply>(call: () => Promise<Reply>): Promise<Reply | undefined> {
  try {
    return await call();
  } catch (error) {
    if (!NO_VERSIONS.has(statusOf(error))) throw error;
    return undefined;
  }
}
