import type { AskItem, PastAsk } from '../../../src/core/asking/ask.ts';
import { type AsksOn, asksOn } from '../../../src/core/asking/asks-on.ts';
import type { Availability } from '../../../src/core/asking/availability.ts';
import type { LeadAnswer } from '../../../src/core/asking/heard-from.ts';
import { type Day, isBefore } from '../../../src/core/calendar/day.ts';
import type { Person } from '../../../src/core/plan/person.ts';
import { type Action, actionsOf, type Plan } from '../../../src/core/plan/plan.ts';

/** What comes of an action on a card, told by a number from 0 to 99: most often nothing. */
export type Fate = (person: Person, action: Action, on: Day) => number;

/** A year as it is to be lived. */
export interface Year {
  readonly first: Day;
  readonly days: number;
  readonly plans: readonly Plan[];
  /** What people set, and from which day on it holds. */
  readonly availability: readonly { readonly from: Day; readonly set: Availability }[];
  /** Days, counted from the first one, on which nothing ran. */
  readonly missed: ReadonlySet<number>;
  readonly fate: Fate;
}

/** One day's run, and everything that it was decided from. */
export interface Run {
  readonly on: Day;
  readonly lastRun: Day | null;
  readonly plans: readonly Plan[];
  readonly availability: readonly Availability[];
  readonly answers: readonly LeadAnswer[];
  readonly past: readonly PastAsk[];
  readonly result: AsksOn;
}

/** Older asks are not looked at. */
const LOOK_BACK = { years: 1 };
const DECIDED_AFTER_DAYS = 9;

/** Lives a year day by day. @param twist what becomes of each day's asks, to see whether a fault would be found */
export function* lived(year: Year, twist = (result: AsksOn, _on: Day): AsksOn => result): Generator<Run> {
  const actions = new Map(year.plans.flatMap(actionsOf).map((action) => [action.key, action]));
  const answers = new Map<string, LeadAnswer>();
  let past: PastAsk[] = [];
  let lastRun: Day | null = null;
  for (let index = 0; index < year.days; index++) {
    const on = year.first.add({ days: index });
    decideWhatWaits(actions, on);
    if (year.missed.has(index)) continue;
    const from = on.subtract(LOOK_BACK);
    past = past.filter(({ day }) => !isBefore(day, from));
    const plans = year.plans.map((plan) => asItStands(plan, actions));
    const availability = availabilityOn(year, on);
    const input = { plans, availability, answers: [...answers.values()], past };
    const result = twist(asksOn({ ...input, on, ...(lastRun ? { lastRun } : {}) }), on);
    yield { ...input, on, lastRun, result };
    lastRun = on;
    for (const { person, items } of result.asks) {
      const asked = items.map(({ action, reason }) => ({ action: action.key, reason }));
      past.push({ person: person.id, day: on, items: asked, arrived: true });
      for (const item of items) {
        const after = afterCard(item, { person, on, fate: year.fate(person, item.action, on), actions });
        if (after === null) continue;
        actions.set(item.action.key, after);
        const lead = (item.insteadOf ?? person).id;
        answers.set(`${item.action.key} ${lead}`, { action: item.action.key, person: lead, on, saysDone: false });
      }
    }
  }
}

interface Carded {
  readonly person: Person;
  readonly on: Day;
  readonly fate: number;
  readonly actions: ReadonlyMap<string, Action>;
}

/** An action after somebody had it on a card; null when they said nothing. */
function afterCard({ action: { key }, insteadOf }: AskItem, { person, on, fate, actions }: Carded): Action | null {
  const action = actions.get(key);
  if (!action || action.status === 'done') return null;
  const lastAnswer = { on, by: person, words: null };
  if (fate < 3) return { ...action, status: 'done', lastAnswer };
  if (fate < 20) return { ...action, lastAnswer };
  if (fate < 24) {
    const asked = { by: insteadOf ?? person, on };
    const later = { phrase: null, by: on.add({ days: 40 }), reason: null, agreed: null, asked, refused: null };
    return { ...action, revisions: [...action.revisions, later] };
  }
  if (fate < 27) {
    const request = { kind: 'help', by: insteadOf ?? person, on, words: 'Please' } as const;
    return { ...action, lastAnswer, requests: [...action.requests, request] };
  }
  return null;
}

/** Whatever was asked for is agreed to after some days. */
function decideWhatWaits(actions: Map<string, Action>, on: Day): void {
  const askedUntil = on.subtract({ days: DECIDED_AFTER_DAYS });
  const isDue = (asked: Day) => !isBefore(askedUntil, asked);
  for (const action of actions.values()) {
    const requests = action.requests.filter((one) => !isDue(one.on));
    const waits = action.revisions.some(({ agreed, asked }) => agreed === null && asked !== null && isDue(asked.on));
    if (!waits && requests.length === action.requests.length) continue;
    const agreed = { by: 'the board', on };
    const revisions = action.revisions.map((one) => (one.agreed ? one : { ...one, agreed }));
    actions.set(action.key, { ...action, requests, revisions: waits ? revisions : action.revisions });
  }
}

function asItStands(plan: Plan, now: ReadonlyMap<string, Action>): Plan {
  const areas = plan.areas.map((area) => ({
    ...area,
    actions: area.actions.map((action) => now.get(action.key) ?? action),
  }));
  return { ...plan, areas };
}

function availabilityOn({ availability }: Year, on: Day): readonly Availability[] {
  const now = new Map<string, Availability>();
  for (const { from, set } of availability) if (!isBefore(on, from)) now.set(set.person, set);
  return [...now.values()];
}
