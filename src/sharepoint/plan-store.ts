import { EventEmitter } from 'node:events';
import { findAction } from '../core/plan/find-action.ts';
import type { Plan } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import type { ChangeSignal } from '../ports/change-signal.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { addPlan } from './add-plan.ts';
import { entriesIn, historyIn, type OnUnreadable, plansOf, readCopy, takeFresh } from './copy.ts';
import { completeHistory } from './history.ts';
import { saveAction } from './save-action.ts';
import { saveLeads, saveManagers } from './save-people.ts';
import { savePlan } from './save-plan.ts';
import type { Site } from './site.ts';
import type { SiteRecord } from './site-record.ts';

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
  await Promise.all(records.map(completeHistory));
  const shown = showing(records);
  const refresh = async () => {
    await Promise.all(records.map(async ({ site, copy }) => takeFresh(copy, await readCopy(site, onUnreadable))));
    shown.renew();
    await Promise.all(records.map(completeHistory));
  };
  /** Runs a write on the record of a plan; whatever came of it, the copy is shown and the others are told. */
  const writing = async (plan: string, write: (record: SiteRecord) => Promise<void>) => {
    try {
      await write(recordOf(records, plan));
    } finally {
      shown.renew();
      await signal.raise();
    }
  };

  return {
    sites: () => records.map(({ site }) => site.url),
    siteOf: (plan) => recordOf(records, plan).site.url,
    plans: shown.plans,
    version: shown.version,
    watch: shown.watch,
    refresh,
    // Nothing is watched yet that people change by hand: see the reading of deltas.
    handEdits: () => [],
    async settle(edit) {
      throw new Refusal('action-changed', { action: edit.action ?? '' });
    },
    entries: (plan) => records.flatMap(({ copy }) => entriesIn(copy, plan)),
    history: (action) => records.flatMap(({ copy }) => historyIn(copy, action)),
    async saveAction(before, after, entry) {
      await writing(before.plan, (record) => saveAction(record, before, after, entry));
      const found = findAction(shown.plans(), before.key);
      if (!found) throw new Refusal('action-unknown', { action: before.key });
      return found.action;
    },
    async addPlan(plan, entries, url) {
      const { site } = records.find(({ copy }) => copy.plans.has(plan.id)) ?? siteRecord(records, url);
      await addPlan(site, plan, entries);
      await refresh();
      await signal.raise();
    },
    savePlan: (plan, change, entry) => writing(plan, (record) => savePlan(record, plan, change, entry)),
    saveManagers: (plan, managers) => writing(plan, (record) => saveManagers(record, plan, managers)),
    saveLeads: (plan, leads) => writing(plan, (record) => saveLeads(record, leads)),
  };
}

/** What the store shows of its records: assembled when something changes, not when somebody looks. */
function showing(records: readonly SiteRecord[]) {
  const assemble = (): readonly Plan[] => records.flatMap(({ copy }) => plansOf(copy));
  let plans = assemble();
  let version = 0;
  const changes = new EventEmitter().setMaxListeners(0);
  return {
    plans: () => plans,
    version: () => `${version}`,
    watch(changed: () => void) {
      changes.on('changed', changed);
      return () => void changes.off('changed', changed);
    },
    renew() {
      plans = assemble();
      version += 1;
      changes.emit('changed');
    },
  };
}

/** The record of a site; the first one where none is named. */
function siteRecord(records: readonly SiteRecord[], url?: string): SiteRecord {
  const [record] = url === undefined ? records : records.filter(({ site }) => site.url === url);
  if (!record) throw new Refusal('site-unknown', { site: url ?? '', known: records.map(({ site }) => site.url) });
  return record;
}

function recordOf(records: readonly SiteRecord[], plan: string): SiteRecord {
  const record = records.find(({ copy }) => copy.plans.has(plan));
  if (!record) throw new Refusal('plan-unknown', { plan });
  return record;
}

async function readAll(sites: readonly Site[], onUnreadable: OnUnreadable): Promise<readonly SiteRecord[]> {
  return Promise.all(sites.map(async (site) => ({ site, copy: await readCopy(site, onUnreadable) })));
}
