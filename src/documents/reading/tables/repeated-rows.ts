import type { ColumnRole } from '../../../core/plan/layout.ts';
import type { Problem } from '../../../core/plan/problem.ts';
import type { PlanRow, Section } from '../areas/section.ts';
import { textUnder } from './columns.ts';

/** A table says again what stands elsewhere when this part of its rows does. */
const MOST_OF = 0.8;
const FEWEST_ROWS = 2;
const SUMMARY = /\b(?:summary|overview|dashboard|all actions|at a glance)\b/iu;

/** What a row promises, in plain words; null where its table has no such column. */
interface Promised {
  readonly row: PlanRow;
  readonly table: string;
  readonly action: string;
  readonly lead: string | null;
  readonly due: string | null;
}

/**
 * The areas without the tables that only say again what another one says: a summary sheet, or a page that was scanned
 * twice. A row is the same when its action, its lead and its date are; what only one table says is kept.
 */
export function withoutRepeatedTables(sections: readonly Section[]): {
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
} {
  const tables = new Map<string, Promised[]>();
  for (const row of sections.flatMap(({ rows }) => rows).map(promiseOf)) listedUnder(tables, row.table).push(row);
  const known = new Map<string, Promised[]>();
  const repeated = new Set<PlanRow>();
  const problems: Problem[] = [];
  // A summary repeats the sheets behind it as well as those before it, so that it is looked at last.
  for (const [name, rows] of [...tables].sort(([a], [b]) => Number(SUMMARY.test(a)) - Number(SUMMARY.test(b)))) {
    const again = rows.filter((row) => known.get(row.action)?.some((other) => saysTheSame(row, other)));
    const isRepeated = again.length >= FEWEST_ROWS && again.length >= rows.length * MOST_OF;
    for (const { row } of isRepeated ? again : []) repeated.add(row);
    for (const row of rows) if (!repeated.has(row.row)) listedUnder(known, row.action).push(row);
    const found = String(again.length);
    if (isRepeated) problems.push({ severity: 'warning', where: name, action: null, code: 'table-repeated', found });
  }
  const kept = sections.map((section) => ({ ...section, rows: section.rows.filter((row) => !repeated.has(row)) }));
  return { sections: kept.filter(({ rows }) => rows.length > 0), problems };
}

function promiseOf(row: PlanRow): Promised {
  return {
    row,
    table: row.row.where.replace(/, row \d+$/u, ''),
    action: plain(row, 'action') ?? '',
    lead: plain(row, 'lead') ?? plain(row, 'lead-and-due'),
    due: plain(row, 'due'),
  };
}

function saysTheSame(row: Promised, other: Promised): boolean {
  const agrees = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
  return row.action !== '' && agrees(row.lead, other.lead) && agrees(row.due, other.due);
}

function plain({ row, columns }: PlanRow, role: ColumnRole): string | null {
  if (!columns.some((column) => column.role === role)) return null;
  return textUnder(row, columns, role).replace(/\s+/gu, ' ').toLowerCase();
}

function listedUnder<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
