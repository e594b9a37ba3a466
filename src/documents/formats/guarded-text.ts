/** What makes a spreadsheet take a cell for a formula, whatever blanks or apostrophes stand before it. */
const LIKE_FORMULA = /^'*[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r]/u;
const GUARD = "'";

/** Whether a spreadsheet might run a text as a formula. */
export function isLikeFormula(text: string): boolean {
  return LIKE_FORMULA.test(text);
}

/**
 * A text that no spreadsheet runs: an apostrophe before what looks like a formula, as people type it themselves.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guarded(text: string): string {
  return isLikeFormula(text) ? GUARD + text : text;
}

/** The text that was guarded: takes back exactly the apostrophe that `guarded` put there. */
export function unguarded(text: string): string {
  return text.startsWith(GUARD) && isLikeFormula(text.slice(GUARD.length)) ? text.slice(GUARD.length) : text;
}
