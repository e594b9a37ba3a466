import type { Cell, RagColour, Row, TableBlock } from './blocks.ts';
import { ragColour } from './rag-colour.ts';
import { type Paragraph, type WordReading, withMark } from './word-reading.ts';
import { contentOf } from './word-text.ts';
import { elementAt, elementsIn, isOn, valueAt, type XmlElement } from './xml.ts';

const WIDEST_CELL = 1_000;

/** Word's names of the colours of its marker pen, where they differ from what CSS says. */
const HIGHLIGHTS: ReadonlyMap<string, RagColour> = new Map([
  ['red', 'red'],
  ['darkRed', 'red'],
  ['yellow', 'amber'],
  ['darkYellow', 'amber'],
  ['green', 'green'],
  ['darkGreen', 'green'],
  ['blue', 'blue'],
  ['darkBlue', 'blue'],
  ['cyan', 'blue'],
  ['darkCyan', 'blue'],
  ['lightGray', 'grey'],
  ['darkGray', 'grey'],
]);

/** Whether a table only draws a frame round others: one cell in a row, and tables inside. */
export function isFrame(table: XmlElement): boolean {
  const rows = rowElementsOf(table).map(cellElementsOf);
  return rows.every((cells) => cells.length === 1) && rows.flat().some((cell) => contentOf(cell).some(isTable));
}

/** The cells of a table that is a frame, in order. */
export function framedCells(table: XmlElement): readonly XmlElement[] {
  return rowElementsOf(table).flatMap(cellElementsOf);
}

/** Lays the rows of a table out on its grid: a cell over several rows appears in each of them. */
export function wordTable(table: XmlElement, reading: WordReading): TableBlock {
  const where = reading.nextTable();
  const rows: Row[] = [];
  for (const element of rowElementsOf(table)) {
    const cells = cellsOf(element, { above: rows.at(-1)?.cells ?? [], reading });
    const hidden = isOn(elementAt(element, 'w:trPr', 'w:hidden'));
    rows.push({ where: `${where}, row ${rows.length + 1}`, cells, ...(hidden ? { hidden } : {}) });
  }
  const shares = sharesOf(table);
  return { kind: 'table', where, rows, ...(shares ? { shares } : {}) };
}

/** Rows that a tracked change deleted are gone. */
function rowElementsOf(table: XmlElement): readonly XmlElement[] {
  return contentOf(table).filter(
    ({ name }, index, all) => name === 'w:tr' && !elementAt(all[index], 'w:trPr', 'w:del'),
  );
}

function cellElementsOf(row: XmlElement): readonly XmlElement[] {
  return contentOf(row).filter(({ name }) => name === 'w:tc');
}

function cellsOf(
  row: XmlElement,
  { above, reading }: { above: readonly Cell[]; reading: WordReading },
): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 1 + span(valueAt(row, 'w:trPr', 'w:gridBefore'), 0);
  for (const element of cellElementsOf(row)) {
    const properties = elementAt(element, 'w:tcPr');
    const width = span(valueAt(properties, 'w:gridSpan'), 1);
    const last = cells.at(-1);
    if (continuesFrom(properties, 'w:hMerge') && last) {
      cells[cells.length - 1] = { ...last, width: last.width + width };
    } else {
      const master = continuesFrom(properties, 'w:vMerge') ? above.find((each) => each.column === column) : undefined;
      // Read in any case: lists count on even where a merged cell hides their text.
      const own = readCell(element, { column, width, reading });
      cells.push(master ? { ...master, width, continued: true } : own);
    }
    column += width;
  }
  return cells;
}

function readCell(
  element: XmlElement,
  { column, width, reading }: { column: number; width: number; reading: WordReading },
): Cell {
  const text = cellText(element, reading);
  const fill = fillOf(element, text);
  return { column, width, text, continued: false, ...(fill ? { fill } : {}) };
}

/** The lines of a cell. A number without words is the cell's text where nothing else is: that is how refs are numbered. */
function cellText(cell: XmlElement, reading: WordReading): string {
  const pieces = contentOf(cell).flatMap((each): readonly Pick<Paragraph, 'mark' | 'text'>[] => {
    if (isTable(each)) return [{ mark: '', text: nestedText(each, reading) }];
    const paragraph = each.name === 'w:p' ? reading.paragraph(each) : null;
    if (!paragraph) return [];
    return [paragraph, ...paragraph.boxes.map((box) => ({ mark: '', text: cellText(box, reading) }))];
  });
  const lines = pieces.filter(({ text }) => text !== '').map(withMark);
  const bare = pieces.map(({ mark }) => mark).filter((mark) => mark !== '' && mark !== '•');
  return (lines.length > 0 ? lines : bare).join('\n');
}

/** A table inside a cell: a line for each row. */
function nestedText(table: XmlElement, reading: WordReading): string {
  const rows = rowElementsOf(table).map((row) => cellElementsOf(row).map((cell) => cellText(cell, reading)));
  return rows.map((cells) => cells.filter((text) => text !== '').join(' | ')).join('\n');
}

function isTable({ name }: XmlElement): boolean {
  return name === 'w:tbl';
}

/** A merged cell goes on unless it says that it begins. */
function continuesFrom(properties: XmlElement | undefined, merge: 'w:vMerge' | 'w:hMerge'): boolean {
  const element = elementAt(properties, merge);
  return element !== undefined && element.attributes.val !== 'restart';
}

function span(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? otherwise);
  return Number.isInteger(number) && number >= 0 && number <= WIDEST_CELL ? number : otherwise;
}

/** The colour of a cell: of its ground, else of its paragraph or marker pen, else of a lone sign such as "●". */
function fillOf(cell: XmlElement, text: string): RagColour | undefined {
  const paragraphs = elementsIn(cell, 'w:p');
  const runs = paragraphs.flatMap(contentOf).map((run) => elementAt(run, 'w:rPr'));
  const grounds = [elementAt(cell, 'w:tcPr'), ...paragraphs.map((each) => elementAt(each, 'w:pPr')), ...runs];
  const ground = grounds.map((each) => ragColour(elementAt(each, 'w:shd')?.attributes.fill ?? '')).find(Boolean);
  if (ground) return ground;
  const pen = runs.map((run) => HIGHLIGHTS.get(valueAt(run, 'w:highlight') ?? '')).find(Boolean);
  if (pen) return pen;
  const isSign = text !== '' && !/[\p{L}\p{N}]/u.test(text);
  return isSign ? runs.map((run) => ragColour(valueAt(run, 'w:color') ?? '')).find(Boolean) : undefined;
}

function sharesOf(table: XmlElement): readonly number[] | undefined {
  const widths = elementsIn(elementAt(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => Number(attributes.w));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return widths.every((width) => width > 0) && whole > 0 ? widths.map((width) => width / whole) : undefined;
}
