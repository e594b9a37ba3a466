import type { PrintedArea, PrintedDay, PrintedPlan } from '../../core/plan/printed.ts';
import { printedDayIn } from '../../core/plan/printed-day.ts';
import type { Problem } from '../../core/plan/problem.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Block, DocumentBlocks } from '../formats/blocks.ts';
import { withLinks } from './links.ts';
import { oddDates, repeatedRefs } from './plan-doubts.ts';
import { toPrintedRow } from './printed-row.ts';
import { readRows } from './read-rows.ts';
import { divide } from './sections.ts';
import { readSource } from './source-note.ts';

/** As many characters as Excel allows in a cell. */
const LONGEST_CELL = 32_767;

/**
 * Turns the blocks of a document into a plan.
 *
 * @param fallbackTitle for a document without a title: its file's name
 * @throws Refusal `document-unreadable` when a cell is longer than any cell of a plan
 */
export function planFromBlocks({ blocks, problems: ofFormat }: DocumentBlocks, fallbackTitle: string): PrintedPlan {
  refuseLongCells(blocks);
  const { title, notes, sections, problems } = divide(blocks);
  const found: Problem[] = [...ofFormat, ...problems];
  const planTitle = title ?? fallbackTitle;
  const planDate = printedDayIn(planTitle) ?? notes.map(dateOfPlan).find((day) => day !== null) ?? null;
  const unlinked: PrintedArea[] = [];
  const places = new Map<string, string>();
  for (const { heading, group, rows } of sections) {
    const reading = readRows(rows.map(toPrintedRow), { area: unlinked.length + 1, planDate });
    found.push(...reading.problems);
    for (const [id, where] of reading.places) places.set(id, where);
    const { label, number, ...rest } = heading;
    if (reading.actions.length > 0) unlinked.push({ label, number, group, ...rest, actions: reading.actions });
  }
  const { areas, problems: ofLinks } = withLinks(unlinked, places);
  found.push(...oddDates(areas, places), ...repeatedRefs(areas, places), ...ofLinks);
  return { title: planTitle, date: planDate, source: readSource(notes), areas, layout: null, problems: found };
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
