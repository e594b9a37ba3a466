import { z } from 'zod';
import type { Graph } from '../../graph/graph.ts';
import { parseReply } from '../../graph/parse-reply.ts';
import { graphCodeOf, statusOf } from '../../graph/refusal-of.ts';
import { changeCount, RowReply } from '../rows/row.ts';
import type { ScratchList } from './scratch-list.ts';

/** A question of docs/unproven.md that a list can answer. */
export interface Probe {
  /** Its number there. */
  readonly number: string;
  /** The answer, in the words of the table there. */
  ask(graph: Graph, scratch: ScratchList): Promise<string>;
}

const Created = z.looseObject({ id: z.string(), eTag: z.string() });
const Elements = z.looseObject({
  fields: z.looseObject({}).nullish(),
  deleted: z.unknown().optional(),
  error: z.unknown().optional(),
});
const WORDS = 'fields($select=Key,Bare,Lines,Day,Pick)';

/** Every probe, in an order in which none disturbs another. */
export const PROBES: readonly Probe[] = [
  { number: 'U1', ask: async (graph, scratch) => `${await statusOfTwice(graph, scratch, 'u1', 'u1')}` },
  {
    number: 'U2',
    ask: async (graph, scratch) =>
      outcome(() => graph.get(`${scratch.path()}/items?$expand=${WORDS}&$filter=fields/Bare eq 'x'`), graphCodeOf),
  },
  {
    number: 'U3',
    ask: async (graph, scratch) =>
      (await dayBack(graph, scratch)).includes('T12:00') ? 'as-written' : 'site-midnight',
  },
  { number: 'U4', ask: askDeltaFields },
  { number: 'U5', ask: askDeleted },
  { number: 'U6', ask: askVersionFields },
  {
    number: 'U13',
    ask: (graph, scratch) => askText(graph, scratch, 'one\ntwo', { 'one\ntwo': 'as-written', 'one\r\ntwo': 'crlf' }),
  },
  {
    number: 'U14',
    ask: (graph, scratch) => askText(graph, scratch, ' around ', { ' around ': 'kept', around: 'trimmed' }),
  },
  {
    number: 'U15',
    ask: (graph, scratch) => askText(graph, scratch, '', { '': 'kept', undefined: 'left-out', null: 'left-out' }),
  },
  {
    number: 'U16',
    ask: async (graph, scratch) => {
      const seen = await outcome(
        () => addRow(graph, scratch, { Key: 'u16', Pick: 'a third' }),
        () => 'refused',
      );
      return seen === 'answered' ? 'taken' : seen;
    },
  },
  { number: 'U17', ask: askIndexByPatch },
  { number: 'U19', ask: askSteps },
  {
    number: 'U23',
    ask: async (_graph, scratch) => (Array.isArray(Object(scratch.madeReply()).columns) ? 'shown' : 'left-out'),
  },
  {
    number: 'U27',
    ask: async (graph, scratch) =>
      (await statusOfTwice(graph, scratch, 'u27', 'U27')) === 'answered' ? 'exact' : 'any-case',
  },
];

/** How a summer's day that was written at noon UTC comes back. */
export async function dayBack(graph: Graph, scratch: ScratchList, written = '2015-07-01'): Promise<string> {
  const { id } = await addRow(graph, scratch, { Key: `day ${written} ${Math.random()}`, Day: `${written}T12:00:00Z` });
  return String((await readRow(graph, scratch, id)).fields.Day);
}

async function addRow(graph: Graph, scratch: ScratchList, fields: object) {
  return parseReply(Created, await graph.post(`${scratch.path()}/items`, { fields }));
}

async function readRow(graph: Graph, scratch: ScratchList, item: string) {
  return parseReply(RowReply, await graph.get(`${scratch.path()}/items/${item}?$expand=${WORDS}`));
}

async function statusOfTwice(graph: Graph, scratch: ScratchList, first: string, second: string): Promise<string> {
  await addRow(graph, scratch, { Key: first });
  return outcome(
    () => addRow(graph, scratch, { Key: second }),
    (error) => statusOf(error)?.toString(),
  );
}

/** "answered", or what the refusal is called by; anything else that goes wrong is thrown on. */
async function outcome(call: () => Promise<unknown>, nameOf: (error: unknown) => string | undefined): Promise<string> {
  try {
    await call();
    return 'answered';
  } catch (error) {
    const status = statusOf(error);
    const name = status !== undefined && status < 500 ? nameOf(error) : undefined;
    if (name === undefined) throw error;
    return name;
  }
}

async function askText(
  graph: Graph,
  scratch: ScratchList,
  written: string,
  names: Readonly<Record<string, string>>,
): Promise<string> {
  const { id } = await addRow(graph, scratch, { Key: `text ${Object.values(names).join(' ')}`, Lines: written });
  return names[String((await readRow(graph, scratch, id)).fields.Lines)] ?? 'otherwise';
}

async function askDeltaFields(graph: Graph, scratch: ScratchList): Promise<string> {
  const { link } = await graph.delta(`${scratch.path()}/items/delta?token=latest&$expand=${WORDS}`);
  await addRow(graph, scratch, { Key: 'u4' });
  const { elements } = await graph.delta(link);
  return elements.some((element) => parseReply(Elements, element).fields?.Key === 'u4') ? 'shown' : 'left-out';
}

async function askDeleted(graph: Graph, scratch: ScratchList): Promise<string> {
  const { id } = await addRow(graph, scratch, { Key: 'u5' });
  const { link } = await graph.delta(`${scratch.path()}/items/delta?token=latest`);
  await graph.delete(`${scratch.path()}/items/${id}`);
  const elements = (await graph.delta(link)).elements.map((element) => parseReply(Elements, element));
  if (elements.some(({ deleted }) => deleted)) return 'deleted';
  return elements.some(({ error }) => error) ? 'error' : 'left-out';
}

async function askVersionFields(graph: Graph, scratch: ScratchList): Promise<string> {
  const { id } = await addRow(graph, scratch, { Key: 'u6' });
  const versions = await graph.all(`${scratch.path()}/items/${id}/versions?$expand=fields`);
  return versions.some((version) => parseReply(Elements, version).fields?.Key === 'u6') ? 'shown' : 'left-out';
}

async function askIndexByPatch(graph: Graph, scratch: ScratchList): Promise<string> {
  const columns = await graph.all(`${scratch.path()}/columns`);
  const bare = columns.map((column) => Object(column)).find(({ name }) => name === 'Bare');
  const seen = await outcome(
    () => graph.patch(`${scratch.path()}/columns/${bare?.id}`, { indexed: true }),
    () => 'refused',
  );
  return seen === 'answered' ? 'taken' : seen;
}

async function askSteps(graph: Graph, scratch: ScratchList): Promise<string> {
  const { id, eTag } = await addRow(graph, scratch, { Key: 'u19' });
  await graph.patch(`${scratch.path()}/items/${id}/fields`, { Bare: 'changed' });
  const after = await readRow(graph, scratch, id);
  return changeCount(after.eTag) === changeCount(eTag) + 1 ? 'by-one' : 'leaps';
}
