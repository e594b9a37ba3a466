import { z } from 'zod';
import { DOORS, ENTRY_KINDS, type Entry } from '../../core/plan/entry.ts';
import { cut, json, Text, toJson, YesNo } from './fields.ts';
import { fittingEntry } from './fitting-entry.ts';

const Door = z.enum(DOORS);
const Kind = z.enum(ENTRY_KINDS);
const Changes = z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() }));

/** An entry as it rides in the row of its action. */
export const EntryJson = z.object({
  key: z.string(),
  plan: z.string(),
  action: z.string().nullable(),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  onBehalf: z.boolean().default(false),
  door: Door,
  kind: Kind,
  words: z.string().nullable(),
  changes: Changes,
});

/** Reads one line of history. */
export const toEntry = z
  .object({
    Key: z.string(),
    PlanKey: z.string(),
    ActionKey: Text,
    At: z.string(),
    PersonName: Text,
    PersonKey: z.string(),
    OnBehalf: YesNo,
    Door,
    Kind,
    Words: Text,
    Changes: json(Changes.nullable()),
  })
  .transform(
    (row): Entry => ({
      key: row.Key,
      plan: row.PlanKey,
      action: row.ActionKey,
      at: row.At,
      by: { id: row.PersonKey, name: row.PersonName ?? row.PersonKey },
      onBehalf: row.OnBehalf,
      door: row.Door,
      kind: row.Kind,
      words: row.Words,
      changes: row.Changes ?? [],
    }),
  );

/** The columns of a line of history. */
export function fromEntry(whole: Entry): Record<string, unknown> {
  const entry = fittingEntry(whole);
  const what = entry.changes.map(({ field, to }) => `${field}: ${to ?? '–'}`).join(', ');
  return {
    Title: cut([entry.kind, what].filter(Boolean).join(' – ')),
    Key: entry.key,
    PlanKey: entry.plan,
    ActionKey: entry.action,
    // A column keeps whole seconds.
    At: `${entry.at.slice(0, 19)}Z`,
    PersonName: cut(entry.by.name),
    PersonKey: entry.by.id,
    OnBehalf: entry.onBehalf,
    Door: entry.door,
    Kind: entry.kind,
    Words: entry.words,
    Changes: toJson(entry.changes),
  };
}
