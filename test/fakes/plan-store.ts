import type { Entry } from '../../src/core/plan/entry.ts';
import { findAction } from '../../src/core/plan/find-action.ts';
import { type Action, type Area, actionsOf, type Lead, type Plan } from '../../src/core/plan/plan.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { HandEdit, PlanStore } from '../../src/ports/plan-store.ts';

/** A plan store in memory, with what tests need beside the port. */
export interface FakePlanStore extends PlanStore {
  /** Every entry, oldest first: those about plans too. */
  readonly written: readonly Entry[];
  /** Lets something happen just before the next write of an action goes through. */
  beforeNextSave(happens: () => void): void;
  /** The record was last read without failing when this tells. */
  hearBy(heardAt: () => string): void;
  /** Changes an action as somebody else would, past this store's writer: a new version. */
  changeElsewhere(key: string, change: (action: Action) => Action): void;
  /** Somebody changed a row in the list itself. */
  editByHand(edit: HandEdit): void;
  /** Puts a plan in place of the one with its id. */
  putElsewhere(plan: Plan): void;
  /** So many rows cannot be read from now on. */
  leaveOut(rows: number): void;
  /** Lets the record be out of reach at the so-manieth write from now on that brings a newer document in. */
  failAt(write: number): void;
  /** Cuts the next adding of a plan off on its way: its rows are in, its state is not. */
  cutOffNextAdd(): void;
}

const FIRST_SITE = 'https://harrowmere.example/sites/improvement';
/** The sites of a fake record. */
export const SITES: readonly string[] = [FIRST_SITE, 'https://harrowmere.example/sites/audit'];

/** Plans in memory under the port's rules: a stale version is refused, an entry's key is written once. */
export function fakePlanStore(...given: readonly Plan[]): FakePlanStore {
  const plans = new Map(given.map((plan) => [plan.id, plan]));
  const entries = new Map<string, Entry>();
  // Kept as the record keeps it: thousands of actions are looked up for one digest.
  const ofAction = new Map<string | null, Entry[]>();
  const edits = new Map<string, HandEdit>();
  const siteOf = new Map<string, string>();
  const watching = new Set<() => void>();
  let version = 0;
  let heardAt = () => '2015-07-02T10:00:00.000Z';
  let waiting: () => void = () => undefined;
  let cutOff = false;
  let leftOut = 0;
  let failures = 0;

  const all = () => [...plans.values()];
  const load = (id: string): Plan => {
    const plan = plans.get(id);
    if (!plan) throw new Refusal('plan-unknown', { plan: id });
    return plan;
  };
  const put = (plan: Plan) => {
    plans.set(plan.id, plan);
    version += 1;
    for (const changed of watching) changed();
  };
  const loadAction = (key: string): Action => {
    const found = findAction(all(), key);
    if (!found) throw new Refusal('action-unknown', { action: key });
    return found.action;
  };
  const keep = (entry: Entry) => {
    if (entries.has(entry.key)) return;
    entries.set(entry.key, entry);
    ofAction.set(entry.action, [...(ofAction.get(entry.action) ?? []), entry]);
  };
  const putLead = ({ plan, action: key, row }: HandEdit, lead: Lead) => {
    const before = row.kind === 'lead' ? row.before : undefined;
    const matched = (action: Action) =>
      action.key === key ? { ...action, people: action.people.map((one) => (one === before ? lead : one)) } : action;
    put(changedAreas(load(plan), (area) => ({ ...area, actions: area.actions.map(matched) })));
  };
  const isEdited = ({ key }: Action) =>
    [...edits.values()].some(({ action, row }) => action === key && row.kind !== 'lead');
  const putAction = (after: Action) => put(inItsArea(load(after.plan), after));
  const failHalfway = () => {
    failures -= 1;
    if (failures === 0) throw new Refusal('unreachable');
  };

  return {
    plans: all,
    version: () => `${version}`,
    heardAt: () => heardAt(),
    watch(changed) {
      watching.add(changed);
      return () => void watching.delete(changed);
    },
    refresh: async () => undefined,
    refreshNext: async () => undefined,
    handEdits: () => [...edits.values()],
    async settle(edit, outcome, entry) {
      if (entries.has(entry.key)) return;
      if (edits.get(edit.key) !== edit) throw new Refusal('action-changed', { action: edit.action ?? '' });
      edits.delete(edit.key);
      if (outcome.put === 'action') putAction(outcome.action);
      if (outcome.put === 'lead') putLead(edit, outcome.lead);
      if (outcome.put === 'back' && edit.row.kind === 'action') putAction(nextVersion(loadAction(edit.row.before.key)));
      keep(entry);
    },
    async note(given) {
      const isNew = given.some(({ key }) => !entries.has(key));
      for (const entry of given) keep(entry);
      if (!isNew) return;
      version += 1;
      for (const changed of watching) changed();
    },
    entries: (plan) => [...entries.values()].filter((entry) => entry.plan === plan),
    async saveAction(before, after, entry) {
      const happens = waiting;
      waiting = () => undefined;
      happens();
      const now = loadAction(before.key);
      if (entries.has(entry.key)) return now;
      if (now.version !== before.version || isEdited(now)) throw new Refusal('action-changed', { action: before.key });
      failHalfway();
      putAction(after);
      keep(entry);
      return after;
    },
    history: (key) => ofAction.get(key) ?? [],
    sites: () => SITES,
    leftOut: () => leftOut,
    siteOf(plan) {
      load(plan);
      return siteOf.get(plan) ?? FIRST_SITE;
    },
    async addPlan(plan, given, site = FIRST_SITE) {
      if (!SITES.includes(site)) throw new Refusal('site-unknown', { site, known: SITES });
      if (!plans.has(plan.id)) siteOf.set(plan.id, site);
      const cut = cutOff;
      cutOff = false;
      put(withMissingRows(plans.get(plan.id) ?? { ...plan, state: 'importing', areas: [] }, plan));
      for (const entry of given) keep(entry);
      if (cut) throw new Refusal('unreachable');
      const now = load(plan.id);
      if (now.state === 'importing') put({ ...now, state: plan.state });
    },
    async extendPlan(id, { areas, actions, entries: given }) {
      load(id);
      for (const entry of given) keep(entry);
      failHalfway();
      put(extended(load(id), areas, actions));
    },
    async savePlan(id, change, entry) {
      const plan = load(id);
      failHalfway();
      if (entries.has(entry.key)) return;
      put({ ...plan, ...change });
      keep(entry);
    },
    async saveManagers(id, managers) {
      const managed = (area: Area) => (managers.has(area.id) ? (managers.get(area.id) ?? null) : area.manager);
      put(changedAreas(load(id), (area) => ({ ...area, manager: managed(area) })));
    },
    async saveHeads(id, heads) {
      put(changedAreas(load(id), (area) => ({ ...area, ...heads.get(area.id) })));
    },
    async replaceLeads(id, key, leads) {
      loadAction(key);
      const led = (action: Action) => (action.key === key ? { ...action, people: leads } : action);
      put(changedAreas(load(id), (area) => ({ ...area, actions: area.actions.map(led) })));
      failHalfway();
    },
    async saveLeads(id, leads) {
      const matched = (action: Action) => ({ ...action, people: leads.get(action.key) ?? action.people });
      put(changedAreas(load(id), (area) => ({ ...area, actions: area.actions.map(matched) })));
    },
    get written() {
      return [...entries.values()];
    },
    beforeNextSave(happens) {
      waiting = happens;
    },
    editByHand(edit) {
      edits.set(edit.key, edit);
    },
    changeElsewhere(key, change) {
      const action = loadAction(key);
      putAction(nextVersion({ ...change(action), version: action.version }));
    },
    putElsewhere: put,
    hearBy(tells) {
      heardAt = tells;
    },
    leaveOut(rows) {
      leftOut = rows;
    },
    cutOffNextAdd() {
      cutOff = true;
    },
    failAt(write) {
      failures = write;
    },
  };
}

/** A plan with the areas and actions that it lacks; those that are there stay as they are. */
function withMissingRows(known: Plan, plan: Plan): Plan {
  const areas = plan.areas.map((area) => {
    const there = known.areas.find(({ id }) => id === area.id);
    const actions = area.actions.map((action) => there?.actions.find(({ id }) => id === action.id) ?? action);
    return { ...(there ?? area), actions };
  });
  return { ...known, areas };
}

function changedAreas(plan: Plan, change: (area: Area) => Area): Plan {
  return { ...plan, areas: plan.areas.map(change) };
}

function nextVersion(action: Action): Action {
  return { ...action, version: action.version + 1 };
}

/** A plan with an action as it is now, in the area that it is in now. */
function inItsArea(plan: Plan, after: Action): Plan {
  return changedAreas(plan, (area) => {
    const place = area.actions.findIndex(({ key }) => key === after.key);
    if (area.id !== after.area) return { ...area, actions: area.actions.filter(({ key }) => key !== after.key) };
    return { ...area, actions: place < 0 ? [...area.actions, after] : area.actions.with(place, after) };
  });
}

function extended(plan: Plan, areas: readonly Area[], actions: readonly Action[]): Plan {
  const known = new Set([...plan.areas, ...actionsOf(plan)].map(({ id }) => id));
  const isNew = ({ id }: { readonly id: string }) => !known.has(id);
  const all = [...plan.areas, ...areas.filter(isNew).map((area) => ({ ...area, actions: [] }))];
  return {
    ...plan,
    areas: all.map((area) => ({
      ...area,
      actions: [...area.actions, ...actions.filter((action) => action.area === area.id && isNew(action))],
    })),
  };
}
