import type { PrintedAction, PrintedDay } from '../../../core/plan/printed.ts';
import type { Problem } from '../../../core/plan/problem.ts';
import { NO_KEY, type RagKey } from '../tables/rag-key.ts';
import { type ActionReading, readAction } from './action-row.ts';
import { type PrintedRow, wordsOf } from './printed-row.ts';
import { withRefsFromActions } from './refs-at-head.ts';
import { withFindingAsText } from './text-from-finding.ts';
import { wholeRows } from './whole-rows.ts';

/** The actions of one area, where each stands in the document, and what is doubtful about its rows. */
export interface RowsReading {
  readonly actions: readonly PrintedAction[];
  /** The place of each action by its id. */
  readonly places: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the rows of an area into its actions. A row that promises nothing makes no action: it is listed.
 *
 * @param area the area's position in the plan, from 1
 */
export function readRows(
  printed: readonly PrintedRow[],
  {
    area,
    planDate,
    ragKey = NO_KEY,
  }: { readonly area: number; readonly planDate: PrintedDay | null; readonly ragKey?: RagKey },
): RowsReading {
  const { rows, notes } = wholeRows(withRefsFromActions(printed));
  const readings: ActionReading[] = [];
  const ids: (string | null)[] = [];
  const problems: Problem[] = [];
  for (const [index, whole] of rows.entries()) {
    const id = `a${area}.${readings.length + 1}`;
    const byFinding = withFindingAsText(whole, rows[index - 1] ?? null);
    const row = byFinding ?? whole;
    const isAction = row.action.trim() !== '';
    ids.push(isAction ? id : null);
    if (byFinding)
      problems.push({ severity: 'warning', where: row.where, action: id, code: 'action-blank', found: row.finding });
    if (isAction) readings.push(readAction(row, { id, planDate, ragKey, above: readings.at(-1) ?? null }));
    else problems.push({ severity: 'error', where: row.where, action: null, code: 'row-unread', found: wordsOf(row) });
  }
  const told = notes.map(({ code, where, found, row }): Problem => {
    const action = row === null ? null : (ids[row] ?? null);
    return { severity: 'warning', where, action, code, found };
  });
  return {
    actions: readings.map(({ action }) => action),
    places: new Map(readings.map(({ action, row }) => [action.id, row.where])),
    problems: [...told, ...problems, ...readings.flatMap((reading) => reading.problems)],
  };
}
