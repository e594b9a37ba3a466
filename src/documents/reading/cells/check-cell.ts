import type { PrintedCheck } from '../../../core/plan/printed.ts';
import { readStatus } from '../../../core/plan/status-phrase.ts';

/** What an auditor's column says was found, with the day printed beside that word; null when the cell is blank. */
export function readCheck(cell: string): PrintedCheck | null {
  const phrase = cell.trim();
  if (phrase === '') return null;
  const reading = readStatus(phrase);
  return { phrase, result: reading?.status ?? 'unknown', by: 'audit', on: reading?.words[0]?.on ?? null };
}
