/** Control characters but the line feed, marks that turn the direction of text, and halves of surrogate pairs. */
const UNSEEN = /(?!\n)\p{Cc}|[\u200b\u202a-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;

/**
 * Words of a person or a plan as a card may show them, with nothing in them that a host would act on: `{{DATE(…)}}` is
 * a function in Adaptive Cards, `<at>` opens a mention. What is longer than `limit` characters ends in "…".
 */
export function plainText(words: string, limit = Number.POSITIVE_INFINITY): string {
  const clean = words
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, '')
    .replace(/\{(?=\{)/g, '{ ')
    .replace(/<(?=\/?at\b)/gi, '‹')
    .trim();
  if (clean.length <= limit) return clean;
  const kept = clean.slice(0, limit - 1).replace(/\p{Surrogate}$/u, '');
  return `${kept.trimEnd()}…`;
}

/** The same on one line. */
export function plainLine(words: string, limit?: number): string {
  return plainText(words.replace(/\s+/g, ' '), limit);
}
