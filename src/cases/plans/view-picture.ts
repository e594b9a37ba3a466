import { type Day, isBefore } from '../../core/calendar/day.ts';
import { overdueThen } from '../../core/plan/as-it-stood/overdue-then.ts';
import { isAdding } from '../../core/plan/as-it-stood/plan-as-it-stood.ts';
import { type DayToCompare, daysToCompare } from '../../core/plan/days-to-compare.ts';
import type { Entry } from '../../core/plan/entry.ts';
import { type KnownName, knownNames } from '../../core/plan/known-names.ts';
import { meetingsIn } from '../../core/plan/meeting/meeting.ts';
import { meetingsUntil, type PlanMeeting } from '../../core/plan/meetings-until.ts';
import { type OverdueList, overdueList } from '../../core/plan/overdue-list.ts';
import { type CameIn, type PlanPicture, planPicture } from '../../core/plan/picture.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { toldFrom } from '../telling/told-from.ts';
import { endOf, type PastPorts, planThen } from './plan-then.ts';
import { isToldOverdue } from './view-overdue.ts';
import { type VisiblePorts, visiblePlans } from './visible-plans.ts';

/** A plan on a day: what is overdue in it, and the whole picture. */
export interface PicturedPlan {
  readonly list: OverdueList;
  readonly picture: PlanPicture;
  /** Its meetings until that day, newest first. */
  readonly meetings: readonly PlanMeeting[];
  /** How many were overdue at the ends of earlier days, oldest first, that day itself last. */
  readonly moved: readonly (DayToCompare & { readonly overdue: number })[];
  readonly cameIn: CameIn;
  /** The first day that can be shown of it. */
  readonly from: Day;
  /** Everybody whom the whole plan knows by name, whatever of it is shown. */
  readonly known: () => readonly KnownName[];
}

/** Which plans are to be shown as they stood on which day: all that the caller may read, today, unless it says so. */
export interface PictureRequest {
  readonly on?: Day | undefined;
  /** The id of the only one. */
  readonly plan?: string | undefined;
}

/** What a picture takes from outside. */
export interface PicturePorts extends VisiblePorts, PastPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'entries'>;
}

/**
 * How the plans stood that a caller may read now, as far as what was overdue could be told to them then.
 *
 * @throws Refusal `day-to-come`, `day-before-plan` with the first day that can be shown; as `visiblePlans`
 */
export async function viewPicture(
  ports: PicturePorts,
  caller: Caller,
  { on = ports.clock.today(), plan: only }: PictureRequest = {},
): Promise<readonly PicturedPlan[]> {
  const readable = (await visiblePlans(ports, caller)).filter(({ id }) => only === undefined || id === only);
  const told = readable.flatMap((plan) => {
    const from = toldFrom(ports, caller, plan);
    return from ? [{ plan, from }] : [];
  });
  ensureTold(told, { on, today: ports.clock.today() });
  return told
    .filter(({ from }) => !isBefore(on, from))
    .map(({ plan, from }) => ({ from, now: plan, stood: planThen(ports, plan, on) }))
    .filter(({ stood }) => isToldOverdue(caller, stood))
    .map((plan) => pictured(ports, plan, on));
}

/** Nothing is said of a day to somebody who may read no plan at all. */
function ensureTold(
  told: readonly { readonly from: Day }[],
  { on, today }: { readonly on: Day; readonly today: Day },
): void {
  const [first] = told.map(({ from }) => from).toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  if (!first) return;
  if (isBefore(today, on)) throw new Refusal('day-to-come', { day: on.toString() });
  if (isBefore(on, first)) throw new Refusal('day-before-plan', { day: on.toString(), from: first.toString() });
}

interface PlanOnDay {
  readonly now: Plan;
  readonly stood: Plan;
  readonly from: Day;
}

function pictured({ plans, clock }: PicturePorts, { now, stood, from }: PlanOnDay, on: Day): PicturedPlan {
  const history = plans.entries(now.id);
  const list = overdueList(stood, on);
  const meetings = meetingsUntil(stood, on, meetingsIn(history));
  const days = daysToCompare(on, { meetings, from });
  const counts = overdueThen(
    now,
    history,
    days.map((day) => ({ on: day.on, until: endOf(clock, day.on) })),
  );
  const cameIn = comingsIn(history, (instant) => clock.dayOf(instant), from);
  return {
    list,
    picture: planPicture(stood, on, { cameIn, meetings }),
    meetings,
    moved: days.map((day, index) => ({ ...day, overdue: day.on.equals(on) ? list.overdue : (counts[index] ?? 0) })),
    cameIn,
    from,
    known: () => knownNames(plans.plans().find(({ id }) => id === now.id) ?? now, history),
  };
}

/** Most actions came with their plan. */
function comingsIn(history: readonly Entry[], dayOf: (instant: string) => Day, from: Day): CameIn {
  const began = history[0] ? dayOf(history[0].at) : from;
  const later = new Map(history.filter(isAdding).map(({ action, at }) => [action, dayOf(at)]));
  return ({ key }) => later.get(key) ?? began;
}
