import { DAY, MONTH } from './date-spellings.ts';
import { datedWordsIn } from './dated-words.ts';
import { readsAsUnfinished } from './finished-words.ts';
import type { PrintedDay } from './printed.ts';
import { printedDayIn } from './printed-day.ts';
import { isOpen, type Status } from './status.ts';
import { STATUS_WORDS } from './status-words.ts';
import { type UpdateText, updateTexts } from './update-texts.ts';

/** One status word as a document prints it. */
interface StatusWord {
  readonly status: Status;
  /** The word as printed: "Partly implemented". */
  readonly phrase: string;
  /** The part that it stands for ("a"); null for the whole action. */
  readonly mark: string | null;
  /** The day of the update that says so; null when none is printed. */
  readonly on: PrintedDay | null;
}

/** What a cell says about the status. `words` holds one word per part where parts are marked. */
export interface StatusReading {
  readonly status: Status;
  readonly phrase: string;
  readonly words: readonly StatusWord[];
  /** Words of one day, or without one, that disagree: the action got as far as they do together. */
  readonly isTorn: boolean;
}

/** With a day beside it. Longer texts are sentences, and are not looked at twice. */
const LONGEST_WORD = 200;
const PART_MARK = /(?:^|[\s;,(])\(?([a-z]|[ivx]{1,4}|\d{1,2})\)\s*/giu;
/** A label's own name in front of a status word: "Status: Completed", "Review: Completed". */
const LABEL_NAME = /^(?:status|position|progress|review(?:ed)?)\b[^:\n]{0,40}:\s*/iu;
/** "Implemented – all allowances have been reviewed": a dash ends the word as a stop does, unless what follows takes it back. */
const HEAD_AND_TAIL =
  /^(?!met\b)([^–—:]{1,40}?)\s*(?:\s-\s|[–—:])\s*((?!(?:but|except|however|although|though|subject|with|apart)\b)\S.*)$/isu;
/** "ACHIEVED Each branch has one": capitals end the word as a stop does. */
const SHOUTED = /^(\p{Lu}{2,}(?:[^\S\n]+\p{Lu}{2,}){0,3})(?=[^\S\n]+\p{Lu}(?:\p{Ll}|\s))/u;
/** "in February": a day that the reader of the paper knows the year of. */
const YEARLESS = new RegExp(`\\b(?:in|on)\\s+(?:${DAY}\\s+)?${MONTH}[\\s.]*$`, 'iu');
const SENTENCE_END = /[.;!](?=\s|$)/u;

/**
 * What a progress, status or due cell says about the status. A word counts as a whole cell, a whole line, the whole
 * first sentence, after a part mark or after an update label; words inside a sentence never do.
 *
 * @returns null when no word counts
 */
export function readStatus(cell: string): StatusReading | null {
  const pieces = markedPieces(cell);
  if (pieces.some(({ status }) => status !== null)) {
    // A part that is told of in a sentence is in progress, whatever the part before it is.
    const words = pieces.map((piece) => ({ ...piece, status: piece.status ?? isToldOf(piece.phrase) }));
    return { status: statusOfParts(words), phrase: cell.trim(), words, isTorn: false };
  }
  const newest = newestOf(updateTexts(cell).flatMap(unmarkedWords));
  if (newest.length === 0) return null;
  const phrases = [...new Set(newest.map(({ phrase }) => phrase))];
  const isTorn = new Set(newest.map((word) => word.status)).size > 1;
  return {
    status: statusOfParts(newest),
    phrase: isTorn ? phrases.join('; ') : (phrases[0] ?? ''),
    words: newest.slice(0, 1),
    isTorn,
  };
}

/** "Not accepted", or "None. Not accepted.", at the head of an action or response cell; null when it is not. */
export function readRefusalAtHead(cell: string): string | null {
  return /^\s*((?:none\.?\s+)?not (?:accepted|agreed)\b\.?)(?=[\s:;,]|$)/iu.exec(cell)?.[1] ?? null;
}

/** The status that a text is, when the text is nothing but a status word, perhaps with a day; null otherwise. */
export function statusNamed(text: string): Status | null {
  if (text.length > LONGEST_WORD) return null;
  const bare = withoutDays(text)
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/\s*[.,;:!()–—-]+\s*$/u, '')
    .replace(/^[\s(•·*–—✓✔☑✅-]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  const named = (word: string): Status | null => STATUS_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
  const [first = '', second, ...more] = bare.split(' / ');
  // The same in two languages is one word.
  const isTwice = second !== undefined && more.length === 0 && named(first) === named(second);
  return named(bare) ?? (isTwice ? named(first) : null);
}

/** What an action with parts is as a whole: what all of them are, else as far as any of them got. */
export function statusOfParts(parts: readonly { readonly status: Status }[]): Status {
  const statuses = new Set(parts.map((part) => part.status));
  const [first = 'unknown'] = statuses;
  if (statuses.size <= 1) return first;
  if (statuses.has('partly-done') || [...statuses].some((status) => !isOpen(status))) return 'partly-done';
  return 'in-progress';
}

function markedPieces(cell: string): readonly (Omit<StatusWord, 'status'> & { readonly status: Status | null })[] {
  const marks = [...cell.matchAll(PART_MARK)];
  return marks.map((match, index) => {
    const end = marks[index + 1]?.index ?? cell.length;
    const piece = cell.slice(match.index + match[0].length, end).replace(/[\s;,]*(?:\band)?[\s;,]*$/iu, '');
    const phrase = firstSentence(piece);
    return { status: statusNamed(phrase), phrase, mark: (match[1] ?? '').toLowerCase(), on: printedDayIn(phrase) };
  });
}

interface RankedWord extends StatusWord {
  /** Behind a label, and so later than what stands before the first one. */
  readonly isLabelled: boolean;
}

function unmarkedWords({ on, text, isLabelled }: UpdateText): readonly RankedWord[] {
  const lines = text.split('\n').map((line) => line.trim());
  const heads = lines.slice(0, 1).flatMap(headOfUpdate);
  const candidates = [firstTwoSentences(text), firstSentence(text), ...heads, ...lines, ...lines.flatMap(behindName)];
  return candidates.flatMap((word): readonly RankedWord[] => {
    const status = statusNamed(word);
    return status === null
      ? []
      : [{ status, phrase: word.trim(), mark: null, on: on ?? printedDayIn(word), isLabelled }];
  });
}

function headOfUpdate(line: string): readonly string[] {
  const shouted = SHOUTED.exec(line)?.[1];
  if (shouted !== undefined) return [shouted];
  const [, head = '', tail = ''] = HEAD_AND_TAIL.exec(line) ?? [];
  return head === '' || readsAsUnfinished(tail) ? [] : [head];
}

function behindName(line: string): readonly string[] {
  const name = LABEL_NAME.exec(line);
  return name ? [firstSentence(line.slice(name[0].length))] : [];
}

/** The words of the newest day; without days those behind a label; else all. */
function newestOf(words: readonly RankedWord[]): readonly RankedWord[] {
  const newest =
    words
      .map(({ on }) => on ?? '')
      .sort()
      .at(-1) ?? '';
  if (newest !== '') return words.filter(({ on }) => on === newest);
  const labelled = words.filter(({ isLabelled }) => isLabelled);
  return labelled.length > 0 ? labelled : words;
}

function firstSentence(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  const end = SENTENCE_END.exec(line);
  return end ? line.slice(0, end.index + 1) : line;
}

/** "None. Not accepted." are two sentences and one word. */
function firstTwoSentences(text: string): string {
  return /^\s*none\.\s+[^.\n]+\.?/iu.exec(text)?.[0] ?? '';
}

function isToldOf(phrase: string): Status {
  return /\p{L}/u.test(phrase) ? 'in-progress' : 'unknown';
}

function withoutDays(text: string): string {
  let rest = text;
  for (const { start, end } of [...datedWordsIn(text)].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest
    .replace(YEARLESS, '')
    .replace(/\b(?:on|in|as (?:at|of))\s*$/iu, '')
    .replace(/\(\s*\)/g, '');
}
