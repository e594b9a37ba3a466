/** The words of a mail in small letters, each with the place where it stands. */
export interface MailWords {
  readonly text: string;
  readonly words: readonly string[];
  /** Where each word begins and ends, in characters of the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Where each word stands among the words. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Every two words that stand one after the other. */
  readonly pairs: ReadonlySet<string>;
}

/** A run of words in a text, in characters: `end` is the first one behind it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Letters and digits alone: "Children’s" and "children's" are the same two words. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** The words of a mail. */
export function mailWords(text: string): MailWords {
  const [words, starts, ends]: [string[], number[], number[]] = [[], [], []];
  const places = new Map<string, number[]>();
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const word = found.toLowerCase();
    const known = places.get(word);
    if (known) known.push(words.length);
    else places.set(word, [words.length]);
    words.push(word);
    starts.push(index);
    ends.push(index + found.length);
  }
  const pairs = new Set(words.map((word, index) => `${word} ${words[index + 1]}`));
  return { text, words, starts, ends, places, pairs };
}

/** Every place at which these words stand one after the other. */
export function phraseIn(mail: MailWords, phrase: readonly string[]): readonly Stretch[] {
  const [first] = phrase;
  if (first === undefined) return [];
  const at = mail.places.get(first) ?? [];
  return at
    .filter((start) => phrase.every((word, index) => mail.words[start + index] === word))
    .map((start) => stretchOf(mail, start, phrase.length));
}

/** So many words from one on. */
export function stretchOf({ starts, ends }: MailWords, start: number, count: number): Stretch {
  return { start: starts[start] ?? 0, end: ends[start + count - 1] ?? 0 };
}
