import type { Day } from '../../core/calendar/day.ts';
import { agreedBy } from '../../core/plan/due.ts';
import type { ColumnRole, LayoutColumn } from '../../core/plan/layout.ts';
import type { PrintedAction, PrintedArea, PrintedPlan } from '../../core/plan/printed.ts';
import { FLAT_COLUMN_NAMES, statusCell } from '../../texts/plan-document.ts';
import { composedHeading } from './area-lines.ts';
import { columnOf } from './columns-to-write.ts';
import { rowCells } from './row-cells.ts';

/** A value of the flat list: a day is a day where the format has days. */
export type FlatValue = string | Day | null;

/** One column of the flat list of all actions. */
export interface FlatColumn {
  readonly header: string;
  readonly role: ColumnRole | null;
  /** A value for each action, in plan order. */
  readonly values: readonly FlatValue[];
}

/** What the flat list always has, in its order; other columns are there where any action has something for them. */
const ROLES: readonly ColumnRole[] = [
  'area',
  'ref',
  'finding',
  'implication',
  'action',
  'priority',
  'response',
  'lead',
  'due',
  'revised',
  'status',
  'progress',
  'measure',
  'check',
  'residual-risk',
  'follow-up',
  'manager',
  'service',
  'standard',
];
const ALWAYS: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  'area',
  'ref',
  'action',
  'lead',
  'due',
  'status',
  'progress',
]);

interface Row {
  readonly action: PrintedAction;
  readonly area: PrintedArea;
}

/** All actions of a plan as one list: what the document says under one name for each thing, then days and words to sort by. */
export function flatTable(plan: PrintedPlan): readonly FlatColumn[] {
  const own = new Set<string>(Object.values(FLAT_COLUMN_NAMES));
  const rows = plan.areas.flatMap((area) => area.actions.map((action): Row => ({ action, area })));
  const others = [...new Set(rows.flatMap(({ action }) => action.other.map(({ header }) => header)))];
  const columns = [
    ...ROLES.map(columnOf),
    ...others.filter((header) => !own.has(header)).map((header): LayoutColumn => ({ header, role: null, share: null })),
  ];
  const cells = rows.map(
    ({ action, area }) =>
      rowCells({ action, area, heading: composedHeading(area), above: null, isInList: true }, columns).cells,
  );
  const told = columns.map(
    ({ header, role }, index): FlatColumn => ({
      header,
      role,
      values: cells.map((row) => row[index] ?? ''),
    }),
  );
  return [...toSort(rows, 'before'), ...told, ...toSort(rows, 'after')].filter(
    ({ role, values }) => ALWAYS.has(role) || values.some((value) => value !== null && value !== ''),
  );
}

/** What is not printed, and made for sorting and filtering. */
function toSort(rows: readonly Row[], where: 'before' | 'after'): readonly FlatColumn[] {
  const { group, context, firstDate, agreedDate, statusNow, links } = FLAT_COLUMN_NAMES;
  const column = (header: string, value: (row: Row) => FlatValue): FlatColumn => ({
    header,
    role: null,
    values: rows.map(value),
  });
  if (where === 'before') return [column(group, ({ area }) => area.group)];
  return [
    column(firstDate, ({ action }) => action.due.by),
    column(agreedDate, ({ action }) => agreedBy(action)),
    column(statusNow, ({ action }) => (action.status === 'unknown' ? '' : statusCell(action.status))),
    column(context, ({ area }) => area.context),
    column(links, ({ action }) => linksText(action, rows)),
  ];
}

function linksText({ links }: PrintedAction, rows: readonly Row[]): string {
  const named = links.map(({ kind, to }) => {
    const ref = rows.find(({ action }) => action.id === to)?.action.ref;
    return `${kind.replace('-', ' ')} ${ref ?? to}`;
  });
  return named.join('; ');
}
