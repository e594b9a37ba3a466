import type { Entry } from '../../core/plan/entry.ts';

/** A column takes 63,999 characters; an entry is one JSON text while it rides in its row. */
const MOST_IN_COLUMN = 60_000;
/** The lengths that its texts are cut to, until all of it fits. */
const LENGTHS = [20_000, 5_000, 2_000, 500, 100] as const;

/**
 * An entry that fits its columns, riding or in History: somebody may have pasted whole reports into a row. What fits
 * already stays as it is, so that an entry is the same wherever it is written.
 */
export function fittingEntry(entry: Entry): Entry {
  return LENGTHS.reduce((fitting, most) => (isFitting(fitting) ? fitting : shortened(entry, most)), entry);
}

function isFitting(entry: Entry): boolean {
  return JSON.stringify(entry).length <= MOST_IN_COLUMN;
}

function shortened(entry: Entry, most: number): Entry {
  const short = (text: string | null) => text && shorten(text, most);
  return {
    ...entry,
    words: short(entry.words),
    changes: entry.changes.map(({ field, from, to }) => ({ field, from: short(from), to: short(to) })),
  };
}

/** A text of no more than so many characters, none of them halved, with a sign that something was left out. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
