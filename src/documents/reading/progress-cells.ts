import type { Progress } from '../../core/plan/printed.ts';
import { printedDayIn } from '../../core/plan/printed-day.ts';
import type { PrintedCell } from './printed-row.ts';

const LABELLED_LINE = /^(?:progress |status )?update\b([^:\n]{0,40}):\s*(.*)$/iu;

/** The updates that the progress cells of a row hold: one a cell, or one a line that is labelled "Update June 2016:". */
export function readProgress(cells: readonly PrintedCell[]): readonly Progress[] {
  return cells.flatMap((cell) => updatesIn(cell.text, printedDayIn(cell.header)));
}

function updatesIn(text: string, headerDay: string | null): readonly Progress[] {
  const updates: Progress[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const label = LABELLED_LINE.exec(line);
    const last = updates.at(-1);
    if (label) updates.push({ on: printedDayIn(label[1] ?? '') ?? headerDay, by: null, text: label[2] ?? '' });
    else if (last) updates[updates.length - 1] = { ...last, text: last.text === '' ? line : `${last.text}\n${line}` };
    else updates.push({ on: headerDay, by: null, text: line });
  }
  return updates;
}
