/** What a terminal obeys instead of showing it, and what turns the direction of the text after it. */
const OBEYED = /\r(?!\n)|(?![\r\n\t])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text as a terminal may be given it: colours, moves of the cursor and the like, which somebody may have written into a
 * plan, stand there as their escapes. Within JSON that is the same text still.
 */
export function visible(text: string): string {
  return text.replace(OBEYED, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
