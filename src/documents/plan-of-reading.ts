import type { PrintedPlan } from '../core/plan/printed.ts';
import { Refusal } from '../core/refusal.ts';
import type { DocumentReading } from './read-plan.ts';

/** The plan that a reading came to. @throws Refusal `document-without-actions` with the reason */
export function planOfReading(reading: DocumentReading): PrintedPlan {
  if (reading.kind === 'plan') return reading.plan;
  throw new Refusal('document-without-actions', { why: reading.why, candidates: reading.candidates.length });
}
