import { datedWordsIn } from '../../../core/plan/dated-words.ts';
import { splitLeads } from '../../../core/plan/lead-phrase.ts';
import { statusNamed } from '../../../core/plan/status-phrase.ts';
import type { PrintedRow } from './printed-row.ts';

const RESPONSE = /^\s*(?:none\.?\s+)?(?:(?:not|partly|partially)\s+)?(?:agreed|accepted)\b/iu;

/**
 * A row whose action is blank, with the words of its finding or recommendation for one, where it says who, when or how
 * that stands; null where the row promises nothing. A finding that goes on from the row above is that row's.
 */
export function withFindingAsText(row: PrintedRow, above: PrintedRow | null): PrintedRow | null {
  if (row.action.trim() !== '' || row.finding.trim() === '' || row.finding === above?.finding) return null;
  return isAnswered(row) || namesSomebodyOrADay(row) ? { ...row, action: row.finding } : null;
}

function isAnswered(row: PrintedRow): boolean {
  return RESPONSE.test(row.response) || row.status.some(({ text }) => statusNamed(text) !== null);
}

function namesSomebodyOrADay({ lead, leadAndDue, due }: PrintedRow): boolean {
  return [lead, leadAndDue].some((cell) => splitLeads(cell).leads.length > 0) || datedWordsIn(due).length > 0;
}
