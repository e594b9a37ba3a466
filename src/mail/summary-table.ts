import type { AreaCounts, PlanSummary } from '../core/digest/digest.ts';
import { changeInTable, moreAreas, SUMMARY_TEXTS, sinceColumn } from '../texts/digest-summary.ts';
import { type Drawing, toPlan } from './digest-drawing.ts';
import type { RowView, TableView } from './digest-view.ts';
import { areaTitled, planCalled } from './plan-voice.ts';

/** Plans in counts: a row for each area, nobody's name. */
export function summaryTables(drawing: Drawing): readonly TableView[] {
  return drawing.digest.summaries.map((summary) => summaryTable(summary, drawing));
}

function summaryTable({ plan, areas }: PlanSummary, drawing: Drawing): TableView {
  const { since, on } = drawing.digest;
  const isCompared = since !== null && areas.some(({ overdueThen }) => overdueThen !== null);
  const { area, open, overdue, byFirst } = SUMMARY_TEXTS;
  const shown = areas.filter((one) => drawing.shown.has(one));
  const left = areas.length - shown.length;
  const row = (one: Counts) => cells(one, isCompared);
  return {
    key: plan.id,
    heading: planCalled(plan),
    columns: [area, open, overdue, byFirst, ...(isCompared ? [sinceColumn(since.toString(), on.toString())] : [])],
    rows: [
      ...shown.map((one) => ({ key: one.area.id, cells: [areaTitled(one.area, plan), ...row(one)], isTotal: false })),
      ...(areas.length > 1 ? [totalRow(areas, isCompared)] : []),
    ],
    more: left === 0 ? null : toPlan('more', moreAreas(left), plan.id, drawing),
  };
}

type Counts = Omit<AreaCounts, 'area'>;

function cells({ open, overdue, lateByFirstPromise, overdueThen }: Counts, isCompared: boolean): readonly string[] {
  const counts = [open, overdue, lateByFirstPromise].map(String);
  return isCompared ? [...counts, changeInTable(overdue, overdueThen)] : counts;
}

/** All areas of the plan, those too for which there is no room. */
function totalRow(areas: readonly AreaCounts[], isCompared: boolean): RowView {
  const sum = (pick: (one: AreaCounts) => number) => areas.reduce((total, one) => total + pick(one), 0);
  const counts: Counts = {
    open: sum(({ open }) => open),
    overdue: sum(({ overdue }) => overdue),
    lateByFirstPromise: sum(({ lateByFirstPromise }) => lateByFirstPromise),
    overdueThen: areas.some(({ overdueThen }) => overdueThen === null) ? null : sum((one) => one.overdueThen ?? 0),
  };
  return { key: 'total', cells: [SUMMARY_TEXTS.total, ...cells(counts, isCompared)], isTotal: true };
}
