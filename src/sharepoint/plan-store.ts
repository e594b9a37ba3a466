import { findAction } from '../core/plan/find-action.ts';
import type { Plan } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import type { ChangeSignal } from '../ports/change-signal.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { addPlan } from './add-plan.ts';
import { areaKey, fromManager } from './area-row.ts';
import { historyIn, type OnUnreadable, plansOf, readCopy, takeFresh } from './copy.ts';
import { fromMatch, leadKey } from './lead-row.ts';
import type { ListName } from './lists.ts';
import { fromPlan } from './plan-row.ts';
import { ensureInHistory, type Record, saveAction } from './save-action.ts';
import type { Row, Site } from './site.ts';

/** What a store is made from. */
export interface PlanStoreOptions {
  readonly sites: readonly Site[];
  /** Tells other instances that something was written here. */
  readonly signal: ChangeSignal;
  readonly onUnreadable: OnUnreadable;
}

/** Opens the record on its sites and fills the copy once. A new plan goes to the first site. */
export async function openPlanStore({ sites, signal, onUnreadable }: PlanStoreOptions): Promise<PlanStore> {
  const records = await readAll(sites, onUnreadable);
  let plans = assemble(records);
  let filled = 0;

  const changed = () => {
    plans = assemble(records);
    filled += 1;
  };
  const refresh = async () => {
    await Promise.all(records.map(async ({ site, copy }) => takeFresh(copy, await readCopy(site, onUnreadable))));
    changed();
    await Promise.all(records.map(completeHistory));
  };
  const recordOf = (plan: string): Record => {
    const record = records.find(({ copy }) => copy.plans.has(plan));
    if (!record) throw new Refusal('plan-unknown', { plan });
    return record;
  };
  /** Runs a write; whatever came of it, the copy is shown and the others are told. */
  const writing = async (write: () => Promise<void>) => {
    try {
      await write();
    } finally {
      changed();
      await signal.raise();
    }
  };

  return {
    plans: () => plans,
    version: () => `${filled}`,
    refresh,
    history: (action) => records.flatMap(({ copy }) => historyIn(copy, action)),
    async saveAction(before, after, entry) {
      await writing(() => saveAction(recordOf(before.plan), before, after, entry));
      const found = findAction(plans, before.key);
      if (!found) throw new Refusal('action-unknown', { action: before.key });
      return found.action;
    },
    async addPlan(plan, entry) {
      const [first] = records;
      if (!first) throw new Refusal('not-provisioned');
      const { site } = records.find(({ copy }) => copy.plans.has(plan.id)) ?? first;
      await addPlan(site, plan, entry);
      await refresh();
      await signal.raise();
    },
    savePlan: (id, change, entry) =>
      writing(async () => {
        const record = recordOf(id);
        const held = record.copy.plans.get(id);
        if (!held) throw new Refusal('plan-unknown', { plan: id });
        const value = { ...held.value, ...change };
        const row = await changeRow(record.site, 'Plans', held, fromPlan(value));
        record.copy.plans.set(id, { ...row, value });
        await ensureInHistory(record, entry);
      }),
    saveManagers: (plan, managers) =>
      writing(async () => {
        const { site, copy } = recordOf(plan);
        for (const [area, manager] of managers) {
          const key = areaKey(plan, area);
          const held = copy.areas.get(key);
          if (!held) continue;
          const value = { ...held.value, area: { ...held.value.area, manager } };
          copy.areas.set(key, { ...(await changeRow(site, 'Areas', held, fromManager(manager))), value });
        }
      }),
    saveLeads: (plan, leads) =>
      writing(async () => {
        const { site, copy } = recordOf(plan);
        for (const [action, matched] of leads) {
          for (const [position, lead] of matched.entries()) {
            const key = leadKey(action, position);
            const held = copy.leads.get(key);
            if (!held) continue;
            const value = { ...held.value, lead };
            copy.leads.set(key, { ...(await changeRow(site, 'Leads', held, fromMatch(lead))), value });
          }
        }
      }),
  };
}

async function readAll(sites: readonly Site[], onUnreadable: OnUnreadable): Promise<readonly Record[]> {
  return Promise.all(sites.map(async (site) => ({ site, copy: await readCopy(site, onUnreadable) })));
}

function assemble(records: readonly Record[]): readonly Plan[] {
  return records.flatMap(({ copy }) => plansOf(copy));
}

/** An entry that rides in its row and is not in History yet was cut off on its way: it is put there now. */
async function completeHistory(record: Record): Promise<void> {
  for (const { value } of record.copy.actions.values()) {
    if (value.lastEntry) await ensureInHistory(record, value.lastEntry);
  }
}

async function changeRow(site: Site, list: ListName, held: Pick<Row, 'item' | 'eTag'>, fields: object) {
  await site.change(list, held, { ...fields });
  const { item, eTag } = await site.row(list, held.item);
  return { item, eTag };
}
