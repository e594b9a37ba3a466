import type { Problem } from '../core/plan/problem.ts';
import { Refusal, type RefusalCode, type RefusalFacts } from '../core/refusal.ts';
import { toPlanFile } from '../wire/plan-file.ts';
import type { PlanFile } from '../wire/plan-file-shape.ts';
import type { DocumentReading, PlanDocument } from './document-reading.ts';
import { readDocument } from './read-plan.ts';
import type { Candidate } from './reading/texts/candidates.ts';

/** What a thread hands over: plain data, since days and refusals do not survive the way between threads. */
export type SentReading =
  | {
      readonly kind: 'plan';
      readonly file: PlanFile;
      readonly problems: readonly Problem[];
      readonly candidates: readonly Candidate[];
    }
  | Exclude<DocumentReading, { kind: 'plan' }>
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly facts: RefusalFacts };

/** Done as soon as the thread is there with all that reading takes. */
export function begin(): void {}

/** Reads a document inside a thread (see `read-apart.ts`). */
export async function readForSending(document: PlanDocument): Promise<SentReading> {
  try {
    const reading = await readDocument(document);
    if (reading.kind === 'no-plan') return reading;
    const { plan, candidates } = reading;
    const file = toPlanFile({ ...plan, problems: [] }, () => '');
    return { kind: 'plan', file, problems: plan.problems, candidates };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, facts: error.facts };
    throw error;
  }
}
