import type { Workbook } from 'exceljs';

/** What the flat list of all actions is called in a workbook of ours. */
export const ALL_ACTIONS = 'All actions';
/** Marks that sheet, whatever somebody renames it to: nobody sees a defined name by chance. */
const MARK = 'Followthrough_all_actions';

/** Marks the sheet of a workbook that repeats the actions of its other sheets. */
export function markAllActions(book: Workbook, sheetName: string): void {
  book.definedNames.add(`'${sheetName.replaceAll("'", "''")}'!$A$1`, MARK);
}

/** The sheet of a workbook that only repeats what the others say; null where none does. */
export function sheetOfAllActions(book: Workbook): string | null {
  const [range] = book.definedNames.getRanges(MARK).ranges;
  return /^'?(.*?)'?!/su.exec(range ?? '')?.[1]?.replaceAll("''", "'") ?? null;
}
