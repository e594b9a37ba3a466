import type { Problem, ProblemCode } from '../../core/plan/problem.ts';

/** A doubt about a document as a whole. */
export function documentProblem(code: ProblemCode, found: string | null): Problem {
  return { severity: 'warning', where: 'the whole document', action: null, code, found };
}
