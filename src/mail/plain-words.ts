/** Control characters, and those that turn the direction of the text after them. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Words of a plan or a person as one line of a mail: no line breaks, nothing invisible, at most `most` characters,
 * cut at a word's end with an ellipsis.
 */
export function oneLine(words: string, most: number): string {
  const line = words.replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const kept = characters.slice(0, most - 1).join('');
  const wordEnd = kept.lastIndexOf(' ');
  // A single endless word is cut where the room ends.
  const whole = wordEnd > kept.length / 2 ? kept.slice(0, wordEnd) : kept;
  return `${whole.replace(/[\s,;:.]+$/u, '')}…`;
}
