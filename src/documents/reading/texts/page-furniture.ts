import type { Problem } from '../../../core/plan/problem.ts';
import type { Block, Cell, Row } from '../../formats/blocks.ts';

const PAGE_NUMBER = /^(?:[-–—]\s*\d{1,4}\s*[-–—]|page\s+\d{1,4}(?:\s+(?:of|\/)\s+\d{1,4})?|\d{1,4}\s*\|\s*page)$/iu;
/** A shorter line may stand in two places for its own sake. */
const SHORTEST_HEAD = 20;

/** The blocks of a document without the heads and numbers of its pages, which stray into texts and cells. */
export function withoutPageFurniture(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
} {
  const isHead = pageHeads(blocks);
  const problems: Problem[] = [];
  const kept = (text: string, where: string, isFurniture: (line: string) => boolean): string => {
    const lines = text.split('\n');
    const strays = lines.filter((line) => isFurniture(line.trim()));
    if (strays.length === 0) return text;
    problems.push({ severity: 'warning', where, action: null, code: 'page-furniture', found: strays.join('\n') });
    return lines.filter((line) => !strays.includes(line)).join('\n');
  };
  const rowWithout = (row: Row): Row => ({
    ...row,
    cells: row.cells.map((cell): Cell => {
      const isOneOfLines = cell.text.includes('\n');
      const isFurniture = (line: string): boolean => PAGE_NUMBER.test(line) || (isOneOfLines && isHead.has(line));
      return cell.continued ? cell : { ...cell, text: kept(cell.text, row.where, isFurniture) };
    }),
  });
  const cleaned = blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'table') return [{ ...block, rows: block.rows.map(rowWithout) }];
    if (block.kind === 'sheet') return [block];
    const text = kept(block.text, 'the text', (line) => PAGE_NUMBER.test(line));
    return text === '' ? [] : [{ ...block, text }];
  });
  return { blocks: cleaned, problems };
}

/** Lines of paragraphs that come again inside a cell: what stands at the head of every page. */
function pageHeads(blocks: readonly Block[]): ReadonlySet<string> {
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? block.text.split('\n') : []));
  return new Set(texts.map((text) => text.trim()).filter((text) => text.length >= SHORTEST_HEAD));
}
