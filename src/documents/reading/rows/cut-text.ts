const BROKEN_OFF =
  /(?:[,;–—&/-]|\b(?:a|an|and|as|at|be|before|by|for|from|in|into|is|of|on|or|that|the|their|to|with))$/iu;
const NEW_LINE_OF_ITS_OWN = /^(?:[•·▪●*–-]\s|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).]\s)/iu;

/** Whether a text breaks off where the page ended: the one below goes on in the middle of its sentence. */
export function isCutBetween(above: string, below: string): boolean {
  if (above === '' || below === '' || NEW_LINE_OF_ITS_OWN.test(below)) return false;
  return breaksOff(above) || (/^\p{Ll}/u.test(below) && !/[.!?]$/u.test(above));
}

/** Whether a text ends with a word or a sign that nothing ends with. */
export function breaksOff(text: string): boolean {
  return BROKEN_OFF.test(text);
}

/** Two texts as one: a sentence that was cut goes on in its line, anything else on a line of its own. */
export function joinedText(above: string, below: string): string {
  if (above === '' || below === '') return above + below;
  if (NEW_LINE_OF_ITS_OWN.test(below)) return `${above}\n${below}`;
  return /[.!?:]$/u.test(above) ? `${above}\n${below}` : `${above} ${below}`;
}

/** A text that stands alone like a sub-heading: short, begun in capitals, without a stop. */
export function looksLikeSubheading(text: string): boolean {
  return text.length <= 60 && !text.includes('\n') && /^[\p{Lu}\d]/u.test(text) && !/[.!?:;,]$/u.test(text);
}

/** A text that says of itself that it is a remark: "Note: both wait for the slates." */
export function isRemark(text: string): boolean {
  return /^(?:notes?|n\.?b\.?|key|source)\s*[:–-]|^\*+\s?\p{Lu}/iu.test(text);
}
