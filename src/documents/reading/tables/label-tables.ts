import type { Block, Cell, Row, TableBlock } from '../../formats/blocks.ts';
import { type HeaderName, nameOf } from './header-names.ts';
import { type Header, headerAt } from './header-row.ts';

/** One label of a table that stands on end, with what is said behind it. */
interface LabelledValue {
  readonly label: string;
  readonly name: HeaderName | null;
  readonly cell: Cell;
}

/** One promise of such a table: its number where a label has one, and its labels in their order. */
interface LabelledRecord {
  readonly where: string;
  ref: string;
  readonly values: LabelledValue[];
}

type Piece = LabelledRecord | { readonly heading: string; readonly where: string };

const LONGEST_LABEL = 45;
const FEWEST_LABELS = 3;
/** "Recommendation 4" and "Finding 2.1:" are names with a number. */
const NUMBERED_LABEL = /^(.*\p{L})\s*(?:no\.?\s*)?\b(\d{1,3}(?:\.\d{1,2})*[a-z]?)$/iu;
const COMPANY: ReadonlySet<HeaderName | null> = new Set(['lead', 'lead-and-due', 'due', 'revised', 'status']);

/**
 * Audit reports print each recommendation as a table that stands on end: "Finding", "Risk", "Recommendation", "Officer"
 * on the left or in every other cell, and what they hold to the right. Such tables become rows under a header.
 */
export function withLabelTablesTurned(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.kind === 'table' ? (turned(block) ?? block) : block));
}

/** The table with a header and a row for each of its promises; null when it does not stand on end. */
function turned({ kind, where, rows }: TableBlock): TableBlock | null {
  const first = headerAt(rows, 0, null);
  if (first && isNamedThroughout(first)) return null;
  const pieces = piecesOf(rows);
  const records = pieces?.filter(isRecord) ?? [];
  if (!pieces || records.length === 0 || !records.every(isPromise)) return null;
  const isNumbered = records.some(({ ref }) => ref !== '');
  const widest = Math.max(...records.map(({ values }) => values.length)) + 1;
  let header = '';
  const upright = pieces.flatMap((piece): readonly Row[] => {
    if (!isRecord(piece)) return [{ where: piece.where, cells: [cellAt(piece.heading, 0, widest)] }];
    const labels = piece.values.map(({ label }) => label);
    const isNew = labels.join('\n') !== header;
    header = labels.join('\n');
    const names = (isNumbered ? ['', ...labels] : labels).map((label, index) => cellAt(label, index));
    const values = piece.values.map(({ cell }, index) => ({
      ...cell,
      column: index + (isNumbered ? 2 : 1),
      width: 1,
      continued: false,
    }));
    const row = { where: piece.where, cells: isNumbered ? [cellAt(piece.ref, 0), ...values] : values };
    return isNew ? [{ where: piece.where, cells: names }, row] : [row];
  });
  return { kind, where, rows: upright };
}

/** Names stand where a table on end has what its labels say: in more than half of every other cell. */
function isNamedThroughout({ cells }: Header): boolean {
  const behind = cells.filter((_, index) => index % 2 === 1);
  const names = behind.filter(({ name, header }) => name !== null && header.length <= LONGEST_LABEL);
  return names.length * 2 > behind.length;
}

/** The headings and promises of a table in their order; null as soon as a row is neither. */
function piecesOf(rows: readonly Row[]): readonly Piece[] | null {
  const pieces: Piece[] = [];
  for (const { where, cells: all } of rows) {
    const cells = all.filter(({ continued }) => !continued);
    const [only, ...others] = cells.filter(({ text }) => text.trim() !== '');
    if (!only) continue;
    const isAlone = others.length === 0 && (cells.length === 1 || nameOf(bareLabel(only.text).label) === null);
    if (isAlone) pieces.push({ heading: only.text, where });
    else if (cells.length % 2 === 1) return null;
    else if (!addPairs(pieces, cells, where)) return null;
  }
  return pieces;
}

function addPairs(pieces: Piece[], cells: readonly Cell[], where: string): boolean {
  for (let index = 0; index < cells.length; index += 2) {
    const [left, cell] = [cells[index], cells[index + 1]];
    if (!left || !cell || left.text.length > LONGEST_LABEL || /[.;]$/u.test(left.text)) return false;
    const last = pieces.at(-1);
    const above = last && isRecord(last) ? last : null;
    const { label, ref } = bareLabel(left.text);
    const isNext = above === null || above.values.some((value) => value.label === label);
    const record: LabelledRecord = isNext ? { where, ref: '', values: [] } : above;
    if (isNext) pieces.push(record);
    record.ref = record.ref || ref;
    record.values.push({ label, name: nameOf(label), cell });
  }
  return true;
}

/** It says what is to be done, by whom, by when or how far, and most of its labels are known. */
function isPromise({ values }: LabelledRecord): boolean {
  const named = values.filter(({ name }) => name !== null);
  const promises = values.some(
    ({ name, label }) => (name === 'action' || name === 'recommendation') && !/\bplans?\b/iu.test(label),
  );
  const isMostlyNamed = named.length >= FEWEST_LABELS && named.length * 3 >= values.length * 2;
  return promises && isMostlyNamed && values.some(({ name }) => COMPANY.has(name));
}

function isRecord(piece: Piece): piece is LabelledRecord {
  return 'values' in piece;
}

function bareLabel(text: string): { readonly label: string; readonly ref: string } {
  const bare = text
    .replace(/\s+/gu, ' ')
    .replace(/[\s:]+$/u, '')
    .trim();
  const [, label = bare, ref = ''] = NUMBERED_LABEL.exec(bare) ?? [];
  return { label, ref };
}

function cellAt(text: string, index: number, width = 1): Cell {
  return { column: index + 1, width, text, continued: false };
}
