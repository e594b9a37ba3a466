import type { DueReading } from '../../../core/plan/due-phrase.ts';
import { readsAsFinished, readsAsUnfinished } from '../../../core/plan/finished-words.ts';
import { printedDayIn } from '../../../core/plan/printed-day.ts';
import { isOpen, type Status } from '../../../core/plan/status.ts';
import { readRefusalAtHead, readStatus, statusNamed } from '../../../core/plan/status-phrase.ts';
import { cellsInMeasure } from '../cells/progress-cells.ts';
import { lightOf, readPercent, readSign, type SignReading } from '../cells/status-signs.ts';
import { colourOf, NO_KEY, type RagKey } from '../tables/rag-key.ts';
import { narrative, type PrintedCell, type PrintedRow } from './printed-row.ts';
import type { RowDoubt } from './row-doubt.ts';

/** Where a row says that its action stands. */
export interface RowStatus {
  readonly status: Status;
  /** The printed word; null when the status was concluded. */
  readonly phrase: string | null;
  /** No word says so, but the progress reads as if the action were finished. */
  readonly readsAsFinished: boolean;
  readonly doubts: readonly RowDoubt[];
}

/** A word or a sign for a status, as printed. */
interface Said {
  readonly status: Status;
  readonly phrase: string;
  /** The day of the column that says so; blank where its header names none. */
  readonly on: string;
}

/** What a progress cell holds when nothing is told. */
const NO_NEWS =
  /^(?:n\/?a|none|nil|tb[cad]|no (?:further )?(?:update|progress|change|response)s?(?: .{0,30})?|[-–—.?]+)\.?$/iu;

/**
 * The status by the order of the rules: status or progress column, due cell, percentage, "Not accepted" at a head, a
 * traffic light that says done, any progress. What says something else beside it is a doubt.
 */
export function readRowStatus(row: PrintedRow, due: DueReading, key: RagKey = NO_KEY): RowStatus {
  const cells = [...row.status, ...row.progress, ...cellsInMeasure(row)];
  const words = cells.flatMap(wordIn);
  const signs = [
    ...row.status.map((cell) => signed(cell, readSign(cell))),
    ...row.percent.map((cell) => signed(cell, readPercent(cell))),
  ];
  const percents = signs.flatMap(({ said }) => (said ? [said] : []));
  const inDue: readonly Said[] = due.status ? [{ ...due.status, on: '' }] : [];
  const lights = row.rag.flatMap(wordIn);
  const all = [...newestOf(words), ...inDue, ...percents, ...lights];
  const unclear = signs.flatMap(({ unclear: found }) =>
    found === null ? [] : [{ code: 'status-unclear' as const, found }],
  );
  const [first] = all;
  const reading = first ? fromWords(first, all, row) : fromSilence(row, key);
  const torn = cells.filter((cell) => readStatus(cell.text)?.isTorn && reading.phrase !== null);
  const doubts = [
    ...unclear,
    ...torn.map(({ text }): RowDoubt => ({ code: 'status-conflict', found: text })),
    ...reading.doubts,
  ];
  return { ...reading, doubts: uniqueByCode(doubts) };
}

function fromWords(first: Said, all: readonly Said[], row: PrintedRow): RowStatus {
  const against = all.find(({ status }) => isOpen(status) !== isOpen(first.status));
  const light = first.status === 'done' ? row.rag.find((cell) => lightOf(cell) === 'worried') : undefined;
  // "Closed" is said of what was done, and of what nobody will do.
  const refusal = first.status === 'done' ? refusalIn(row, all) : null;
  const other = against?.phrase ?? refusal ?? (light && (light.text || light.fill));
  const doubts: readonly RowDoubt[] = other ? [{ code: 'status-conflict', found: `${first.phrase} / ${other}` }] : [];
  // "Not yet due" says nothing of the work; what is told of it does.
  const isTold = first.status === 'unknown' && told(row).some(({ text }) => statusNamed(text) === null);
  return { status: isTold ? 'in-progress' : first.status, phrase: first.phrase, readsAsFinished: false, doubts };
}

function fromSilence(row: PrintedRow, key: RagKey): RowStatus {
  const refusal = refusalIn(row, []);
  if (refusal !== null) return { status: 'not-accepted', phrase: refusal, readsAsFinished: false, doubts: [] };
  const latest = told(row).at(-1);
  const byKey = fromKey(row, key, latest?.text ?? null);
  if (byKey) return byKey;
  const light = row.rag.find((cell) => lightOf(cell) === 'done');
  const sign = light?.text.trim() || light?.fill;
  if (sign && !readsAsUnfinished(latest?.text ?? ''))
    return { status: 'done', phrase: sign, readsAsFinished: false, doubts: [{ code: 'status-from-rag', found: sign }] };
  const doubts: readonly RowDoubt[] = sign
    ? [{ code: 'status-conflict', found: `${sign} / ${latest?.text ?? ''}` }]
    : [];
  if (!latest) return { status: 'unknown', phrase: null, readsAsFinished: false, doubts };
  return { status: 'in-progress', phrase: null, readsAsFinished: readsAsFinished(latest.text), doubts };
}

/** What the light means by the document's own key: a letter of the key is no word, and stays a doubt. */
function fromKey({ rag }: PrintedRow, key: RagKey, latest: string | null): RowStatus | null {
  for (const light of rag) {
    const colour = colourOf(light);
    const status = colour && key.get(colour);
    const sign = light.text.trim() || colour;
    if (!status || !sign) continue;
    // What is told of the work says that it was begun.
    const isBegun = latest !== null && status === 'not-started';
    const isTorn = isBegun || (status === 'done' && readsAsUnfinished(latest ?? ''));
    const doubt: RowDoubt = isTorn
      ? { code: 'status-conflict', found: `${sign} / ${latest}` }
      : { code: 'status-from-rag', found: sign };
    return { status: isBegun ? 'in-progress' : status, phrase: sign, readsAsFinished: false, doubts: [doubt] };
  }
  return null;
}

/** Where a row says that it will not be done: at the head of its action or response, or among its status words. */
function refusalIn({ action, response }: PrintedRow, said: readonly Said[]): string | null {
  const word = said.find(({ status }) => status === 'not-accepted' || status === 'risk-accepted');
  return readRefusalAtHead(action) ?? readRefusalAtHead(response) ?? word?.phrase ?? null;
}

/** What a row tells of the work; "no update" tells nothing. */
function told(row: PrintedRow): readonly PrintedCell[] {
  return [...narrative(row), ...cellsInMeasure(row)].filter(
    (cell) => !NO_NEWS.test(cell.text.trim()) && readSign(cell) === null,
  );
}

function wordIn({ header, text }: PrintedCell): readonly Said[] {
  const reading = readStatus(text);
  return reading ? [{ status: reading.status, phrase: reading.phrase, on: printedDayIn(header) ?? '' }] : [];
}

function signed(
  cell: PrintedCell,
  reading: SignReading,
): { readonly said: Said | null; readonly unclear: string | null } {
  const phrase = cell.text.trim();
  if (reading === null) return { said: null, unclear: null };
  if (reading === 'unclear') return { said: null, unclear: phrase };
  return { said: { ...reading, phrase, on: printedDayIn(cell.header) ?? '' }, unclear: null };
}

/** The words of the newest columns, by the day in their headers, in the order of the columns. */
function newestOf(words: readonly Said[]): readonly Said[] {
  const newest =
    words
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? '';
  return words.filter(({ on }) => on === newest);
}

function uniqueByCode(doubts: readonly RowDoubt[]): readonly RowDoubt[] {
  return doubts.filter((doubt, index) => doubts.findIndex(({ code }) => code === doubt.code) === index);
}
