import { type AreaLabels, comparedLabel } from './area-labels.ts';
import { withoutAddresses, withoutAmounts } from './no-refs.ts';

/** Something that a text seems to name by its number. */
export interface NamedRef {
  /** The number alone: "4.2", "R3", "3a". */
  readonly ref: string;
  /** What stands before it, in small letters: "action", "priority area"; null where the number stands alone. */
  readonly label: string | null;
  /** As it stands there: "Action 4.2". */
  readonly words: string;
  readonly start: number;
}

const LETTERS = String.raw`(?:\p{L}{1,4}-?)?`;
const TOKEN = String.raw`${LETTERS}\d{1,3}(?:\.\d{1,3}){0,3}(?:\([a-z]\)|[a-z])?`;
const BEGINS = String.raw`(?<![\p{L}\p{N}_@/\\.]|\p{L}[-’']|\d[,:’'])`;
/** "4.2/5" is a mark out of five, "4.2/4.3" are two refs. */
const ENDS = String.raw`(?![\p{L}\p{N}_@%]|[.,:]\d|(?<=\.\d{1,3})/\d{1,4}(?![\d.])|\.\p{Ll}|-\p{L})`;
const BETWEEN = String.raw`\s{0,3}(?:,\s{0,2}(?:and\s|&\s?)?|/|&|\band\b|\bor\b|\bto\b|[-–—])\s{0,3}`;

/** How people speak of what a plan promises, whatever the plan itself calls it. */
const USUAL_LABELS =
  String.raw`actions?(?:\s(?:points?|items?|refs?|nos?|numbers?)\.?)?|recommendations?|recs?\.?|refs?\.?|` +
  String.raw`action\splan\s(?:refs?|items?|points?)\.?`;

/** A mail that names more is a plan itself. */
const MOST_REFS = 1_000;
/** More members than these a list of a mail does not stand for. */
const LONGEST_RANGE = 20;

/**
 * What a text names by a number, in its order. A number with a label is one; a number alone is one only where it looks
 * like a ref ("4.2", "CS-12") and nothing tells that it is a date, money, an amount, a version, a telephone number or a
 * standard's.
 */
export function refsInText(text: string, areas: AreaLabels): readonly NamedRef[] {
  const plain = withoutAddresses(text);
  const patterns = labelPatterns(areas);
  const labelled = patterns.flatMap((pattern) => [...plain.matchAll(pattern)]);
  const rest = patterns.reduce((left, pattern) => left.replace(pattern, (found) => '_'.repeat(found.length)), plain);
  const bare = [...withoutAmounts(rest).matchAll(BARE)];
  const refs = [
    ...labelled.flatMap((found) => membersOf(found, found.groups?.label ?? null)),
    ...bare.flatMap((found) => membersOf(found, null)).filter(({ ref }) => LOOKS_LIKE_REF.test(ref)),
  ];
  return onceALine(
    text,
    refs.toSorted((one, other) => one.start - other.start),
  ).slice(0, MOST_REFS);
}

/** @param refs in the order of the text */
function onceALine(text: string, refs: readonly NamedRef[]): readonly NamedRef[] {
  let lineEnd = -1;
  let seen = new Set<string>();
  return refs.filter(({ label, ref, start }) => {
    if (start > lineEnd) {
      const next = text.indexOf('\n', start);
      lineEnd = next < 0 ? text.length : next;
      seen = new Set();
    }
    const key = `${label} ${ref}`;
    return !seen.has(key) && seen.add(key);
  });
}

const LIST = `(?<list>${TOKEN}${ENDS}(?:${BETWEEN}${TOKEN}${ENDS}){0,${LONGEST_RANGE}})`;
const BARE = new RegExp(BEGINS + LIST, 'gu');
/** A number alone, or one letter and a number, is in too many sentences: "3", "A4". */
const LOOKS_LIKE_REF = /\d\.\d|^\p{L}{2,4}-?\d|^\p{L}-\d/u;
/** "Action: 3 days" is no third action. */
const NO_AMOUNT = String.raw`(?!\s?(?:%|days?\b|weeks?\b|months?\b|years?\b|hours?\b|minutes?\b|people\b))`;

function labelPatterns({ spelt, initials }: AreaLabels): readonly RegExp[] {
  const gap = String.raw`(?:\s?#|:?\s{1,3}(?:(?:nos?|numbers?)\.?\s|#|from\s)?)`;
  const labelled = (labels: readonly string[], between: string) =>
    String.raw`(?<![\p{L}\p{N}])(?<label>${labels.join('|')})${between}${LIST}${NO_AMOUNT}`;
  return [
    new RegExp(labelled([...spelt, USUAL_LABELS], gap), 'giu'),
    ...(initials.length === 0 ? [] : [new RegExp(labelled(initials, String.raw`\s?`), 'gu')]),
  ];
}

function membersOf(found: RegExpExecArray, label: string | null): readonly NamedRef[] {
  const list = found.groups?.list ?? '';
  const listAt = found.index + found[0].length - list.length;
  const tokens = [...list.matchAll(new RegExp(BEGINS_IN_LIST + TOKEN, 'gu'))];
  return tokens.flatMap(({ 0: ref, index }, place) => {
    const start = place === 0 ? found.index : listAt + index;
    const end = listAt + index + ref.length;
    const named = { ref, label: label && comparedLabel(label), words: found.input.slice(start, end), start };
    const next = tokens[place + 1];
    const rangeWords = list.slice(index, next && next.index + next[0].length);
    const gap = next && list.slice(index + ref.length, next.index);
    const between = gap !== undefined && /^\s*(?:to|[-–—])\s*$/u.test(gap) ? refsBetween(ref, next?.[0] ?? '') : [];
    return [named, ...between.map((one) => ({ ...named, ref: one, words: rangeWords }))];
  });
}

const BEGINS_IN_LIST = String.raw`(?<![\p{L}\p{N}.])`;

/** "4.3" and "4.4" between "4.2" and "4.5"; nothing between refs that do not belong to one row. */
function refsBetween(from: string, to: string): readonly string[] {
  const [, stem = '', first] = /^(.*?)(\d+)$/u.exec(from) ?? [];
  const [, otherStem, last] = /^(.*?)(\d+)$/u.exec(to) ?? [];
  const count = Number(last) - Number(first) - 1;
  if (stem !== otherStem || !(count > 0) || count > LONGEST_RANGE) return [];
  return Array.from({ length: count }, (_, index) => `${stem}${Number(first) + index + 1}`);
}
