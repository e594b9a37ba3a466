import { createHash } from 'node:crypto';
import type { PrintedPlan } from '../core/plan/printed.ts';

/** Tells two versions of a plan document apart: SHA-256, in hex, of everything that was read out of it but the doubts. */
export function documentHash({ problems: _problems, ...printed }: PrintedPlan): string {
  return createHash('sha256').update(JSON.stringify(printed)).digest('hex');
}
