import { z } from 'zod';
import { Refusal } from '../../core/refusal.ts';
import type { Graph } from '../../graph/graph.ts';
import { parseReply } from '../../graph/parse-reply.ts';
import type { Column } from '../rows/lists.ts';
import { listIds, sitePath } from './site.ts';

/** What the scratch list is called, so that nobody mistakes it for anything. */
export const SCRATCH_NAME = 'Followthrough doctor (scratch, may be deleted)';

/** A list of our own to try things on. */
export interface ScratchList {
  /** Makes it anew; one that an earlier check left is deleted. @throws Refusal `denied` when the grant is too low */
  make(): Promise<void>;
  /** The path of the list that was made. */
  path(): string;
  /** What making it was answered with. */
  madeReply(): unknown;
  /** Deletes it, if it was made, or asked for and the reply lost. */
  remove(): Promise<void>;
}

const COLUMNS: readonly Column[] = [
  { name: 'Key', indexed: true, enforceUniqueValues: true, text: { maxLength: 255 } },
  { name: 'Bare', text: { maxLength: 255 } },
  { name: 'Lines', text: { allowMultipleLines: true, textType: 'plain' } },
  { name: 'Day', dateTime: { format: 'dateOnly' } },
  { name: 'Pick', choice: { choices: ['one', 'other'], displayAs: 'dropDownMenu' } },
];
const Made = z.looseObject({ id: z.string() });

/** The scratch list of a site; it is not there until it is made. */
export function scratchList(graph: Graph, url: string): ScratchList {
  let made: { readonly path: string; readonly reply: unknown } | undefined;
  let mayBeThere = false;
  const deleteAny = async (site: string) => {
    const id = (await listIds(graph, site)).get(SCRATCH_NAME);
    if (id !== undefined) await graph.delete(`${site}/lists/${id}`);
  };
  const known = () => {
    if (made === undefined) throw new Refusal('missing', { list: SCRATCH_NAME });
    return made;
  };
  return {
    async make() {
      const site = await sitePath(graph, url);
      await deleteAny(site);
      mayBeThere = true;
      const body = { displayName: SCRATCH_NAME, columns: COLUMNS, list: { template: 'genericList' } };
      const reply = await graph.post(`${site}/lists`, body);
      made = { path: `${site}/lists/${parseReply(Made, reply).id}`, reply };
    },
    path: () => known().path,
    madeReply: () => known().reply,
    async remove() {
      if (mayBeThere) await deleteAny(await sitePath(graph, url));
      mayBeThere = false;
    },
  };
}
