import type { PrintedPlan } from '../core/plan/printed.ts';
import { Refusal } from '../core/refusal.ts';
import type { Candidate } from './reading/texts/candidates.ts';
import type { NoPlan } from './reading/why-no-plan.ts';

/** A plan document as somebody handed it in. */
export interface PlanDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What reading a document came to: a plan, or why it is none, with the sentences that somebody may pick from it. */
export type DocumentReading =
  | {
      readonly kind: 'plan';
      readonly plan: PrintedPlan;
      /** What the text around the plan recommends. */
      readonly candidates: readonly Candidate[];
    }
  | {
      readonly kind: 'no-plan';
      readonly why: NoPlan;
      readonly title: string;
      readonly candidates: readonly Candidate[];
    };

/** The plan that a reading came to. @throws Refusal `document-without-actions` with the reason */
export function planOfReading(reading: DocumentReading): PrintedPlan {
  if (reading.kind === 'plan') return reading.plan;
  throw new Refusal('document-without-actions', { why: reading.why, candidates: reading.candidates.length });
}
