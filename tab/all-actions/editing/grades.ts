import type { Grade } from '../../../src/core/plan/printed.ts';

/** The fields that are edited together in the cell of grades. */
export const GRADE_FIELDS = ['priority', 'residualRisk'] as const;
/** Both grades of an action. */
export type Grades = Readonly<Record<(typeof GRADE_FIELDS)[number], Grade | null>>;
