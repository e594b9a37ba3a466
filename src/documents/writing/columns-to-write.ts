import type { ColumnRole, LayoutColumn, PlanLayout } from '../../core/plan/layout.ts';
import type { PrintedAction, PrintedPlan } from '../../core/plan/printed.ts';
import { COLUMN_NAMES } from '../../texts/plan-document.ts';

/** How wide a column wants to be beside the others, where its document does not say. */
const WEIGHTS: Partial<Readonly<Record<ColumnRole, number>>> = {
  ref: 6,
  area: 14,
  action: 28,
  recommendation: 28,
  finding: 22,
  implication: 18,
  response: 22,
  progress: 30,
  check: 20,
  measure: 18,
  'follow-up': 18,
  lead: 14,
  'lead-and-due': 16,
  due: 12,
};
const USUAL_WEIGHT = 10;

/** A column as it is written: its share of the width is known. */
export interface WrittenColumn extends LayoutColumn {
  readonly share: number;
}

/** A column of our own, under the name that such columns usually have. */
export function columnOf(role: ColumnRole): LayoutColumn {
  return { header: COLUMN_NAMES[role], role, share: null };
}

/** Gives every column its part of the width: those that say one keep to each other what they said. */
export function withShares(columns: readonly LayoutColumn[]): readonly WrittenColumn[] {
  const weight = ({ role }: LayoutColumn): number => (role === null ? USUAL_WEIGHT : (WEIGHTS[role] ?? USUAL_WEIGHT));
  const said = columns.filter(({ share }) => share !== null);
  const saidShare = sum(said.map(({ share }) => share ?? 0));
  // What a share of the document is worth in weights, so that an added column takes its part from all of them.
  const perShare = saidShare === 0 ? 1 : sum(said.map(weight)) / saidShare;
  const wanted = columns.map((column) => (column.share === null ? weight(column) : column.share * perShare));
  return columns.map((column, index) => ({ ...column, share: (wanted[index] ?? 0) / sum(wanted) }));
}

/** The tables of a plan's own document; one of our own for a plan that has none. */
export function tablesOf({ layout, areas }: PrintedPlan): PlanLayout['tables'] {
  const own = layout?.tables.filter((columns) => columns.length > 0) ?? [];
  return own.length > 0 && layout ? layout.tables : [usualColumns(areas.flatMap(({ actions }) => actions))];
}

/** The columns of most plans, and the others where any action has something for them. */
function usualColumns(actions: readonly PrintedAction[]): readonly LayoutColumn[] {
  const has = (told: (action: PrintedAction) => unknown): boolean => actions.some((action) => told(action) !== null);
  const kept: readonly (readonly [ColumnRole, boolean])[] = [
    ['ref', has(({ ref }) => ref)],
    ['finding', has(({ finding }) => finding)],
    ['implication', has(({ implication }) => implication)],
    ['action', true],
    ['priority', has(({ priority }) => priority)],
    ['response', has(({ response }) => response)],
    ['lead', true],
    ['due', true],
    ['measure', has(({ measure }) => measure)],
    ['status', actions.some(({ status }) => status !== 'unknown')],
    ['progress', true],
    ['check', has(({ check }) => check)],
    ['residual-risk', has(({ residualRisk }) => residualRisk)],
    ['follow-up', has(({ followUp }) => followUp)],
  ];
  return kept.flatMap(([role, isKept]) => (isKept ? [columnOf(role)] : []));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
