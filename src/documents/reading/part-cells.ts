import type { PrintedPart } from '../../core/plan/printed.ts';
import { readStatus } from '../../core/plan/status-phrase.ts';
import type { PrintedRow } from './printed-row.ts';

const PART_LINE = /^\(?([a-z]|[ivx]{1,4}|\d{1,2})\)\s+(.*)$/iu;

/** The lettered or numbered pieces of a row's action, each with the status that a marked word gives it. */
export function readParts(row: PrintedRow): readonly PrintedPart[] {
  const texts = partTexts(row.action);
  const words = [...row.status, ...row.progress].flatMap((cell) => readStatus(cell.text)?.words ?? []);
  const statuses = new Map(words.flatMap((word) => (word.mark === null ? [] : [[word.mark, word.status] as const])));
  const marks = [...new Set([...texts.keys(), ...statuses.keys()])];
  if (marks.length < 2) return [];
  return marks.map((mark) => ({
    mark,
    text: texts.get(mark) ?? '',
    leads: [],
    due: null,
    status: statuses.get(mark) ?? 'unknown',
  }));
}

/** The lines that begin with a mark; the lines after one belong to it. */
function partTexts(action: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let mark: string | null = null;
  for (const line of action.split('\n')) {
    const match = PART_LINE.exec(line.trim());
    if (match) mark = (match[1] ?? '').toLowerCase();
    if (mark === null) continue;
    const above = texts.get(mark);
    const text = match?.[2] ?? line;
    texts.set(mark, above === undefined ? text : `${above}\n${text}`);
  }
  return texts;
}
