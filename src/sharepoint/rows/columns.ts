import { z } from 'zod';
import type { Graph } from '../../graph/graph.ts';
import { parseReply } from '../../graph/parse-reply.ts';
import type { Column } from './lists.ts';

const Facet = z.looseObject({}).nullish();
const ColumnReply = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  indexed: z.boolean().nullish(),
  enforceUniqueValues: z.boolean().nullish(),
  text: z.looseObject({ allowMultipleLines: z.boolean().nullish() }).nullish(),
  number: Facet,
  boolean: Facet,
  choice: z.looseObject({ choices: z.array(z.string()).nullish() }).nullish(),
  dateTime: z.looseObject({ format: z.string().nullish() }).nullish(),
});

/** A column as a list has it. */
export type ColumnThere = z.infer<typeof ColumnReply>;

/** In what a column of a list is not the one that the program needs. */
export type ColumnFault =
  | 'column-lacking'
  | 'column-wrong-type'
  | 'column-not-indexed'
  | 'column-not-unique'
  | 'choices-lacking';

/** The columns of a list by name; hidden ones are not among them. @param path of the list */
export async function readColumns(graph: Graph, path: string): Promise<ReadonlyMap<string, ColumnThere>> {
  const replies = await graph.all(`${path}/columns`);
  return new Map(
    replies.map((reply) => {
      const column = parseReply(ColumnReply, reply);
      return [column.name, column];
    }),
  );
}

/** What is wrong with a column; of one that is missing or of another type nothing more is told. */
export function columnFaults(wanted: Column, there: ColumnThere | undefined): readonly ColumnFault[] {
  if (there === undefined) return ['column-lacking'];
  if (!isOfType(wanted, there)) return ['column-wrong-type'];
  const faults: ColumnFault[] = [];
  // Making it unique gives it its index, too.
  if (wanted.enforceUniqueValues && !there.enforceUniqueValues) faults.push('column-not-unique');
  else if (wanted.indexed && !there.indexed) faults.push('column-not-indexed');
  if (lackingChoices(wanted, there).length > 0) faults.push('choices-lacking');
  return faults;
}

/** The choices that a column ought to offer and does not. */
export function lackingChoices(wanted: Column, there: ColumnThere): readonly string[] {
  const offered = new Set(there.choice?.choices ?? []);
  return (wanted.choice?.choices ?? []).filter((one) => !offered.has(one));
}

function isOfType(wanted: Column, there: ColumnThere): boolean {
  if (wanted.text) return !!there.text && !!there.text.allowMultipleLines === !!wanted.text.allowMultipleLines;
  if (wanted.dateTime) return !!there.dateTime && (there.dateTime.format ?? 'dateTime') === wanted.dateTime.format;
  if (wanted.choice) return !!there.choice;
  return wanted.number ? !!there.number : !!there.boolean;
}
