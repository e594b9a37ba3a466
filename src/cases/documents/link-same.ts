import { actionsInPlans, findAction } from '../../core/plan/find-action.ts';
import type { Action, Area } from '../../core/plan/plan.ts';
import type { PrintedSource } from '../../core/plan/printed.ts';
import { recorded } from '../../core/plan/recorded.ts';
import { type LikelySame, likelySame } from '../../core/plan/same-actions.ts';
import { sameText } from '../../core/plan/versions/likeness.ts';
import { Refusal } from '../../core/refusal.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { decidingAgain } from '../answering/deciding-again.ts';
import { type Caller, inHistory } from '../caller.ts';
import type { HandEditPorts } from '../hand-edits/judge-hand-edits.ts';
import { plansRunBy } from './import-rights.ts';

/** Two actions that are to be one: their keys. */
export interface SamePair {
  readonly action: string;
  readonly other: string;
}

/**
 * Actions that came into a plan from another document and may be the same as one that the plan, or another plan that the
 * caller runs, has already.
 */
export function offerSame(
  { plans }: { readonly plans: PlanStore },
  caller: Caller,
  { plan: id, source }: { readonly plan: string; readonly source: PrintedSource },
): readonly LikelySame[] {
  const run = plansRunBy(plans, caller);
  const isFrom = (area: Area) => area.source !== null && sameText(area.source.title, source.title);
  const all = actionsInPlans(run);
  const taken = all.filter(({ plan, area }) => plan.id === id && isFrom(area));
  const others = all.filter((place) => !taken.includes(place));
  return likelySame(taken, others, run);
}

/**
 * Links actions as the same promise, each link as a change of the first one with its line of history.
 *
 * @throws Refusal `action-unknown` for one that is in no plan that the caller runs; `action-changed`, `busy`, `unreachable`
 */
export async function linkSame(ports: HandEditPorts, caller: Caller, pairs: readonly SamePair[]): Promise<void> {
  for (const { action: key, other } of pairs) {
    ensureRun(ports.plans, caller, other);
    await decidingAgain(ports, key, async () => {
      const before = ensureRun(ports.plans, caller, key);
      if (before.links.some(({ kind, to }) => kind === 'same-as' && to === other)) return;
      const by = {
        key: `same|${key}|${other}`,
        by: inHistory(caller),
        onBehalf: false,
        door: 'document' as const,
        at: ports.clock.now(),
        today: ports.clock.today(),
      };
      const links = [...before.links, { kind: 'same-as' as const, to: other }];
      const facts = [{ field: 'same as', from: null, to: other }];
      const { after, entry } = recorded(before, { links }, by, { kind: 'linked', words: null, facts });
      await ports.plans.saveAction(before, after, entry);
    });
  }
}

function ensureRun(plans: PlanStore, caller: Caller, key: string): Action {
  const found = findAction(plansRunBy(plans, caller), key);
  if (!found) throw new Refusal('action-unknown', { action: key });
  return found.action;
}
