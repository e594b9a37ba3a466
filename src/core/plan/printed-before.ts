const PRINTED_BEFORE = /^\(printed: .*\)$/u;

/** The line below a word that is no longer the printed one: "(printed: Under way)". */
export function printedBefore(phrase: string): string {
  return `(printed: ${phrase.replace(/\s+/gu, ' ').trim()})`;
}

/** A cell without such a line: what was printed before says nothing of how it stands. */
export function withoutPrintedBefore(cell: string): string {
  return cell
    .split('\n')
    .filter((line) => !PRINTED_BEFORE.test(line.trim()))
    .join('\n');
}
