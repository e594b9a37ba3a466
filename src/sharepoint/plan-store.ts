import { findAction } from '../core/plan/find-action.ts';
import { Refusal } from '../core/refusal.ts';
import type { ChangeSignal } from '../ports/change-signal.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { handEditsIn } from './reading/hand-edits.ts';
import { ensureInHistory } from './reading/history.ts';
import { readWholeSite, refreshOneList, refreshSite } from './reading/refresh.ts';
import { showing } from './reading/showing.ts';
import { entriesIn, historyIn } from './reading/shown.ts';
import { takingTurns } from './reading/taking-turns.ts';
import type { Site } from './site/site.ts';
import { newRecord, type RecordSettings, type SiteRecord } from './site/site-record.ts';
import { addPlan } from './writing/add-plan.ts';
import { extendPlan } from './writing/extend-plan.ts';
import { saveAction } from './writing/save-action.ts';
import { replaceLeads, saveHeads, saveLeads, saveManagers } from './writing/save-people.ts';
import { savePlan } from './writing/save-plan.ts';
import { settle } from './writing/settle.ts';

/** What a store is made from. */
export interface PlanStoreOptions extends RecordSettings {
  readonly sites: readonly Site[];
  /** Tells other instances that something was written here. */
  readonly signal: ChangeSignal;
}

/** Opens the record on its sites and fills the copy once. A new plan goes to the first site. */
export async function openPlanStore({ sites, signal, ...settings }: PlanStoreOptions): Promise<PlanStore> {
  const records = sites.map((site) => newRecord(site, settings));
  await Promise.all(records.map(readWholeSite));
  const shown = showing(records);
  /** Runs a write on the record of a plan; whatever came of it, the copy is shown and the others are told. */
  const writing = async (plan: string, write: (record: SiteRecord) => Promise<void>) => {
    try {
      await write(recordOf(records, plan));
    } finally {
      shown.renew();
      await signal.raise();
    }
  };
  const reading = async (read: (record: SiteRecord) => Promise<void>) => {
    try {
      await Promise.all(records.map(read));
    } finally {
      shown.renew();
    }
  };

  return {
    sites: () => records.map(({ site }) => site.url),
    siteOf: (plan) => recordOf(records, plan).site.url,
    leftOut: () => records.reduce((count, { told }) => count + told.size, 0),
    plans: shown.plans,
    version: shown.version,
    heardAt: () => records.map(({ heardAt }) => heardAt).toSorted()[0] ?? settings.now(),
    watch: shown.watch,
    refresh: () => reading(refreshSite),
    refreshNext: takingTurns((turn) => reading((record) => refreshOneList(record, turn))),
    handEdits: () => records.flatMap(({ copy }) => handEditsIn(copy)),
    settle: (edit, outcome, entry) => writing(edit.plan, (record) => settle(record, edit, outcome, entry)),
    entries: (plan) => records.flatMap(({ copy }) => entriesIn(copy, plan)),
    history: (action) => records.flatMap(({ copy }) => historyIn(copy, action)),
    async note(entries) {
      for (const plan of new Set(entries.map((entry) => entry.plan))) {
        await writing(plan, async (record) => {
          for (const entry of entries) if (entry.plan === plan) await ensureInHistory(record, entry);
        });
      }
    },
    async saveAction(before, after, entry) {
      await writing(before.plan, (record) => saveAction(record, before, after, entry));
      const found = findAction(shown.plans(), before.key);
      if (!found) throw new Refusal('action-unknown', { action: before.key });
      return found.action;
    },
    async addPlan(plan, entries, url) {
      const record = records.find(({ copy }) => copy.plans.rows.has(plan.id)) ?? siteRecord(records, url);
      await addPlan(record.site, plan, entries);
      await readWholeSite(record);
      shown.renew();
      await signal.raise();
    },
    async extendPlan(plan, extension) {
      const record = recordOf(records, plan);
      await extendPlan(record.site, plan, extension);
      await readWholeSite(record);
      shown.renew();
      await signal.raise();
    },
    savePlan: (plan, change, entry) => writing(plan, (record) => savePlan(record, plan, change, entry)),
    saveManagers: (plan, managers) => writing(plan, (record) => saveManagers(record, plan, managers)),
    saveHeads: (plan, heads) => writing(plan, (record) => saveHeads(record, plan, heads)),
    saveLeads: (plan, leads) => writing(plan, (record) => saveLeads(record, leads)),
    replaceLeads: (plan, action, leads) => writing(plan, (record) => replaceLeads(record, plan, action, leads)),
  };
}

/** The record of a site; the first one where none is named. */
function siteRecord(records: readonly SiteRecord[], url?: string): SiteRecord {
  const [record] = url === undefined ? records : records.filter(({ site }) => site.url === url);
  if (!record) throw new Refusal('site-unknown', { site: url ?? '', known: records.map(({ site }) => site.url) });
  return record;
}

function recordOf(records: readonly SiteRecord[], plan: string): SiteRecord {
  const record = records.find(({ copy }) => copy.plans.rows.has(plan));
  if (!record) throw new Refusal('plan-unknown', { plan });
  return record;
}
