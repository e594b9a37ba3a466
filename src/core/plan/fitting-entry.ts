import type { Change, Entry } from './entry.ts';
import { shortened } from './shortened.ts';

/** So many characters of what somebody wrote are kept; chat and tab take no more. */
export const LONGEST_WORDS = 2_000;
/** An entry rides in one column, which takes some 60,000 characters; JSON may need several for one. */
const MOST_CHARACTERS = 20_000;

/** The entry as it fits the row that it rides in: what is too long in it ends with an ellipsis. */
export function fittingEntry(entry: Entry): Entry {
  const most = Math.min(LONGEST_WORDS, Math.floor(MOST_CHARACTERS / (2 * entry.changes.length)));
  const changes = entry.changes.map((change) => fitting(change, most));
  return { ...entry, words: shortenedOrNull(entry.words, LONGEST_WORDS), changes };
}

function fitting({ field, from, to }: Change, most: number): Change {
  return { field, from: shortenedOrNull(from, most), to: shortenedOrNull(to, most) };
}

function shortenedOrNull(text: string | null, most: number): string | null {
  return text === null ? null : shortened(text, most);
}
