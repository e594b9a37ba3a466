import type { PrintedPlan } from '../../../src/core/plan/printed.ts';
import type { Block, Cell, DocumentBlocks, TextBlock } from '../../../src/documents/formats/blocks.ts';
import { planFromBlocks } from '../../../src/documents/reading/plan-from-blocks.ts';

/** A cell as a test writes it: its text, or its text with how many columns it takes, or a cell that goes on from above. */
export type GivenCell = string | { readonly text: string; readonly across?: number; readonly continued?: boolean };

/** A paragraph, a heading of a level, or one in bold. */
export function text(words: string, look: Partial<Pick<TextBlock, 'level' | 'bold' | 'bullet'>> = {}): TextBlock {
  return { kind: 'text', text: words, level: null, ...look };
}

/** A table; its rows are called "table 1, row 1" and so on. */
export function table(where: string, ...rows: readonly (readonly GivenCell[])[]): Block {
  return {
    kind: 'table',
    where,
    rows: rows.map((row, index) => ({ where: `${where}, row ${index + 1}`, cells: cellsOf(row) })),
  };
}

/** A row of one cell over the width of the table. */
export function across(words: string, columns: number): readonly GivenCell[] {
  return [{ text: words, across: columns }];
}

/** A sheet with what stands on it. */
export function sheet(name: string, ...rows: readonly (readonly GivenCell[])[]): readonly Block[] {
  return [{ kind: 'sheet', name, hidden: false }, table(`sheet ${name}`, ...rows)];
}

/** Reads the blocks of a Word document, or of a workbook where one is given. */
export function planOf(
  blocks: readonly Block[],
  look: Partial<Pick<DocumentBlocks, 'format' | 'landscape'>> = {},
): PrintedPlan {
  return planFromBlocks({ format: 'word', landscape: false, blocks, problems: [], ...look }, 'repairs');
}

/** The areas as "label number: title (group)" with the texts of their actions. */
export function outlineOf({ areas }: PrintedPlan): readonly (readonly [string, readonly string[]])[] {
  return areas.map(({ label, number, title, group, actions }) => {
    const name = [label, number].filter(Boolean).join(' ');
    const heading = name === '' ? title : `${name}: ${title}`;
    return [group === null ? heading : `${heading} (${group})`, actions.map((action) => action.text)] as const;
  });
}

function cellsOf(row: readonly GivenCell[]): readonly Cell[] {
  let column = 1;
  return row.map((given) => {
    const { text: words, across: width = 1, continued = false } = typeof given === 'string' ? { text: given } : given;
    const cell = { column, width, text: words, continued };
    column += width;
    return cell;
  });
}
