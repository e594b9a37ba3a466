import type { ProblemCode } from '../../src/core/plan/problem.ts';
import { problemSentence } from '../../src/texts/problems.ts';
import type { FileAction } from './file-action.ts';
import { type RowValues, valuesOf, withValues } from './row-values.ts';
import type { Doubt, Row, Work, WorkArea } from './work.ts';

/** What can be typed into a row and what a doubt can be about. */
type Field = 'ref' | 'text' | 'leads' | 'due' | 'status';

/** Another title for the plan. */
export function retitled(work: Work, title: string): Work {
  return { ...work, head: { ...work.head, title } };
}

/** Opens a row to be put right, with what stands in it. */
export function opened(work: Work, key: string): Work {
  const place = placeOf(work, key);
  return place ? typed(work, key, valuesOf(place.row.action, place.area)) : work;
}

/** Keeps what is typed into an open row, before it is made part of the plan. */
export function typed(work: Work, key: string, values: RowValues): Work {
  return { ...work, drafts: { ...work.drafts, [key]: values } };
}

/** Closes a row and leaves it as it was. */
export function closed(work: Work, key: string): Work {
  const { [key]: _closed, ...drafts } = work.drafts;
  return { ...work, drafts };
}

/**
 * Makes what is typed into a row part of the plan, and closes it. Doubts about what changed are settled; a lead or a day
 * that is now missing is a doubt again.
 */
export function kept(work: Work, key: string): Work {
  const place = placeOf(work, key);
  const values = work.drafts[key];
  if (!place || !values) return work;
  const { row, area } = place;
  const after = { key, action: withValues(row.action, values) };
  const changed = changedFields(row.action, after.action);
  const moved = values.area === area ? replaced(work.areas, after) : movedTo(work.areas, after, values.area);
  return closed({ ...work, areas: moved, doubts: doubtsAfter(work.doubts, after, changed) }, key);
}

/** Says of doubts that what was read is right. */
export function saidRight(work: Work, keys: readonly string[]): Work {
  return { ...work, doubts: withSettled(work.doubts, ({ key }) => keys.includes(key), 'right') };
}

/** Opens doubts again. */
export function doubtedAgain(work: Work, keys: readonly string[]): Work {
  return { ...work, doubts: withSettled(work.doubts, ({ key }) => keys.includes(key), null) };
}

/** Where a row stands. */
export function placeOf(
  work: Work,
  key: string,
): { readonly row: Row; readonly area: number; readonly above: Row | null } | undefined {
  for (const [area, { rows }] of work.areas.entries()) {
    const at = rows.findIndex((each) => each.key === key);
    const row = rows[at];
    if (row) return { row, area, above: rows[at - 1] ?? null };
  }
  return undefined;
}

/** The areas with another content in one of their rows. */
export function replaced(areas: readonly WorkArea[], row: Row): readonly WorkArea[] {
  return areas.map((each) => ({ ...each, rows: each.rows.map((one) => (one.key === row.key ? row : one)) }));
}

function movedTo(areas: readonly WorkArea[], row: Row, to: number): readonly WorkArea[] {
  return areas.map((each, index) => {
    const others = each.rows.filter(({ key }) => key !== row.key);
    return { ...each, rows: index === to ? [...others, row] : others };
  });
}

function changedFields(before: FileAction, after: FileAction): ReadonlySet<Field> {
  const fields: readonly Field[] = ['ref', 'text', 'leads', 'due', 'status'];
  return new Set(fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])));
}

function doubtsAfter(doubts: readonly Doubt[], row: Row, changed: ReadonlySet<Field>): readonly Doubt[] {
  const concerns = ({ row: of, code }: Doubt) => of === row.key && changed.has(fieldOf(code));
  return withMissing(
    withSettled(doubts, (doubt) => doubt.settled === null && concerns(doubt), 'edited'),
    row,
    changed,
  );
}

/** Which field of a row puts a doubt right. */
function fieldOf(code: ProblemCode): Field {
  if (/due|review-day|revised/.test(code)) return 'due';
  if (/lead/.test(code)) return 'leads';
  if (/status|finished/.test(code)) return 'status';
  return /^ref/.test(code) ? 'ref' : 'text';
}

/** Nobody named, or no date, is a doubt whoever made it so. */
function withMissing(doubts: readonly Doubt[], { key, action }: Row, changed: ReadonlySet<Field>): readonly Doubt[] {
  const missing: ProblemCode[] = [];
  if (changed.has('leads') && action.leads.length === 0) missing.push('no-lead');
  if (changed.has('due') && action.due.kind === 'none') missing.push('no-due');
  return missing.reduce((all, code) => withDoubt(all, key, code), doubts);
}

/** The doubts with this one open about a row: the one that was read where there is one. */
export function withDoubt(doubts: readonly Doubt[], row: string, code: ProblemCode): readonly Doubt[] {
  const isIt = (doubt: Doubt) => doubt.row === row && doubt.code === code;
  if (doubts.some(isIt)) return withSettled(doubts, isIt, null);
  const sentence = problemSentence({ severity: 'warning', where: '', action: row, code, found: null });
  return [...doubts, { key: `${row} ${code}`, row, code, where: '', sentence, settled: null }];
}

function withSettled(
  doubts: readonly Doubt[],
  which: (doubt: Doubt) => boolean,
  settled: Doubt['settled'],
): readonly Doubt[] {
  return doubts.map((doubt) => (which(doubt) ? { ...doubt, settled } : doubt));
}
