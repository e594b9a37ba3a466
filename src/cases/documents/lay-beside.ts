import type { Entry } from '../../core/plan/entry.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { PrintedPlan, PrintedSource } from '../../core/plan/printed.ts';
import { type CompareWith, type Comparison, compare } from '../../core/plan/versions/compare.ts';
import type { PlanDifferences } from '../../core/plan/versions/difference.ts';
import { differencesOf } from '../../core/plan/versions/differences-between.ts';
import { type Found, foundDifferences } from '../../core/plan/versions/found-differences.ts';
import { Refusal } from '../../core/refusal.ts';
import { documentHash } from '../../documents/document-hash.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { mayAny, planRoles } from '../permissions.ts';

/** A document that is laid beside a plan of the record. */
export interface DocumentBeside {
  /** The plan's id. */
  readonly plan: string;
  readonly printed: PrintedPlan;
  /** What the document is where it is another one than the plan's own. */
  readonly source: PrintedSource | null;
  /** How an entry reads as an update of a document, so that an export that comes back brings no news. */
  readonly tell?: CompareWith['tell'];
}

/** A document beside the record as it is now. */
export interface LaidBeside {
  readonly plan: Plan;
  /** Every entry of the plan, oldest first. */
  readonly history: readonly Entry[];
  readonly hash: string;
  readonly comparison: Comparison;
  readonly found: readonly Found[];
}

/**
 * Lays a document beside its plan. Only who may bring plans in sees what comes of it; others are not told whether there
 * is such a plan.
 *
 * @throws Refusal `plan-unknown`, `not-coordinator`, `document-without-actions`; `import-other-document` while the plan
 * is not in yet
 */
export function layBeside(plans: PlanStore, caller: Caller, document: DocumentBeside): LaidBeside {
  const { printed, source, tell } = document;
  const plan = runBy(plans, caller, document.plan);
  if (plan.state === 'importing') throw new Refusal('import-other-document', { plan: plan.id });
  if (printed.areas.every(({ actions }) => actions.length === 0)) throw new Refusal('document-without-actions');
  const history = plans.entries(plan.id);
  const comparison = compare(plan, printed, { history, source, ...(tell && { tell }) });
  return { plan, history, hash: documentHash(printed), comparison, found: foundDifferences(comparison) };
}

/** What a document says otherwise than the record. @throws as `layBeside` */
export function viewDifferences(
  { plans }: { readonly plans: PlanStore },
  caller: Caller,
  document: DocumentBeside,
): PlanDifferences {
  const { comparison, found } = layBeside(plans, caller, document);
  return differencesOf(comparison, found);
}

function runBy(plans: PlanStore, caller: Caller, id: string): Plan {
  const plan = plans.plans().find((one) => one.id === id);
  if (plan && mayAny(planRoles(caller, plan), 'import')) return plan;
  if (caller.kind === 'person') throw new Refusal('not-coordinator');
  throw new Refusal('plan-unknown', { plan: id, known: plans.plans().map((one) => one.id) });
}
