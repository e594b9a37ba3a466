/** Control characters, and those that turn the direction of the text after them. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** What has no width and stands between letters by accident; those that join the parts of a sign stay. */
const WIDTHLESS = /[\u00ad\u200b\u200e\u200f\u2060\u061c\ufeff]/gu;

/** Letters that are written from right to left, and what ends them: else a number that follows would be drawn among them. */
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LEFT_AGAIN = '\u200e';

/** What still fits on a line of Word, which breaks lines at spaces only. */
const LONGEST_WORD = 80;

/**
 * Words of a plan or a person as one line of a mail: no line breaks, nothing invisible, at most `most` characters,
 * cut at a word's end with an ellipsis.
 */
export function oneLine(words: string, most: number): string {
  const line = words.replace(UNSEEN, ' ').replace(WIDTHLESS, '').trim().split(/\s+/u).map(shortened).join(' ');
  const cut = cutAt(line, most);
  return FROM_RIGHT.test(cut) ? cut + LEFT_AGAIN : cut;
}

function shortened(word: string): string {
  const characters = [...word];
  return characters.length <= LONGEST_WORD ? word : `${characters.slice(0, LONGEST_WORD - 1).join('')}…`;
}

function cutAt(line: string, most: number): string {
  const characters = [...line];
  if (characters.length <= most) return line;
  const kept = characters.slice(0, most - 1).join('');
  const wordEnd = kept.lastIndexOf(' ');
  // A single endless word is cut where the room ends.
  const whole = wordEnd > kept.length / 2 ? kept.slice(0, wordEnd) : kept;
  return `${whole.replace(/[\s,;:.…]+$/u, '')}…`;
}
