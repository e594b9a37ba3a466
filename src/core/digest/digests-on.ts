import { type LapsedAsks, type LapsedAsksInput, lapsedAsksOn } from '../asking/lapsed-asks.ts';
import type { Day } from '../calendar/day.ts';
import { groupedBy } from '../plan/grouped-by.ts';
import { isLateByFirstPromise, isOverdue } from '../plan/overdue.ts';
import { overdueArea } from '../plan/overdue-list.ts';
import type { Person } from '../plan/person.ts';
import type { Area, Plan } from '../plan/plan.ts';
import { isOpen } from '../plan/status.ts';
import { decisionsOn } from './decisions-on.ts';
import type { AreaCounts, AskedDecision, Decision, Digest, DigestArea, PlanSummary, Unanswered } from './digest.ts';
import { doneSinceIn } from './done-since.ts';
import { dueSoonIn } from './due-soon.ts';
import { type OverdueBefore, type OverdueBeforeOf, overdueBefore } from './overdue-before.ts';
import { type DirectedPlan, type ReadArea, type Reader, readersOn } from './readers.ts';
import { silenceDecisions } from './silence-decisions.ts';

/** What the digests of a day are made from. Plans may be in any state; only live ones are told of. */
export interface DigestsOnInput extends LapsedAsksInput {
  /** The time at which they are made; left out where the day is not today. */
  readonly at?: string;
  /** The day of the digest that somebody had before this one; null where this is the first. */
  readonly before: (person: Person) => Day | null;
  /** The clock that somebody chose to have theirs by, an IANA name; null for the plans', left out where nobody chose one. */
  readonly clockOf?: (person: Person) => string | null;
  /** A plan as it stood at the end of a day. */
  readonly planThen: (plan: Plan, on: Day) => Plan;
  /** Object id of the only reader whose digest is wanted; left out for everybody's. */
  readonly only?: string;
}

/** One digest for each reader. */
export function digestsOn({ before, clockOf, planThen, only, at, ...asking }: DigestsOnInput): readonly Digest[] {
  const { plans, on, availability } = asking;
  const live = plans.filter(({ state }) => state === 'live');
  const lapsed = lapsedAsksOn(asking);
  const silences = silenceDecisions(live, lapsed, on);
  const waiting = [...live.flatMap((plan) => decisionsOn(plan, on)), ...silences];
  const told: Told = {
    on,
    at: at ?? null,
    clockOf: clockOf ?? (() => null),
    silent: groupedBy(lapsed, ({ action }) => keyOf(action.plan, action.area)),
    waiting: groupedBy(waiting, ({ decision }) => keyOf(decision.plan.id, decision.area.id)),
    overdueBefore: overdueBefore(planThen),
  };
  return readersOn(live, on, availability, waiting)
    .filter(({ to }) => only === undefined || to.id === only)
    .map((reader) => digestOf(reader, before(reader.to), told));
}

/** What every digest of the day is told from. */
interface Told {
  readonly on: Day;
  readonly at: string | null;
  readonly clockOf: NonNullable<DigestsOnInput['clockOf']>;
  /** Who did not answer, by area. */
  readonly silent: ReadonlyMap<string, readonly LapsedAsks[]>;
  /** What waits for anybody's decision, by area. */
  readonly waiting: ReadonlyMap<string, readonly AskedDecision[]>;
  readonly overdueBefore: OverdueBeforeOf;
}

function digestOf(reader: Reader, since: Day | null, told: Told): Digest {
  const { to, areas, directed, decide, mayDecide } = reader;
  const { on, at } = told;
  const toCheck = new Set(decide.filter(({ what }) => what === 'closure').map(({ action }) => action.key));
  return {
    on,
    at,
    to,
    ownClock: told.clockOf(to),
    since,
    areas: areas.map((one) => toldArea(one, on, told.overdueBefore(one.plan, since))),
    summaries: directed.map((one) => summaryOf(one, on, told.overdueBefore(one.plan, since))),
    decide,
    mayDecide,
    elsewhere: areas.flatMap((one) => elsewhereIn(one, decide, told)),
    unanswered: areas.flatMap((one) => unansweredIn(one, told)),
    soon: areas.flatMap(({ plan, area }) => dueSoonIn(plan, area, on)).toSorted((a, b) => a.daysLeft - b.daysLeft),
    doneSince: areas
      .flatMap(({ area }) => doneSinceIn(area, since, on))
      .filter(({ action }) => !toCheck.has(action.key)),
  };
}

function toldArea(read: ReadArea, on: Day, before: OverdueBefore | null): DigestArea {
  const now = overdueArea(read.area, on);
  const keys = now.overdue.map(({ action }) => action.key);
  return {
    ...now,
    ...read,
    overdueThen: before?.in(read.area) ?? null,
    newlyOverdue: new Set(before === null ? [] : keys.filter((key) => !before.keys.has(key))),
  };
}

function summaryOf(
  { plan: { id, title, asking }, areas }: DirectedPlan,
  on: Day,
  before: OverdueBefore | null,
): PlanSummary {
  return { plan: { id, title, asking }, areas: areas.map((area) => countsOf(area, on, before)) };
}

/** Field by field: an area as recorded names people. */
function countsOf(area: Area, on: Day, before: OverdueBefore | null): AreaCounts {
  const { id, label, number, title, actions } = area;
  return {
    area: { id, label, number, title },
    open: actions.filter(({ status }) => isOpen(status)).length,
    overdue: actions.filter((action) => isOverdue(action, on)).length,
    lateByFirstPromise: actions.filter((action) => isLateByFirstPromise(action, on)).length,
    overdueThen: before?.in(area) ?? null,
  };
}

function unansweredIn({ plan, area }: ReadArea, { silent }: Told): readonly Unanswered[] {
  const inArea = silent.get(keyOf(plan.id, area.id)) ?? [];
  return inArea.map(({ action, person, lapsed: asks }) => ({ action, lead: person.name, asks }));
}

function elsewhereIn(
  { plan, area }: ReadArea,
  decide: readonly Decision[],
  { waiting }: Told,
): readonly AskedDecision[] {
  const inArea = waiting.get(keyOf(plan.id, area.id)) ?? [];
  return inArea.filter(({ decision }) => !decide.includes(decision));
}

function keyOf(plan: string, area: string): string {
  return `${plan}:${area}`;
}
