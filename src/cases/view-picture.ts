import type { Day } from '../core/calendar/day.ts';
import type { Entry } from '../core/plan/entry.ts';
import { type OverdueList, overdueList } from '../core/plan/overdue-list.ts';
import { type CameIn, meetingsUntil, type PlanMeeting, type PlanPicture, planPicture } from '../core/plan/picture.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import type { Caller } from './caller.ts';
import { isToldOverdue } from './view-overdue.ts';
import { type VisiblePorts, visiblePlans } from './visible-plans.ts';

/** A plan on a day: what is overdue in it, and the whole picture. */
export interface PicturedPlan {
  readonly list: OverdueList;
  readonly picture: PlanPicture;
  /** Its meetings until that day, newest first. */
  readonly meetings: readonly PlanMeeting[];
  /** How many were overdue at the ends of earlier days, oldest first, that day itself last. */
  readonly moved: readonly OverdueThen[];
  readonly cameIn: CameIn;
  /** The first day that can be shown of it. */
  readonly from: Day;
}

/** How many actions of a plan were overdue at the end of a day. */
export interface OverdueThen {
  readonly on: Day;
  readonly overdue: number;
  /** The meeting of that day. */
  readonly meeting: string | null;
}

/** What a picture takes from outside. */
export interface PicturePorts extends VisiblePorts {
  readonly plans: Pick<PlanStore, 'plans' | 'entries'>;
  readonly clock: Clock;
}

/** How every plan stands that the caller may read, as far as they are told. */
export async function viewPicture(ports: PicturePorts, caller: Caller): Promise<readonly PicturedPlan[]> {
  const today = ports.clock.today();
  const plans = await visiblePlans(ports, caller);
  return plans.filter((plan) => isToldOverdue(caller, plan)).map((plan) => pictured(ports, plan, today));
}

function pictured({ plans, clock }: PicturePorts, plan: Plan, on: Day): PicturedPlan {
  const history = plans.entries(plan.id);
  const from = clock.dayOf(history[0]?.at ?? clock.now());
  const cameIn = comingsIn(history, { from, clock });
  const list = overdueList(plan, on);
  return {
    list,
    picture: planPicture(plan, on, cameIn),
    meetings: meetingsUntil(plan, on),
    moved: [{ on, overdue: list.overdue, meeting: null }],
    cameIn,
    from,
  };
}

/** Most actions came with their plan. */
function comingsIn(history: readonly Entry[], { from, clock }: { readonly from: Day; readonly clock: Clock }): CameIn {
  const later = new Map<string | null, Day>();
  for (const { kind, action, at } of history) {
    if (kind === 'added' || kind === 'document-adds') later.set(action, clock.dayOf(at));
  }
  return ({ key }) => later.get(key) ?? from;
}
