import { type AreaShape, COLUMN_ROLES, type LayoutColumn, type PlanLayout } from '../../core/plan/layout.ts';
import type { PrintedAction, PrintedArea, PrintedPlan } from '../../core/plan/printed.ts';
import { dayAsKnown } from '../../texts/days.ts';
import { PLAN_DOCUMENT_TEXTS } from '../../texts/plan-document.ts';
import { type AreaLines, areaLines } from './area-lines.ts';
import { columnOf, tablesOf, type WrittenColumn, withShares } from './columns-to-write.ts';
import { type RowCells, rowCells } from './row-cells.ts';

/** A plan laid out as its document has it; Word and Excel draw the same. */
export interface LaidOutPlan {
  readonly title: string;
  /** What stands above the first area. */
  readonly notes: readonly string[];
  readonly format: PlanLayout['format'] | null;
  readonly landscape: boolean;
  readonly areas: readonly LaidOutArea[];
}

/** One area with its rows under their columns. */
export interface LaidOutArea extends AreaLines {
  /** Whether this area is the first one under the heading of its group. */
  readonly opensGroup: boolean;
  /** Which table its rows stand in: areas of one table have the same columns. */
  readonly table: number;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly LaidOutRow[];
  readonly area: PrintedArea;
}

/** One action as a row. */
export interface LaidOutRow {
  readonly action: PrintedAction;
  readonly cells: readonly string[];
}

/** Lays a plan out in its own layout, or in the usual one where it has none. */
export function laidOut(plan: PrintedPlan): LaidOutPlan {
  const { layout, title } = plan;
  const tables = tablesOf(plan);
  const drafts = plan.areas.map((area, index) => {
    const place = layout?.places[index];
    const table =
      place && (tables[place.table]?.length ?? 0) > 0 ? place.table : tables.findIndex((one) => one.length > 0);
    const columns = tables[table] ?? [];
    const lines = areaLines(area, place, usualShape(layout, columns));
    const rows = area.actions.map((action, at) => ({
      action,
      row: rowCells(
        { action, area, heading: lines.heading, above: area.actions[at - 1] ?? null, isInList: false },
        columns,
      ),
    }));
    return { area, lines, table, columns, rows };
  });
  const areas = drafts.map(({ area, lines, table, columns, rows }, index): LaidOutArea => {
    const ofTable = drafts
      .filter((draft) => draft.table === table)
      .flatMap((draft) => draft.rows.map(({ row }) => row));
    const added = addedColumns(ofTable);
    const opensGroup = area.group !== null && area.group !== drafts[index - 1]?.area.group;
    return {
      ...lines,
      opensGroup,
      table,
      area,
      columns: withShares([...columns, ...added.map(({ column }) => column)]),
      rows: rows.map(({ action, row }) => ({ action, cells: [...row.cells, ...added.map(({ text }) => text(row))] })),
    };
  });
  const landscape = layout?.landscape ?? true;
  return { title, notes: layout?.notes ?? usualNotes(plan), format: layout?.format ?? null, landscape, areas };
}

interface AddedColumn {
  readonly column: LayoutColumn;
  readonly text: (row: RowCells) => string;
}

/** Columns for what rows of a table know and the document has no column for. */
function addedColumns(rows: readonly RowCells[]): readonly AddedColumn[] {
  const roles = COLUMN_ROLES.filter((role) => rows.some(({ lacking }) => lacking.has(role)));
  const headers = new Set(rows.flatMap(({ other }) => other.map(({ header }) => header)));
  return [
    ...roles.map((role) => ({ column: columnOf(role), text: (row: RowCells) => row.lacking.get(role) ?? '' })),
    ...[...headers].map((header) => ({
      column: { header, role: null, share: null },
      text: (row: RowCells) => row.other.find((cell) => cell.header === header)?.text ?? '',
    })),
    ...(rows.some((row) => row.update !== '')
      ? [{ column: columnOf('progress'), text: (row: RowCells) => row.update }]
      : []),
  ];
}

/** How an area is marked that came in later, or in a plan without a layout. */
function usualShape(layout: PlanLayout | null, columns: readonly LayoutColumn[]): AreaShape {
  const shape = layout?.areas ?? 'heading';
  const needsColumn = shape === 'column' || shape === 'merged-column';
  return needsColumn && !columns.some(({ role }) => role === 'area') ? 'row' : shape;
}

function usualNotes({ source, date }: PrintedPlan): readonly string[] {
  const facts = [source?.ref, source?.date && dayAsKnown(source.date), source?.assurance];
  const known = facts.filter((fact) => typeof fact === 'string' && fact !== '').map(String);
  return [
    ...(date === null ? [] : [PLAN_DOCUMENT_TEXTS.dated(dayAsKnown(date))]),
    ...(source === null ? [] : [PLAN_DOCUMENT_TEXTS.answers(source.title, known)]),
  ];
}
