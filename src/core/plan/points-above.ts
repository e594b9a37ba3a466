const AS_ABOVE = /^(?:as (?:per )?(?:the )?above|ditto|do\.|same as above|["”″〃]+)\.?$/iu;
const SEE_ABOVE = /^(?:please )?see above\.?$/iu;

/** Whether a cell says what the one above says, a due cell too: "As above", "Ditto". */
export function saysAsAbove(text: string): boolean {
  return AS_ABOVE.test(text.trim());
}

/** Whether a cell points at the one above. In a due cell "See above" is no date; elsewhere it is as good as "As above". */
export function pointsAbove(text: string): boolean {
  return saysAsAbove(text) || SEE_ABOVE.test(text.trim());
}
