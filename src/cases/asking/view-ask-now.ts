import { askMoment, askMomentFor } from '../../core/asking/ask-moment.ts';
import { type AvailabilityOf, type Recipient, recipientOn } from '../../core/asking/who-is-asked.ts';
import { type Day, hourAt, isBefore } from '../../core/calendar/day.ts';
import { workingDayFrom } from '../../core/calendar/working-days.ts';
import { lastAskedNow, leadToAsk } from '../../core/plan/asked-now.ts';
import type { ActionInPlan } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import { calendarOf } from '../../core/plan/plan.ts';
import type { AskStore } from '../../ports/ask-store.ts';
import type { AvailabilityStore } from '../../ports/availability.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { SendControl } from '../../ports/send-control.ts';
import { ensureMayAct } from '../actions/action-rights.ts';
import { findVisibleAction } from '../actions/find-visible-action.ts';
import type { VisiblePorts } from '../plans/visible-plans.ts';

/** How a lead would be asked now, told before anybody is. */
export interface AskNowView {
  readonly lead: Person;
  /** The lead, or the deputy who is asked in their place; null where neither is to be asked. */
  readonly to: Recipient | null;
  readonly on: Day;
  /** Otherwise with the run of that day. */
  readonly isAtOnce: boolean;
  /** That they are asked already; null where they are free to be asked. */
  readonly asked: AskedAlready | null;
  /** Whether nobody is asked anything until somebody lets asks go out again. */
  readonly isStopped: boolean;
}

/** That somebody has the question, or that they will have it is settled. */
export interface AskedAlready {
  /** The day for which they are asked. */
  readonly on: Day;
  /** The first day on which they can be asked once more. */
  readonly againFrom: Day;
}

/** What telling it takes from outside. */
export interface ViewAskNowPorts extends VisiblePorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
  readonly asks: Pick<AskStore, 'find'>;
  readonly availability: Pick<AvailabilityStore, 'all'>;
  readonly control: Pick<SendControl, 'state'>;
  readonly clock: Clock;
  readonly timeZone: string;
}

/**
 * How the lead of an action would be asked about it now, for somebody who may have them asked.
 *
 * @throws Refusal `action-unknown`, what `ensureMayAct` refuses, `busy`, `unreachable`
 */
export async function viewAskNow(ports: ViewAskNowPorts, by: Person, key: string): Promise<AskNowView> {
  const place = await findVisibleAction(ports, by, key);
  ensureMayAct(by, 'ask-now', place, ports.clock.today());
  return askNowView(ports, place);
}

/** The same of an action that was found, whoever asks. @throws Refusal as `leadToAsk`; `busy`, `unreachable` */
export async function askNowView(ports: ViewAskNowPorts, place: ActionInPlan): Promise<AskNowView> {
  const { clock, timeZone } = ports;
  const lead = leadToAsk(place.action);
  const availability: AvailabilityOf = new Map(
    (await ports.availability.all()).map((one) => [one.person, one] as const),
  );
  const calendar = calendarOf(place.plan);
  const moment = askMoment({ today: clock.today(), hour: hourAt(clock.now(), timeZone) }, calendar);
  const to = recipientOn(lead, place.plan, moment.on, availability);
  const own = to && (availability.get(to.person.id)?.worksOn ?? null);
  return {
    lead,
    to,
    ...askMomentFor(moment, own, calendar),
    asked: await askedAlready(ports, place, to),
    isStopped: (await ports.control.state()).stopped !== null,
  };
}

async function askedAlready(
  ports: ViewAskNowPorts,
  place: ActionInPlan,
  to: Recipient | null,
): Promise<AskedAlready | null> {
  const on = await askedFor(ports, place, to);
  return on && { on, againFrom: workingDayFrom(on.add({ days: 1 }), calendarOf(place.plan)) };
}

/** A card of today that still asks, or that somebody had them asked out of turn for today or a day to come. */
async function askedFor({ asks, clock, plans }: ViewAskNowPorts, { action }: ActionInPlan, to: Recipient | null) {
  const today = clock.today();
  const last = lastAskedNow(plans.history(action.key), clock.dayOf);
  if (last !== null && !isBefore(last.on, today)) return last.on;
  const card = to && (await asks.find(`${to.person.id}:${today.toString()}`));
  const isOnIt = card?.items.some((item) => item.action === action.key && item.receipt === null) ?? false;
  return isOnIt && card?.delivery.state !== 'refused' ? today : null;
}
