import { changeSentence, changesCounted, TAB_TEXTS } from '../../src/texts/tab.ts';
import type { RowChange } from './row-changes.ts';

/** More than this many sentences at once are noise. */
const MOST_SENTENCES = 3;

/** Tells a screen reader, when it has finished speaking, what has changed on the screen by itself. */
export function Announcer({ changes }: { readonly changes: readonly RowChange[] }) {
  return (
    <p role="status" aria-label={TAB_TEXTS.changes} className="only-heard">
      {sentences(changes)}
    </p>
  );
}

function sentences(changes: readonly RowChange[]): string {
  if (changes.length > MOST_SENTENCES) return changesCounted(changes.length);
  return changes.map(({ change, row }) => changeSentence(change, row.ref)).join(' ');
}
