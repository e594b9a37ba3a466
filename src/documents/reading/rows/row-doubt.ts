import type { ProblemCode } from '../../../core/plan/problem.ts';

/** A doubt about a row that has no place of its own: its row has. */
export interface RowDoubt {
  readonly code: ProblemCode;
  readonly found: string | null;
}
