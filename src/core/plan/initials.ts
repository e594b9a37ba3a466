const INITIALS = /^(?:\p{Lu}\p{Ll}?[.\s]?){2,4}s?(?: to \p{Ll}+)?$/u;
const BETWEEN = /\s*(?:[/,;&]|\band\b)\s*/u;

/** The initials that a line is made of ("PH / JBu / JBs"); null when anything else stands there. */
export function initialsIn(line: string): readonly string[] | null {
  const pieces = line
    .split(BETWEEN)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces.length > 0 && pieces.every((piece) => INITIALS.test(piece)) ? pieces : null;
}
