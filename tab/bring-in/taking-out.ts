import { placeOf, replaced, withDoubt } from './edits.ts';
import { joined } from './joined-actions.ts';
import type { Row, TakenOut, Work, WorkArea } from './work.ts';

/** Takes a row out of the plan. It stays listed and can be put back. */
export function removed(work: Work, key: string): Work {
  return without(work, key, null);
}

/**
 * Makes a row part of the one above it: nothing of either is lost, and two different days are a doubt. Unchanged at the
 * head of an area.
 */
export function joinedWithAbove(work: Work, key: string): Work {
  const place = placeOf(work, key);
  if (!place?.above) return work;
  const { key: above, action: before } = place.above;
  const after = joined(before, place.row.action);
  const left = without(work, key, { before, after });
  const hasTwoDays = before.due.by !== null && ![null, before.due.by].includes(place.row.action.due.by);
  return {
    ...left,
    areas: replaced(left.areas, { key: above, action: after }),
    doubts: hasTwoDays ? withDoubt(left.doubts, above, 'due-several-dates') : left.doubts,
  };
}

/** Whether a row can be put back: one that was joined only while what it went into is as it was right after. */
export function canPutBack(work: Work, { joined: join, below }: TakenOut): boolean {
  if (join === null) return true;
  const into = below === null ? undefined : placeOf(work, below)?.row.action;
  return JSON.stringify(into) === JSON.stringify(join.after);
}

/** Puts a row back where it stood; the row that it was joined with is what it was before. */
export function putBack(work: Work, key: string): Work {
  const entry = work.takenOut.find(({ row }) => row.key === key);
  if (!entry || !canPutBack(work, entry)) return work;
  const { row, below, joined: join } = entry;
  const areas = below !== null && join ? replaced(work.areas, { key: below, action: join.before }) : work.areas;
  return {
    ...work,
    areas: inserted(areas, row, entry),
    takenOut: work.takenOut.filter((each) => each !== entry),
    doubts: join ? work.doubts.filter((doubt) => doubt.key !== `${below} due-several-dates`) : work.doubts,
  };
}

function without(work: Work, key: string, join: TakenOut['joined']): Work {
  const place = placeOf(work, key);
  if (!place) return work;
  const { row, area, above } = place;
  const { [key]: _draft, ...drafts } = work.drafts;
  return {
    ...work,
    drafts,
    areas: work.areas.map((each) => ({ ...each, rows: each.rows.filter((one) => one.key !== key) })),
    takenOut: [...work.takenOut, { row, area, below: above?.key ?? null, joined: join }],
  };
}

/** Below the row that it stood under, wherever that is now; at the head or the end of its area where that is gone. */
function inserted(areas: readonly WorkArea[], row: Row, { area, below }: TakenOut): readonly WorkArea[] {
  const now = areas.findIndex(({ rows }) => rows.some(({ key }) => key === below));
  const into = now === -1 ? area : now;
  return areas.map((each, index) => {
    if (index !== into) return each;
    const at = below === null ? 0 : each.rows.findIndex(({ key }) => key === below) + 1 || each.rows.length;
    return { ...each, rows: each.rows.toSpliced(at, 0, row) };
  });
}
