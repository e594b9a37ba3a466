import type { ColumnThere } from './columns.ts';

/**
 * Of which layout the lists are that this program makes. 1 had no seals, and no mark of its layout; 2 no columns for how a document looks,
 * 3 none for how a plan asks and what leads asked for, 4 none for a council's own words, 5 no choices for what is said through Outlook, asked at once or taken over.
 */
export const LAYOUT = 6;
/** The column whose description carries the mark: a list whose upgrade was cut off has no mark of the new layout yet. */
export const MARKED_COLUMN = 'Key';
/** The mark of the present layout. */
export const LAYOUT_MARK = `Followthrough layout ${LAYOUT}`;

/** The layout of a list with these columns. */
export function layoutOf(columns: ReadonlyMap<string, Pick<ColumnThere, 'description'>>): number {
  const mark = /^Followthrough layout (\d+)$/.exec(columns.get(MARKED_COLUMN)?.description ?? '');
  return Number(mark?.[1] ?? 1);
}
