import type { Problem } from '../core/plan/problem.ts';
import { Refusal, type RefusalCode, type RefusalFacts } from '../core/refusal.ts';
import { toPlanFile } from '../wire/plan-file.ts';
import type { PlanFile } from '../wire/plan-file-shape.ts';
import { type DocumentReading, type PlanDocument, readDocument } from './read-plan.ts';

/** What a thread hands over: plain data, since days and refusals do not survive the way between threads. */
export type SentReading =
  | { readonly kind: 'plan'; readonly file: PlanFile; readonly problems: readonly Problem[] }
  | Exclude<DocumentReading, { kind: 'plan' }>
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly facts: RefusalFacts };

/** Reads a document inside a thread (see `read-apart.ts`). */
export async function readForSending(document: PlanDocument): Promise<SentReading> {
  try {
    const reading = await readDocument(document);
    if (reading.kind === 'no-plan') return reading;
    const { problems } = reading.plan;
    return { kind: 'plan', file: toPlanFile({ ...reading.plan, problems: [] }, () => ''), problems };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, facts: error.facts };
    throw error;
  }
}
