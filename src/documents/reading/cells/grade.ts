import type { Grade } from '../../../core/plan/printed.ts';

/** The grade that a cell begins with: "High", "Med.", "Low risk"; null when it is none. */
export function gradeIn(text: string): Grade | null {
  const word = /^\W*(high|medium|med|low)\b/iu.exec(text)?.[1]?.toLowerCase();
  if (word === 'high' || word === 'low') return word;
  return word === undefined ? null : 'medium';
}

/** Whether a cell says nothing beside its grade. A blank one does not. */
export function isGradeOnly(text: string): boolean {
  return /^\W*(?:(?:high|medium|med|low)\W*(?:priority|risk)?\W*)?$/iu.test(text);
}
