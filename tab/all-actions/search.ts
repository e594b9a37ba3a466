import type { ListedAction } from '../../src/wire/all-actions.ts';

/** What is searched of an action, made once for as long as the action stays as it is. */
const SEARCHED = new WeakMap<ListedAction, string>();

/** Letters without case and accents, so that "Sîan" is found by "sian". */
function plain(text: string): string {
  const lower = text.toLowerCase().replace(/[’']/g, '');
  // Most texts have no accents, and taking them apart is what takes time.
  return /^[\0-~]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{Mn}/gu, '');
}

/** The words that somebody looks for, in the form in which they are looked for. */
export function searchedWords(words: string): readonly string[] {
  return plain(words).split(/\s+/).filter(Boolean);
}

/** Whether every word stands somewhere in an action: its ref, words, leads, finding, or what was said last. */
export function hasWords(action: ListedAction, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = searchedText(action);
  return words.every((word) => text.includes(word));
}

function searchedText(action: ListedAction): string {
  const known = SEARCHED.get(action);
  if (known !== undefined) return known;
  const { ref, text, leads, finding, lastAnswer } = action;
  const made = plain([ref, text, ...leads, finding, lastAnswer?.words, lastAnswer?.by].filter(Boolean).join('\n'));
  SEARCHED.set(action, made);
  return made;
}

/** Whether every one of some words stands in a text. */
export function hasEveryWord(text: string, words: string): boolean {
  const searched = plain(text);
  return searchedWords(words).every((word) => searched.includes(word));
}
