import type { Block, Cell, Row, TableBlock, TextBlock } from '../../formats/blocks.ts';
import { type HeaderName, nameOf } from './header-names.ts';
import { headerAt } from './header-row.ts';

/** A line of a paragraph, with the number of its paragraph among the texts of the document. */
interface Line extends TextBlock {
  readonly paragraph: number;
}

/** What one line says behind each of its labels: "Lead: ... By: ...". */
interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** One promise without a table: its words, what its labels say, and where its lines stand. */
interface Listed {
  readonly start: number;
  readonly end: number;
  readonly values: readonly Labelled[];
}

/** What stands between two headings or tables. */
type Piece = readonly Line[] | Block;

const FEWEST = 2;
const PROMISE = 'agreed actions?|actions?|recommendations?';
const LABEL = [
  `(?:${PROMISE})(?: \\d{1,3})?`,
  '(?:action |delivery |accountable )?(?:leads?|owners?)(?: officer| and partners)?|led by|who|by whom|responsib(?:le|ility)',
  '(?:responsible|lead|accountable) (?:officers?|persons?|managers?)|(?:officers?|persons?) responsible',
  'by(?: when)?|when|due(?: by| date)?|(?:target|completion|implementation) date|date|deadline|timescale|timeframe',
  'status|rag|progress(?: update| to date)?|updates?|measures?(?: of success)?|success measures?|evidence|priority|cost',
].join('|');
const LABELS = new RegExp(`(?:^|[\\s;|,])(${LABEL})\\s*:\\s*`, 'giu');
const NUMBERED = /^\s*(?:\d{1,3}(?:\.\d{1,2})*[.)]?|\(?[a-z][.)])\s+\S/iu;
const NUMBER = /^\s*\d{1,3}(?:\.\d{1,2})*[.)]?\s+/u;
const LEADS: ReadonlySet<HeaderName | null> = new Set(['lead', 'lead-and-due']);
const WHENS: ReadonlySet<HeaderName | null> = new Set(['due', 'lead-and-due', 'status']);

/**
 * Plans without a table: each action is a paragraph, and lines below it say who and when ("Lead: ... By: ..."). Where at
 * least two do so, and no table of the document is a plan, they become the rows of a table; all else stays as it is.
 */
export function withListedActionsAsRows(blocks: readonly Block[]): readonly Block[] {
  const hasPlan = blocks.some(
    (block) => block.kind === 'table' && block.rows.some((_row, index) => headerAt(block.rows, index, null)),
  );
  if (hasPlan) return blocks;
  const pieces = piecesOf(blocks).map((piece) =>
    isLines(piece) ? { lines: piece, listed: listedIn(piece) } : { lines: [], listed: [], block: piece },
  );
  if (pieces.reduce((sum, { listed }) => sum + listed.length, 0) < FEWEST) return blocks;
  return pieces.flatMap(({ lines, listed, ...piece }) => ('block' in piece ? [piece.block] : withRows(lines, listed)));
}

/** Runs of plain lines, and what stands between them: headings, tables and sheets. */
function piecesOf(blocks: readonly Block[]): readonly Piece[] {
  const pieces: (Line[] | Block)[] = [];
  let paragraph = 0;
  for (const block of blocks) {
    if (block.kind !== 'text') {
      pieces.push(block);
      continue;
    }
    paragraph += 1;
    const lines = block.text.split('\n').map((text): Line => ({ ...block, text, paragraph }));
    // "Action 1: Move the desk" may be set as a heading over who and when.
    const isHeading = block.level !== null && !/^(?:agreed )?action\b/iu.test(labelledIn(block.text)[0]?.label ?? '');
    const last = pieces.at(-1);
    if (isHeading) pieces.push(block);
    else if (last && isLines(last)) last.push(...lines);
    else pieces.push(lines);
  }
  return pieces;
}

/** The promises among lines that no heading parts. */
function listedIn(lines: readonly Line[]): readonly Listed[] {
  const found: Listed[] = [];
  let from = 0;
  let index = 0;
  while (index < lines.length) {
    const end = lines.findIndex((line, at) => at >= index && labelledIn(line.text).length === 0);
    const stop = end < 0 ? lines.length : end;
    if (stop > index) {
      const listed = promiseOf(lines, { from, start: index, end: stop });
      if (listed) found.push(listed);
      from = stop;
    }
    index = stop + 1;
  }
  return found;
}

/** The promise of a run of labelled lines, which names it itself or stands below it. */
function promiseOf(
  lines: readonly Line[],
  { from, start, end }: { readonly from: number; readonly start: number; readonly end: number },
): Listed | null {
  const values = lines.slice(start, end).flatMap(({ text }) => labelledIn(text));
  const says = (names: ReadonlySet<HeaderName | null>): boolean =>
    values.some(({ label, text }) => text !== '' && names.has(nameOf(label)));
  if (!says(LEADS) || !says(WHENS)) return null;
  if (values.some(({ label }) => new RegExp(`^(?:${PROMISE})\\b`, 'iu').test(label))) return { start, end, values };
  const first = firstLineOf(lines, from, start);
  if (first === start) return null;
  const words = lines.slice(first, start).map(({ text, bullet }) => (bullet ? `• ${text}` : text));
  const text = words.length === 1 ? (lines[first]?.text ?? '') : words.join('\n');
  const [number = ''] = NUMBER.exec(text) ?? [];
  const ref = number === '' ? [] : [{ label: '', text: number.replace(/[.)\s]+$/u, '') }];
  return { start: first, end, values: [...ref, { label: 'Action', text: text.slice(number.length) }, ...values] };
}

/** Where a promise begins that ends above a line: at its number, or with the paragraph that its bullets belong to. */
function firstLineOf(lines: readonly Line[], from: number, end: number): number {
  for (let index = end - 1; index >= from; index -= 1) if (NUMBERED.test(lines[index]?.text ?? '')) return index;
  let first = Math.max(from, end - 1);
  while (first > from && lines[first]?.bullet && (lines[first - 1]?.bullet || lines[first - 1]?.text.endsWith(':')))
    first -= 1;
  return first;
}

/** "Lead: Head of Parks  By: May 2025" as its two labels; nothing where the line does not begin with one. */
function labelledIn(line: string): readonly Labelled[] {
  const matches = [...line.matchAll(LABELS)];
  if (matches[0]?.index !== 0) return [];
  return matches.map((match, index) => ({
    label: match[1] ?? '',
    text: line
      .slice(match.index + match[0].length, matches[index + 1]?.index)
      .replace(/[\s;|,]+$/u, '')
      .trim(),
  }));
}

/** The lines with a table in place of each run of promises. */
function withRows(lines: readonly Line[], listed: readonly Listed[]): readonly Block[] {
  const blocks: Block[] = [];
  let done = 0;
  for (const [index, promise] of listed.entries()) {
    blocks.push(...textsOf(lines.slice(done, promise.start)));
    const where = `paragraph ${lines[promise.start]?.paragraph ?? 0}`;
    const run = promise.start === done && index > 0 ? blocks.pop() : undefined;
    const above = run?.kind === 'table' ? run.rows : [];
    blocks.push(tableOf(where, above, promise));
    done = promise.end;
  }
  return [...blocks, ...textsOf(lines.slice(done))];
}

/** The promise under its labels, below the rows that have the same ones. */
function tableOf(where: string, above: readonly Row[], { values }: Listed): TableBlock {
  const labels = [...new Set(values.map(({ label }) => label))];
  const texts = labels.map((label) =>
    values.flatMap((value) => (value.label === label && value.text !== '' ? [value.text] : [])).join('\n'),
  );
  const last = above.findLast((row) => row.cells[0]?.text === labels[0]);
  const isSame = last?.cells.map(({ text }) => text).join('\n') === labels.join('\n');
  const header = { where, cells: labels.map(cellAt) };
  const rows = [...above, ...(isSame ? [] : [header]), { where, cells: texts.map(cellAt) }];
  return { kind: 'table', where: above[0]?.where ?? where, rows };
}

function textsOf(lines: readonly Line[]): readonly TextBlock[] {
  return lines.filter(({ text }) => text.trim() !== '').map(({ paragraph: _paragraph, ...block }) => block);
}

function cellAt(text: string, index: number): Cell {
  return { column: index + 1, width: 1, text, continued: false };
}

function isLines(piece: Piece): piece is readonly Line[] {
  return Array.isArray(piece);
}
