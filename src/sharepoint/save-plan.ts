import type { Entry } from '../core/plan/entry.ts';
import { Refusal } from '../core/refusal.ts';
import type { PlanChange } from '../ports/plan-store.ts';
import { ensureInHistory } from './history.ts';
import { fromPlan, toPlan } from './plan-row.ts';
import { reread, type SiteRecord } from './site-record.ts';

/** Writes what changed of a plan itself, then its line of history. @throws Refusal `plan-unknown`, `changed-elsewhere` */
export async function savePlan(record: SiteRecord, id: string, change: PlanChange, entry: Entry): Promise<void> {
  const { site, copy } = record;
  const held = copy.plans.get(id);
  if (!held) throw new Refusal('plan-unknown', { plan: id });
  await site.change('Plans', held, fromPlan({ ...held.value, ...change }));
  await reread(site, { list: 'Plans', schema: toPlan, rows: copy.plans }, id, held.item);
  await ensureInHistory(record, entry);
}
