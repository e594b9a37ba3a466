import type { Entry } from '../core/plan/entry.ts';
import { Refusal } from '../core/refusal.ts';
import type { PlanChange } from '../ports/plan-store.ts';
import type { Copy, Held } from './copy.ts';
import { ensureInHistory, ensureSoonerOrLater } from './history.ts';
import { fromPlan, type PlanAt, toPlan } from './plan-row.ts';
import { isUncertain, reread, type SiteRecord } from './site-record.ts';

/**
 * Writes what changed of a plan itself with its entry riding in the same row, then the History row made from it.
 *
 * @throws Refusal `plan-unknown`, `changed-elsewhere` (somebody else's change is in), `busy`, `unreachable`, `denied`
 */
export async function savePlan(record: SiteRecord, id: string, change: PlanChange, entry: Entry): Promise<void> {
  const { site, copy } = record;
  const held = copy.plans.get(id);
  if (!held) throw new Refusal('plan-unknown', { plan: id });
  if (isWritten(copy, held, entry)) return;
  const { plan, lastEntry } = held.value;
  if (lastEntry) await ensureInHistory(record, lastEntry);
  try {
    await site.change('Plans', held, fromPlan({ plan: { ...plan, ...change }, lastEntry: entry }));
  } catch (error) {
    if (!isUncertain(error)) throw error;
    const now = await rereadPlan(record, held);
    if (!isWritten(copy, now, entry) && !(await site.find('History', entry.key))) throw error;
  }
  await rereadPlan(record, held);
  await ensureSoonerOrLater(record, entry);
}

function isWritten(copy: Copy, held: Held<PlanAt>, entry: Entry): boolean {
  return held.value.lastEntry?.key === entry.key || copy.entries.has(entry.key);
}

function rereadPlan({ site, copy }: SiteRecord, held: Held<PlanAt>): Promise<Held<PlanAt>> {
  return reread(site, { list: 'Plans', schema: toPlan, rows: copy.plans }, held.value.plan.id, held.item);
}
