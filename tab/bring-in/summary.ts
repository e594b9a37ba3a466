import { openDoubts, rowsOf, type Work } from './work.ts';

/** What a plan comes to, in numbers. */
export interface Summary {
  readonly areas: number;
  readonly actions: number;
  /** Those with a day by which they are due. */
  readonly dated: number;
  readonly led: number;
  readonly doubts: number;
}

/** Counts what a plan comes to. */
export function summaryOf(work: Work): Summary {
  const rows = rowsOf(work);
  return {
    areas: work.areas.length,
    actions: rows.length,
    dated: rows.filter(({ action }) => action.due.by !== null).length,
    led: rows.filter(({ action }) => action.leads.length > 0).length,
    doubts: openDoubts(work).length,
  };
}
