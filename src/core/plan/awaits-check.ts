import type { CheckedAs } from './checked.ts';
import type { Action } from './plan.ts';

/**
 * Whether a "done" waits for a second person to look. What the plan document already called done when it was brought in
 * waits for nobody: it was closed before, elsewhere. Management looks at what nobody found done yet; audit looks for
 * itself, at what the management confirmed too.
 */
export function awaitsCheck({ status, recordedOn, check }: Action, as: CheckedAs): boolean {
  if (status !== 'done' || recordedOn === null) return false;
  if (check === null || check.result !== 'done') return true;
  return as === 'audit' && check.by !== 'audit';
}
