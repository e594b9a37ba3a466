import type { Day } from '../calendar/day.ts';
import { datedWordsIn } from './dated-words.ts';
import type { Revision } from './due.ts';

const DAY = String.raw`\d{1,2} [A-Z][a-z]+ \d{4}`;
const AGREED = new RegExp(`^Revised to (${DAY}), agreed by (.+?)(?: on (${DAY}))?(?:: (.+))?$`, 'u');
const ASKED = new RegExp(`^Revised date asked for, not agreed yet: (${DAY})(?:: (.+))?$`, 'u');

/** A day as documents have it, "30 September 2015". */
export function dayWords(day: Day): string {
  return day.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/**
 * A revision as a line of its own, below the date that it revises: "Revised to 30 September 2015, agreed by the board on
 * 12 June 2015: late start". Its days are whole, whatever the phrase was.
 */
export function revisionWords({ by, reason, agreed }: Revision): string {
  const why = reason === null ? '' : `: ${reason.replace(/\s+/gu, ' ').trim()}`;
  if (agreed === null) return `Revised date asked for, not agreed yet: ${dayWords(by)}${why}`;
  const on = agreed.on === null ? '' : ` on ${dayWords(agreed.on)}`;
  return `Revised to ${dayWords(by)}, agreed by ${agreed.by}${on}${why}`;
}

/** The revisions that stand in a cell as lines of ours, and the rest of the cell. Other ways of writing them are left in it. */
export function readRevisionWords(cell: string): { readonly rest: string; readonly revisions: readonly Revision[] } {
  const lines = cell.split('\n');
  const read = lines.map((line) => revisionIn(line.trim()));
  return {
    rest: lines.filter((_, index) => read[index] === null).join('\n'),
    revisions: read.filter((revision) => revision !== null),
  };
}

function revisionIn(line: string): Revision | null {
  const agreed = AGREED.exec(line);
  const [, words, who, on, why] = agreed ?? [];
  const by = dayIn(words ?? '');
  if (by && who !== undefined)
    return { phrase: null, by, reason: why ?? null, agreed: { by: who, on: dayIn(on ?? '') } };
  const [, asked, because] = ASKED.exec(line) ?? [];
  const day = dayIn(asked ?? '');
  return day && { phrase: null, by: day, reason: because ?? null, agreed: null };
}

function dayIn(words: string): Day | null {
  return datedWordsIn(words)[0]?.by ?? null;
}
