import type { MatchRow } from './use-matching.ts';

/** Stands for taking everybody away. */
const NOBODY = 'nobody';

/** What a field of the screen stands for: a lead under all its spellings, a role, or the manager of an area. */
export type Field = Pick<MatchRow, 'role'> & { readonly area?: string; readonly printed?: readonly string[] };

/** The rows that put these people, by object id or a group by name, into a field; none takes everybody away. */
export function rowsToSave({ role, area = '', printed = [''] }: Field, people: readonly string[]): readonly MatchRow[] {
  const person = people.length === 0 ? NOBODY : people.join('; ');
  return printed.map((spelling) => ({ role, area, printed: spelling, person }));
}
