import { type DueContext, readDue } from '../../../core/plan/due-phrase.ts';
import { standsAlone } from '../../../core/plan/lead-lines.ts';
import { leadKey, sameLead, splitLeads } from '../../../core/plan/lead-phrase.ts';
import type { PrintedPart } from '../../../core/plan/printed.ts';
import type { Status } from '../../../core/plan/status.ts';
import { readStatus } from '../../../core/plan/status-phrase.ts';
import type { PrintedRow } from '../rows/printed-row.ts';
import type { RowDoubt } from '../rows/row-doubt.ts';
import { lineTexts, type PartText, partTexts, withoutMarks } from './part-texts.ts';

/** The parts of a row's action, and what was found out on the way. */
export interface PartsReading {
  readonly parts: readonly PrintedPart[];
  /** An update, a status or a due cell says how a part stands: the action stands as its parts do. */
  readonly isClaimed: boolean;
  /** Everybody whom the lines beside the parts name, each once; null where nobody stands beside a part. */
  readonly leads: readonly string[] | null;
  readonly doubts: readonly RowDoubt[];
}

/** Fewer lines beside lines may be chance; marks and bullets are none. */
const FEWEST_LINES = 3;
const WRAPPED = /(?:[,/&]|\b(?:and|of|for|with))$|^[(/&\p{Ll}]/u;

/** The lettered, numbered or bulleted pieces of a row's action, each with the lead, the due and the status printed beside it. */
export function readParts(row: PrintedRow, context: DueContext): PartsReading {
  const claims = markedStatuses([...row.status, ...row.progress].map(({ text }) => text));
  const found = claims.size > 0 ? claims : markedStatuses([row.check]);
  const texts = textsOf(row, found);
  const leads = besides(row.lead, texts, leadLines);
  const dues = besides(row.due, texts, (cell) => dueLines(cell, context));
  if (texts.length < 2) return { parts: [], isClaimed: false, leads: null, doubts: [] };
  const parts = texts.map(({ mark, text }, index): PrintedPart => {
    const due = dues?.[index] ?? null;
    const status = found.get(mark) ?? due?.status?.status ?? 'unknown';
    return { mark, text, leads: leads?.[index]?.leads ?? [], due: due?.due ?? null, status };
  });
  const isClaimed = parts.some(({ status }) => status !== 'unknown') && (claims.size > 0 || found.size === 0);
  const named = parts.flatMap((part) => part.leads);
  const everybody = named.filter((lead, index) => named.findIndex((other) => sameLead(lead, other)) === index);
  return { parts, isClaimed, leads: leads && everybody, doubts: leads ? [] : doubtsAbout(row.lead) };
}

/** The parts of the action, else of the response, else as the marked words name them; lines only where leads or dues stand beside each. */
function textsOf(row: PrintedRow, statuses: ReadonlyMap<string, Status>): readonly PartText[] {
  const own = partTexts(row.action);
  const texts = own.length > 0 || statuses.size === 0 ? own : partTexts(row.response);
  const unnamed = [...statuses.keys()].filter((mark) => !texts.some((text) => text.mark === mark));
  const all = mergedByMark([...texts, ...unnamed.map((mark) => ({ mark, text: '' }))]);
  if (all.length > 0) return all;
  const lines = lineTexts(row.action);
  const beside = [leadLines(row.lead), row.due.split('\n')].some((cell) => cell?.length === lines.length);
  return beside && lines.length >= FEWEST_LINES ? lines : [];
}

/** A mark that comes again goes on with its part; bullets are parts of their own. */
function mergedByMark(texts: readonly PartText[]): readonly PartText[] {
  const merged: PartText[] = [];
  for (const part of texts) {
    const at = /[\p{L}\d]/u.test(part.mark) ? merged.findIndex(({ mark }) => mark === part.mark) : -1;
    const same = merged[at];
    if (same) merged[at] = { ...same, text: `${same.text}\n${part.text}` };
    else merged.push(part);
  }
  return merged;
}

function markedStatuses(cells: readonly string[]): ReadonlyMap<string, Status> {
  const words = cells.flatMap((text) => readStatus(text)?.words ?? []);
  return new Map(words.flatMap(({ mark, status }) => (mark === null ? [] : [[mark, status] as const])));
}

/** What a cell says beside each part: by the same marks, else by as many lines. Null where they do not match. */
function besides<Line>(
  cell: string,
  texts: readonly PartText[],
  read: (cell: string) => readonly Line[] | null,
): readonly (Line | undefined)[] | null {
  const marked = withoutMarks(cell) === cell ? [] : partTexts(cell);
  const lines = read(withoutMarks(cell));
  if (lines === null || lines.length < 2) return null;
  if (marked.length === 0) return lines.length === texts.length ? lines : null;
  const isOneEach =
    lines.length === marked.length && marked.every(({ mark }) => texts.some((text) => text.mark === mark));
  return isOneEach ? texts.map(({ mark }) => lines[marked.findIndex((line) => line.mark === mark)]) : null;
}

/** The leads of each line, where every line names its own: together they name whom the cell names, or each stands alone. */
function leadLines(cell: string): readonly { readonly leads: readonly string[] }[] | null {
  const lines = cell.split('\n').map((line) => line.trim());
  if (lines.some((line) => line === '' || WRAPPED.test(line))) return null;
  const read = lines.map((line) => splitLeads(line));
  if (lines.length >= FEWEST_LINES && lines.every(standsAlone)) return read;
  const together = new Set(read.flatMap(({ leads }) => leads.map(leadKey)));
  const whole = new Set(splitLeads(cell).leads.map(leadKey));
  return whole.size === together.size && [...whole].every((lead) => together.has(lead)) ? read : null;
}

function dueLines(cell: string, context: DueContext): readonly ReturnType<typeof readDue>[] | null {
  const read = cell.split('\n').map((line) => readDue(line, context));
  return read.every(({ due, status }) => due.kind !== 'none' || status !== null) ? read : null;
}

/** A lead named twice was meant for two parts, though nobody can say which. */
function doubtsAbout(cell: string): readonly RowDoubt[] {
  const lines = cell.split('\n').map((line) => leadKey(line.trim()));
  return lines.length > 1 && new Set(lines).size < lines.length ? [{ code: 'leads-beside-parts', found: cell }] : [];
}
