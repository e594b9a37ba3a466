import type { Workbook } from 'exceljs';
import { strFromU8 } from 'fflate';
import type { Problem } from '../../core/plan/problem.ts';
import { Refusal } from '../../core/refusal.ts';
import { sheetOfAllActions } from './all-actions-sheet.ts';
import type { Block, DocumentBlocks } from './blocks.ts';
import { documentProblem } from './document-problem.ts';
import { fillColours } from './excel-colour.ts';
import { refuseHugeMerges, withoutAttachments, withoutPrefixes } from './excel-guard.ts';
import { readSheet } from './excel-sheet.ts';
import { type OfficePackage, type OfficeParts, packed } from './office-package.ts';

/** What a sheet holds beside its cells. Drop-down lists over whole columns alone would take minutes and gigabytes. */
const NOT_CELLS = [
  'dataValidations',
  'conditionalFormatting',
  'drawing',
  'picture',
  'legacyDrawing',
  'tableParts',
  'hyperlinks',
  'extLst',
];

/** Reads a workbook into blocks, a table a sheet. @throws Refusal `document-unreadable` */
export async function excelBlocks({ names, parts }: OfficePackage): Promise<DocumentBlocks> {
  refuseHugeMerges(parts);
  const workbook = await loadWorkbook(parts);
  const fillOf = fillColours(parts);
  const problems: Problem[] = [];
  const shown = workbook.worksheets.filter(({ state }) => state === 'visible');
  const repeated = shown.length > 1 ? sheetOfAllActions(workbook) : null;
  const blocks = workbook.worksheets.flatMap((sheet): readonly Block[] => {
    const start: Block = { kind: 'sheet', name: sheet.name, hidden: sheet.state !== 'visible' };
    if (start.hidden) return [start];
    if (sheet.name === repeated) {
      problems.push({ ...documentProblem('sheet-repeats', sheet.name), where: `sheet ${sheet.name}` });
      return [];
    }
    const read = readSheet(sheet, fillOf);
    problems.push(...read.problems);
    return [start, read.table];
  });
  // A sheet is as wide as its columns; what it says of paper is Excel's own default.
  return { format: 'excel', landscape: true, blocks, problems: [...lossesIn(names, parts), ...problems] };
}

async function loadWorkbook(parts: OfficeParts): Promise<Workbook> {
  // Loading it takes longer than reading a Word document, which whoever reads this file may have at hand.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const { buffer } = new Uint8Array(packed(withoutPrefixes(withoutAttachments(parts))));
  try {
    await workbook.xlsx.load(buffer, { ignoreNodes: NOT_CELLS });
  } catch (error) {
    throw new Refusal('document-unreadable', { why: 'damaged' }, { cause: error });
  }
  return workbook;
}

/** What the workbook holds beside its cells. */
function lossesIn(names: readonly string[], parts: OfficeParts): readonly Problem[] {
  const comments = Object.entries(parts)
    .filter(([name]) => /^xl\/comments/iu.test(name))
    .reduce((sum, [, part]) => sum + [...strFromU8(part).matchAll(/<(?:\w+:)?comment\s/gu)].length, 0);
  const pictures = names.filter((name) => /^xl\/media\/./iu.test(name)).length;
  return [
    ...(comments > 0 ? [documentProblem('comments-unread', String(comments))] : []),
    ...(pictures > 0 ? [documentProblem('pictures-unread', String(pictures))] : []),
  ];
}
