import type { PlanFile } from '../../src/wire/plan-file-shape.ts';
import type { FileAction } from './file-action.ts';
import { notesOf, openDoubts, type Work } from './work.ts';

/**
 * The plan that was made of a document. Its ids count positions anew, and what points at a row points at where it stands
 * now: at the row that it was joined with, or nowhere once it was removed.
 */
export function planOf(work: Work): PlanFile {
  const areas = work.areas.filter(({ isAdded, rows }) => !isAdded || rows.length > 0);
  const ids = newIds({ ...work, areas });
  const renumbered = (key: string, action: FileAction): FileAction => ({
    ...action,
    id: ids.get(key) ?? action.id,
    links: action.links.flatMap((link) => {
      const to = ids.get(link.to);
      return to === undefined || to === ids.get(key) ? [] : [{ ...link, to }];
    }),
  });
  return {
    ...work.head,
    areas: areas.map(({ area, rows }) => ({
      ...area,
      actions: rows.map(({ key, action }) => renumbered(key, action)),
    })),
    problems: [...openDoubts(work), ...notesOf(work)].map(({ row, code, where, sentence }) => ({
      severity: 'warning',
      where,
      action: row === null ? null : (ids.get(row) ?? null),
      code,
      message: sentence,
    })),
  };
}

/** The id of each row by its key; a row that was joined has that of the row which took it in. */
function newIds({ areas, takenOut }: Work): ReadonlyMap<string, string> {
  const ids = new Map(areas.flatMap(({ rows }, a) => rows.map(({ key }, i) => [key, `a${a + 1}.${i + 1}`] as const)));
  // The last one first: whatever took a row in may have been joined itself, later.
  for (const { row, below, joined } of takenOut.toReversed()) {
    const id = joined === null || below === null ? undefined : ids.get(below);
    if (id !== undefined) ids.set(row.key, id);
  }
  return ids;
}
