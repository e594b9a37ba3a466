import type { PrintedCheck } from '../../core/plan/printed.ts';
import { printedDayIn } from '../../core/plan/printed-day.ts';
import { readStatus } from '../../core/plan/status-phrase.ts';

/** What an auditor's column says was found; null when the cell is blank. */
export function readCheck(cell: string): PrintedCheck | null {
  const phrase = cell.trim();
  if (phrase === '') return null;
  return { phrase, result: readStatus(phrase)?.status ?? 'unknown', by: 'audit', on: printedDayIn(phrase) };
}
