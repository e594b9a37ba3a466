import type { PrintedPlan } from '../../core/plan/printed.ts';
import type { CompareWith } from '../../core/plan/versions/compare.ts';
import { renewedLayout } from '../../core/plan/versions/renewed-layout.ts';
import { ofDocument } from '../../core/plan/versions/taken.ts';
import type { Caller } from '../caller.ts';
import type { HandEditPorts } from '../hand-edits/judge-hand-edits.ts';
import { byDocument, documentKey, planEntry, timesIn } from './document-entry.ts';
import type { LaidBeside } from './lay-beside.ts';
import { type Choice, type TakenDocument, takeDocument } from './take-document.ts';

/** A newer version of a plan's own document, and what of it is to be taken over. */
export interface AgainRequest extends Choice {
  /** The plan's id. */
  readonly plan: string;
  readonly printed: PrintedPlan;
  /** How an entry reads as an update of a document, so that an export that comes back brings no news. */
  readonly tell?: CompareWith['tell'];
}

/**
 * Brings a newer version of a plan's document in: what was chosen becomes history, and the plan has the new document's
 * date and layout from then on. The same document a second time writes nothing.
 *
 * @throws Refusal `plan-unknown`, `not-coordinator`, `document-without-actions`, `import-other-document`,
 * `action-changed`, `changed-elsewhere`, `busy`, `unreachable`, `outcome-unknown`
 */
export function bringInAgain(ports: HandEditPorts, caller: Caller, request: AgainRequest): Promise<TakenDocument> {
  const { plan, printed, tell, take, close } = request;
  const document = { plan, printed, source: null, ...(tell && { tell }) };
  const choice = { take, ...(close && { close }) };
  return takeDocument(ports, caller, document, {
    choice,
    finish: (now, taken) => renew(ports, caller, printed, now, taken),
  });
}

async function renew(
  { plans, clock }: HandEditPorts,
  caller: Caller,
  printed: PrintedPlan,
  { plan, hash, history, comparison }: LaidBeside,
  taken: number,
): Promise<void> {
  if (taken === 0 && plan.documentHash === hash) return;
  const by = byDocument(clock, caller, documentKey(hash, 'renewed', plan.id, timesIn(history)));
  const newer = {
    documentHash: hash,
    date: printed.date ?? plan.date,
    layout: renewedLayout(plan, printed.layout, comparison.areas),
  };
  const changes = [...ofDocument(printed.date, plan.date), { field: 'taken over', from: null, to: `${taken}` }];
  await plans.savePlan(plan.id, newer, planEntry(by, { plan: plan.id, kind: 'document-renewed', changes }));
}
