import { datedWordsIn } from './dated-words.ts';
import type { PrintedDay } from './printed.ts';
import { printedDayIn } from './printed-day.ts';
import { isOpen, type Status } from './status.ts';

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
}

const VOCABULARY: readonly (readonly [Status, RegExp])[] = [
  ['not-accepted', /^(?:none\. )?(?:not (?:accepted|agreed)|(?:recommendation )?rejected)$/],
  ['risk-accepted', /^(?:the )?risks? (?:is |has been |was )?(?:accepted|tolerated)$/],
  ['superseded', /^(?:superseded(?: by .{1,60})?|no longer (?:applicable|required|relevant))$/],
  ['business-as-usual', /^(?:(?:now |moved to )?business as usual|bau)$/],
  ['partly-done', /^(?:part|partly|partially) (?:implemented|completed?|achieved|done|met)$/],
  ['partly-done', /^(?:implemented|completed?|achieved) in part$/],
  [
    'not-started',
    /^(?:not (?:yet )?(?:implemented|started|commenced|begun)|(?:action|work) yet to be (?:taken|started)|yet to (?:start|be started)|no action(?: yet)? taken)$/,
  ],
  ['in-progress', /^not (?:yet )?(?:completed?|achieved)$/],
  [
    'in-progress',
    /^(?:(?:still )?outstanding|(?:(?:currently|work|implementation|action) )?in progress|(?:now |well )?under ?way|on (?:track|target)|ongoing|delayed|overdue|(?:work |action )?(?:started|commenced))$/,
  ],
  [
    'done',
    /^(?:(?:this |the )?(?:action|task|recommendation|work) )?(?:is |has been |was |now |this has been |this is )?(?:now )?(?:fully )?(?:completed?|implemented|achieved|done|closed)(?: in full)?$/,
  ],
];

/** With a day beside it. Longer texts are sentences, and are not looked at twice. */
const LONGEST_WORD = 200;
const PART_MARK = /(?:^|[\s;,(])\(?([a-z]|[ivx]{1,4}|\d{1,2})\)\s*/giu;
const UPDATE_LABEL = /^(?:(?:progress |status )?updates?|status|position|progress)\b([^:]{0,40}):\s*/iu;
const SENTENCE_END = /[.;!](?=\s|$)/u;

/**
 * What a progress, status or due cell says about the status. A word counts as a whole cell, a whole line, the whole
 * first sentence, after a part mark or after an update label; words inside a sentence never do.
 *
 * @returns null when no word counts
 */
export function readStatus(cell: string): StatusReading | null {
  const pieces = markedPieces(cell);
  const words = pieces.flatMap((piece) => (piece.status === null ? [] : [{ ...piece, status: piece.status }]));
  if (words.length > 0) {
    // A part that is told of in a sentence is not done because the part before it is.
    const statuses = pieces.map((piece) => ({ status: piece.status ?? 'unknown' }));
    return { status: statusOfParts(statuses), phrase: cell.trim(), words };
  }
  const newest = newestOf(unmarkedWords(cell));
  return newest ? { status: newest.status, phrase: newest.phrase, words: [newest] } : null;
}

/** "Not accepted", or "None. Not accepted.", at the head of an action or response cell; null when it is not. */
export function readRefusalAtHead(cell: string): string | null {
  return /^\s*((?:none\.?\s+)?not (?:accepted|agreed)\b\.?)(?=\s|$)/iu.exec(cell)?.[1] ?? null;
}

/** The status that a text is, when the text is nothing but a status word, perhaps with a day; null otherwise. */
export function statusNamed(text: string): Status | null {
  if (text.length > LONGEST_WORD) return null;
  const bare = withoutDays(text)
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/\s*[.,;:!()–—-]+\s*$/u, '')
    .replace(/^[\s(•·*–—-]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return VOCABULARY.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
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

function unmarkedWords(cell: string): readonly StatusWord[] {
  const lines = cell.split('\n').map((line) => line.trim());
  const candidates = [firstTwoSentences(cell), firstSentence(cell), ...lines.flatMap(headOfUpdate), ...lines];
  const words = candidates.flatMap((text) => {
    const label = UPDATE_LABEL.exec(text);
    const word = label ? firstSentence(text.slice(label[0].length)) : text;
    const status = statusNamed(word);
    return status === null ? [] : [{ status, phrase: word.trim(), mark: null, on: printedDayIn(text) }];
  });
  return words;
}

/** An update's first sentence counts as a cell's first sentence does. */
function headOfUpdate(line: string): readonly string[] {
  const label = UPDATE_LABEL.exec(line);
  return label ? [label[0] + firstSentence(line.slice(label[0].length))] : [];
}

/** The word with the newest day; without days the first one printed. */
function newestOf(words: readonly StatusWord[]): StatusWord | null {
  return words.reduce<StatusWord | null>(
    (best, word) => (best === null || (word.on ?? '') > (best.on ?? '') ? word : best),
    null,
  );
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

function withoutDays(text: string): string {
  let rest = text;
  for (const { start, end } of [...datedWordsIn(text)].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest.replace(/\b(?:on|in|as (?:at|of))\s*$/iu, '').replace(/\(\s*\)/g, '');
}
