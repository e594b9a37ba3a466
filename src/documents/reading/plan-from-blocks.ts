import type { PrintedAction, PrintedArea, PrintedDay, PrintedPlan } from '../../core/plan/printed.ts';
import { printedDayIn } from '../../core/plan/printed-day.ts';
import type { Problem } from '../../core/plan/problem.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Block, DocumentBlocks } from '../formats/blocks.ts';
import { areaValues } from './areas/area-values.ts';
import { layoutOf } from './areas/plan-layout.ts';
import type { Section } from './areas/section.ts';
import { divide } from './areas/sections.ts';
import { readSource } from './areas/source-note.ts';
import { withLinks } from './links.ts';
import { oddDates, repeatedRefs } from './plan-doubts.ts';
import { toPrintedRow } from './rows/printed-row.ts';
import { readRows } from './rows/read-rows.ts';
import { withLabelTablesTurned } from './tables/label-tables.ts';
import { withListedActionsAsRows } from './tables/listed-actions.ts';
import { ragKeyIn } from './tables/rag-key.ts';
import { withoutRepeatedTables } from './tables/repeated-rows.ts';
import { withoutPageFurniture } from './texts/page-furniture.ts';

/** As many characters as Excel allows in a cell. */
const LONGEST_CELL = 32_767;

/**
 * Turns the blocks of a document into a plan.
 *
 * @param fallbackTitle for a document without a title: its file's name
 * @throws Refusal `document-unreadable` when a cell is longer than any cell of a plan
 */
export function planFromBlocks(document: DocumentBlocks, fallbackTitle: string): PrintedPlan {
  refuseLongCells(document.blocks);
  const { blocks, problems: ofPages } = withoutPageFurniture(document.blocks);
  const withTables = withListedActionsAsRows(withLabelTablesTurned(blocks));
  const { title, notes, sections: all, problems } = divide(withTables, fallbackTitle);
  const { sections, problems: ofTables } = withoutRepeatedTables(all);
  const found: Problem[] = [...document.problems, ...ofPages, ...problems, ...ofTables];
  const planTitle = title ?? fallbackTitle;
  const planDate = printedDayIn(planTitle) ?? notes.map(dateOfPlan).find((day) => day !== null) ?? null;
  const ragKey = ragKeyIn(blocks);
  const unlinked: PrintedArea[] = [];
  const shown: Section[] = [];
  const places = new Map<string, string>();
  for (const section of sections) {
    const reading = readRows(section.rows.map(toPrintedRow), { area: unlinked.length + 1, planDate, ragKey });
    found.push(...reading.problems);
    for (const [id, where] of reading.places) places.set(id, where);
    if (reading.actions.length === 0) found.push(areaWithoutActions(section));
    else {
      unlinked.push(areaOf(section, reading.actions));
      shown.push(section);
    }
  }
  const { areas, problems: ofLinks } = withLinks(unlinked, places);
  found.push(...oddDates(areas, places), ...repeatedRefs(areas, places), ...ofLinks);
  const layout = layoutOf(document, notes, shown);
  return { title: planTitle, date: planDate, source: readSource(notes), areas, layout, problems: found };
}

function areaOf(section: Section, actions: readonly PrintedAction[]): PrintedArea {
  const { label, number, ...rest } = section.heading;
  return { label, number, group: section.group, ...rest, ...areaValues(section), actions };
}

/** All rows under the heading were doubtful: its words are told with them. */
function areaWithoutActions({ heading, printed, notes, rows }: Section): Problem {
  const found = [printed ?? heading.title, ...notes].join('\n');
  const where = rows[0]?.row.where ?? heading.title;
  return { severity: 'warning', where, action: null, code: 'area-without-actions', found };
}

function refuseLongCells(blocks: readonly Block[]): void {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const long = rows.find((row) => row.cells.some((cell) => cell.text.length > LONGEST_CELL));
  if (long) throw new Refusal('document-unreadable', { why: 'cell-too-long', where: long.where, limit: LONGEST_CELL });
}

/** A note that is about the plan itself carries its date; one about the report that it answers does not. */
function dateOfPlan(note: string): PrintedDay | null {
  return /^(?:version|updated?|as at|date|dated|last updated)\b/iu.test(note) || /\bplan\b/iu.test(note)
    ? printedDayIn(note)
    : null;
}
