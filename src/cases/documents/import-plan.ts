import type { Entry } from '../../core/plan/entry.ts';
import { newPlan, planIdOf } from '../../core/plan/new-plan.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { PrintedPlan } from '../../core/plan/printed.ts';
import { Refusal } from '../../core/refusal.ts';
import { documentHash } from '../../documents/document-hash.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { type Caller, inHistory } from '../caller.ts';
import { siteToImportTo } from './import-rights.ts';

/** How a plan is to be brought in. */
export interface ImportRequest {
  readonly printed: PrintedPlan;
  /** In place of the document's own title. */
  readonly title?: string;
  /** Bring it in beside a plan of the same title. */
  readonly beside?: boolean;
  /** The address of the site to keep it on; where it is left out, the first one on which the caller may. */
  readonly site?: string;
}

/** What tells whether an id is free. */
type Taken = Pick<Plan, 'id' | 'state' | 'documentHash'>;

/**
 * Refuses what could not come in, before anything of it is written. Several are judged as coming in one after the other.
 *
 * @throws Refusal `site-unknown`, `plan-exists`, `import-other-document`, `document-without-actions`
 */
export function checkImports(plans: Pick<PlanStore, 'plans' | 'sites'>, requests: readonly ImportRequest[]): void {
  const taken: Taken[] = [...plans.plans()];
  for (const request of requests) {
    ensureSite(plans, request.site);
    taken.unshift({ id: idFor(taken, request), state: 'draft', documentHash: null });
  }
}

/** Plans with different readers live on different sites: one that nobody knows is no place for any of them. */
function ensureSite(plans: Pick<PlanStore, 'sites'>, site: string | undefined): void {
  const known = plans.sites();
  if (site !== undefined && !known.includes(site)) throw new Refusal('site-unknown', { site, known });
}

/**
 * Brings a plan into the record as a draft. One that was cut off on its way in goes on where it stopped. A person who
 * brings one in is its coordinator.
 *
 * @returns the id of the plan
 * @throws Refusal `not-coordinator`, `site-unknown`, `plan-exists`, `import-other-document`, `document-without-actions`, `busy`,
 * `unreachable`
 */
export async function importPlan(
  ports: { readonly plans: PlanStore; readonly clock: Clock },
  caller: Caller,
  request: ImportRequest,
): Promise<string> {
  const site = siteToImportTo(ports.plans, caller, request.site);
  const { printed, title = printed.title } = request;
  const id = idFor(ports.plans.plans(), request);
  const made = newPlan({ ...printed, title }, id);
  const coordinators = caller.kind === 'person' ? [caller.person] : [];
  const plan = { ...made, roles: { ...made.roles, coordinators }, documentHash: documentHash(printed) };
  const imported = importedEntry(ports.clock, caller, id, countActions(printed));
  const drafted: Entry = { ...imported, key: `${id}|draft`, kind: 'plan-state', changes: DRAFTED };
  await ports.plans.addPlan(plan, [imported, drafted], site);
  return id;
}

const DRAFTED = [{ field: 'state', from: 'importing', to: 'draft' }];

/** The id made from the title, or the first free one after it; an import of the same document goes on. */
function idFor(plans: readonly Taken[], { printed, title = printed.title, beside = false }: ImportRequest): string {
  if (countActions(printed) === 0) throw new Refusal('document-without-actions');
  const hash = documentHash(printed);
  const find = (id: string) => plans.find((plan) => plan.id === id);
  const isFree = (id: string) => {
    const there = find(id);
    return there === undefined || (there.state === 'importing' && (there.documentHash ?? hash) === hash);
  };
  const id = planIdOf(title);
  if (isFree(id)) return id;
  if (!beside) {
    throw new Refusal(find(id)?.state === 'importing' ? 'import-other-document' : 'plan-exists', { plan: id });
  }
  let count = 2;
  while (!isFree(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}

function countActions({ areas }: PrintedPlan): number {
  return areas.reduce((count, { actions }) => count + actions.length, 0);
}

function importedEntry(clock: Clock, caller: Caller, plan: string, actions: number): Entry {
  return {
    key: `${plan}|imported`,
    plan,
    action: null,
    at: clock.now(),
    by: inHistory(caller),
    onBehalf: false,
    door: 'document',
    kind: 'imported',
    words: null,
    changes: [{ field: 'actions', from: null, to: `${actions}` }],
  };
}
