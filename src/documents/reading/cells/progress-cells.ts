import type { Progress } from '../../../core/plan/printed.ts';
import { printedDayIn } from '../../../core/plan/printed-day.ts';
import { updateTexts } from '../../../core/plan/update-texts.ts';
import { narrative, type PrintedCell, type PrintedRow } from '../rows/printed-row.ts';
import { readSign } from './status-signs.ts';

/** The updates that a row holds: one a cell, or one a label; the header's day where none is printed. */
export function readProgress(row: PrintedRow): readonly Progress[] {
  const told = narrative(row).filter((cell) => readSign(cell) === null);
  const updates = told.flatMap(({ header, text }) => {
    const headerDay = printedDayIn(header);
    return updateTexts(text).map((update) => ({ on: update.on ?? headerDay, by: update.by, text: update.text }));
  });
  return [...updates, ...updatesInMeasure(row).map(({ on, by, text }) => ({ on, by, text }))];
}

/** Dated updates that were typed under the measure of success, as cells under the day of each. */
export function cellsInMeasure(row: PrintedRow): readonly PrintedCell[] {
  return updatesInMeasure(row).map(({ on, text }) => ({ header: on ?? '', text }));
}

function updatesInMeasure({ measure }: PrintedRow) {
  return updateTexts(measure).filter(({ on, isLabelled, text }) => isLabelled && on !== null && text !== '');
}
