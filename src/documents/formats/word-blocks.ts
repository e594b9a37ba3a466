import { convertToHtml, images } from 'mammoth';
import { type HTMLElement, NodeType, parse } from 'node-html-parser';
import { Refusal } from '../../core/refusal.ts';
import type { Block, Cell, DocumentBlocks, Row } from './blocks.ts';
import { textOf } from './html-text.ts';
import { type OfficeParts, packed } from './office-package.ts';

/** Reads a Word document into blocks. @throws Refusal `document-unreadable` */
export async function wordBlocks(parts: OfficeParts): Promise<DocumentBlocks> {
  const root = parse(await toHtml(parts));
  const blocks: Block[] = [];
  let tables = 0;
  for (const node of root.childNodes) {
    if (node.nodeType !== NodeType.ELEMENT_NODE) continue;
    const element = node as HTMLElement;
    if (element.rawTagName === 'table') {
      tables += 1;
      blocks.push({ kind: 'table', where: `table ${tables}`, rows: rowsOf(element, `table ${tables}`) });
    } else {
      blocks.push(...textBlocksOf(element));
    }
  }
  return { format: 'word', landscape: false, blocks, problems: [] };
}

async function toHtml(parts: OfficeParts): Promise<string> {
  try {
    // Pictures hold no actions; an empty source keeps the library from reading them.
    const convertImage = images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await convertToHtml({ buffer: Buffer.from(packed(parts)) }, { convertImage });
    return value;
  } catch (error) {
    throw new Refusal('document-unreadable', { why: 'damaged' }, { cause: error });
  }
}

function textBlocksOf(element: HTMLElement): readonly Block[] {
  const text = textOf(element);
  if (text === '') return [];
  const level = /^h([1-6])$/.exec(element.rawTagName)?.[1];
  return [{ kind: 'text', text, level: level === undefined ? null : Number(level) }];
}

/** Lays the rows of an HTML table out on its grid: a cell over several rows appears in each of them. */
function rowsOf(table: HTMLElement, where: string): readonly Row[] {
  const rows: Row[] = [];
  let hanging: readonly { readonly cell: Cell; readonly rowsLeft: number }[] = [];
  for (const [index, tr] of rowElementsOf(table).entries()) {
    const cells: Cell[] = hanging.map(({ cell }) => ({ ...cell, continued: true }));
    const next = hanging.flatMap(({ cell, rowsLeft }) => (rowsLeft > 1 ? [{ cell, rowsLeft: rowsLeft - 1 }] : []));
    for (const td of tr.childNodes.flatMap(asCell)) {
      const width = spanOf(td, 'colspan');
      const cell: Cell = { column: freeColumn(cells), width, text: textOf(td), continued: false };
      cells.push(cell);
      const rowsLeft = spanOf(td, 'rowspan') - 1;
      if (rowsLeft > 0) next.push({ cell, rowsLeft });
    }
    hanging = next;
    rows.push({ where: `${where}, row ${index + 1}`, cells: cells.sort((a, b) => a.column - b.column) });
  }
  return rows;
}

/** Rows of this table only, not of one inside a cell. */
function rowElementsOf(table: HTMLElement): readonly HTMLElement[] {
  return table.childNodes.flatMap((node) => {
    const element = asElement(node);
    if (element?.rawTagName === 'tr') return [element];
    if (element?.rawTagName === 'thead' || element?.rawTagName === 'tbody') return rowElementsOf(element);
    return [];
  });
}

function asCell(node: HTMLElement['childNodes'][number]): readonly HTMLElement[] {
  const element = asElement(node);
  return element && /^t[dh]$/.test(element.rawTagName) ? [element] : [];
}

function asElement(node: HTMLElement['childNodes'][number]): HTMLElement | null {
  return node.nodeType === NodeType.ELEMENT_NODE ? (node as HTMLElement) : null;
}

function spanOf(cell: HTMLElement, attribute: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(attribute) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 1_000 ? span : 1;
}

function freeColumn(cells: readonly Cell[]): number {
  let column = 1;
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    if (cell.column > column) break;
    column = Math.max(column, cell.column + cell.width);
  }
  return column;
}
