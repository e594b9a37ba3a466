import type { LayoutColumn } from '../../core/plan/layout.ts';
import type { PrintedAction, Progress } from '../../core/plan/printed.ts';
import { printedDayIn } from '../../core/plan/printed-day.ts';
import { isGivenSince, updateLabel } from '../../core/plan/update-label.ts';

/** The updates of an action as its document holds them. */
export interface UpdateCells {
  /** What stands in each column, by its index. */
  readonly inColumns: ReadonlyMap<number, string>;
  /** What no column is for. */
  readonly left: readonly string[];
}

/**
 * Puts each update where its document has it: under the column of its day, else in the column that runs on. One that was
 * given since finds no place among columns of days that are past, nor in a narrow column of status words.
 */
export function updateCells({ progress }: PrintedAction, columns: readonly LayoutColumn[]): UpdateCells {
  const inColumns = new Map<number, string>();
  const left: string[] = [];
  for (const update of progress) {
    const index = placeOf(update, columns);
    if (index < 0) left.push(`${updateLabel(update)}${update.text}`);
    else inColumns.set(index, joined(inColumns.get(index), lineIn(columns[index], update)));
  }
  return { inColumns, left };
}

function placeOf(update: Progress, columns: readonly LayoutColumn[]): number {
  const isPrinted = !isGivenSince(update);
  const ofDay = columns.findIndex((column) => isPrinted && isProgress(column) && dayOf(column) === (update.on ?? ''));
  if (ofDay >= 0) return ofDay;
  const runsOn = columns.findLastIndex((column) => isProgress(column) && dayOf(column) === null);
  if (runsOn >= 0 || !isPrinted) return runsOn;
  const ofStatus = columns.findLastIndex(({ role }) => role === 'status');
  const ofAnyDay = columns.findLastIndex(isProgress);
  return (update.on === null && ofStatus >= 0) || ofAnyDay < 0 ? ofStatus : ofAnyDay;
}

function isProgress({ role }: LayoutColumn): boolean {
  return role === 'progress';
}

function dayOf({ header }: LayoutColumn): string | null {
  return printedDayIn(header);
}

/** Under a column of its own day an update needs no label. */
function lineIn(column: LayoutColumn | undefined, update: Progress): string {
  const isOfColumn = update.by === null && column && dayOf(column) === update.on;
  return isOfColumn ? update.text : `${updateLabel(update)}${update.text}`;
}

function joined(above: string | undefined, line: string): string {
  return above === undefined ? line : `${above}\n${line}`;
}
