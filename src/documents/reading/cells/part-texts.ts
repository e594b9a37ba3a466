/** A piece of a text that a mark begins: the mark as printed without its brackets, and the words after it. */
export interface PartText {
  readonly mark: string;
  readonly text: string;
}

const BRACKETED = /^\(?([a-z]|[ivx]{1,4}|\d{1,2})\)\s*(\S.*)$/iu;
const DOTTED = /^([a-z]|\d{1,2})\.\s+(\S.*)$/iu;
const BULLETED = /^([•·▪●*–-])\s*(\S.*)$/u;
/** "a) mend; b) paint" in one line. */
const INLINE_MARK = /(?<=[\s:;])(?=\(?[a-h]\)\s)/giu;

/** The lettered, numbered or bulleted pieces of a text; the lines after one belong to it. None when there is no list. */
export function partTexts(text: string): readonly PartText[] {
  const lines = (/(?:^|[\s:])\(?a\)\s/iu.test(text) ? text.replace(INLINE_MARK, '\n') : text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const bracketed = listed(lines, BRACKETED);
  if (bracketed.length > 0) return bracketed;
  const dotted = listed(lines, DOTTED);
  if (dotted.length > 1 && /^[1a]$/iu.test(dotted[0]?.mark ?? '')) return dotted;
  const bulleted = listed(lines, BULLETED);
  return bulleted.length > 1 ? bulleted : [];
}

/** A list of what stands beside parts, without their marks, a line each: "a) Tom Garrity". Other texts stay as they are. */
export function withoutMarks(text: string): string {
  const [first = ''] = text.trim().split('\n');
  const marked = partTexts(text);
  const [firstPart = ''] = (marked[0]?.text ?? '').split('\n');
  const isList = marked.length > 1 && (BRACKETED.test(first) || DOTTED.test(first)) && first.endsWith(firstPart);
  return isList ? marked.map((part) => part.text).join('\n') : text;
}

/** The lines of a text as its parts, counted from 1; an introducing line is none. */
export function lineTexts(text: string): readonly PartText[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.endsWith(':'))
    .map((line, index) => ({ mark: String(index + 1), text: line }));
}

function listed(lines: readonly string[], pattern: RegExp): readonly PartText[] {
  const parts: { mark: string; text: string }[] = [];
  for (const line of lines) {
    const match = pattern.exec(line);
    const last = parts.at(-1);
    if (match) parts.push({ mark: (match[1] ?? '').toLowerCase(), text: match[2] ?? '' });
    else if (last) last.text = `${last.text}\n${line}`;
  }
  return parts;
}
