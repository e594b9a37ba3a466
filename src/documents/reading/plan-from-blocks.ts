import type { PrintedAction, PrintedArea, PrintedDay, PrintedPlan } from '../../core/plan/printed.ts';
import { printedDayIn } from '../../core/plan/printed-day.ts';
import type { Problem } from '../../core/plan/problem.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Block, DocumentBlocks } from '../formats/blocks.ts';
import { readAction } from './action-row.ts';
import { oddDates, repeatedRefs } from './plan-doubts.ts';
import { continues, joined, type PrintedRow, toPrintedRow } from './printed-row.ts';
import { divide, type Section } from './sections.ts';
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
  const areas: PrintedArea[] = [];
  const places = new Map<string, string>();
  for (const section of sections) {
    const area = readArea(section, { position: areas.length + 1, planDate, found, places });
    if (area.actions.length > 0) areas.push(area);
  }
  found.push(...oddDates(areas, places), ...repeatedRefs(areas, places));
  return { title: planTitle, date: planDate, source: readSource(notes), areas, layout: null, problems: found };
}

function refuseLongCells(blocks: readonly Block[]): void {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const long = rows.find((row) => row.cells.some((cell) => cell.text.length > LONGEST_CELL));
  if (long) throw new Refusal('document-unreadable', { why: 'cell-too-long', where: long.where, limit: LONGEST_CELL });
}

interface AreaContext {
  readonly position: number;
  readonly planDate: PrintedDay | null;
  /** Receives the problems, in the order of the document. */
  readonly found: Problem[];
  /** Receives where each action stands. */
  readonly places: Map<string, string>;
}

function readArea({ heading, group, rows }: Section, { position, planDate, found, places }: AreaContext): PrintedArea {
  const actions: PrintedAction[] = [];
  for (const row of joinedRows(rows.map(toPrintedRow), `a${position}`, found)) {
    if (row.action.trim() === '') {
      found.push({ severity: 'error', where: row.where, action: null, code: 'row-unread', found: textOf(row) });
      continue;
    }
    const id = `a${position}.${actions.length + 1}`;
    const reading = readAction(row, { id, planDate, above: actions.at(-1) ?? null });
    actions.push(reading.action);
    found.push(...reading.problems);
    places.set(id, row.where);
  }
  const { label, number, ...rest } = heading;
  return { label, number, group, ...rest, actions };
}

/** Rows with what a page's end had cut off put back. */
function joinedRows(rows: readonly PrintedRow[], area: string, found: Problem[]): readonly PrintedRow[] {
  const whole: PrintedRow[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    if (above && continues(row)) {
      whole[whole.length - 1] = joined(above, row);
      const action = `${area}.${whole.length}`;
      found.push({ severity: 'warning', where: row.where, action, code: 'row-joined', found: textOf(row) });
    } else {
      whole.push(row);
    }
  }
  return whole;
}

function textOf(row: PrintedRow): string {
  const cells = [row.ref, row.finding, row.action, row.lead, row.due, ...row.progress.map((cell) => cell.text)];
  return cells.filter((text) => text !== '').join(' | ');
}

/** A note that is about the plan itself carries its date; one about the report that it answers does not. */
function dateOfPlan(note: string): PrintedDay | null {
  return /^(?:version|updated?|as at|date|dated|last updated)\b/iu.test(note) || /\bplan\b/iu.test(note)
    ? printedDayIn(note)
    : null;
}
