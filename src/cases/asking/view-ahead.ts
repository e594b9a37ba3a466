import { type ForecastDay, forecastAsks } from '../../core/asking/forecast.ts';
import { BANK_HOLIDAYS } from '../../core/calendar/bank-holidays.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { AskStore } from '../../ports/ask-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { RunStore } from '../../ports/run-store.ts';
import { remembered } from '../remembered.ts';
import { type AskingPorts, askingInput } from './asking-input.ts';
import { pastAsks } from './past-asks.ts';

/** What looking ahead takes from outside. */
export interface ViewAheadPorts extends AskingPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history' | 'version'>;
  readonly asks: AskStore;
  readonly runs: Pick<RunStore, 'lastRun'>;
  readonly clock: Clock;
}

/** The days to come, for all plans together: a person gets one card a week, whatever plans are on it. */
export type LookAhead = () => Promise<readonly ForecastDay[]>;

const DAYS_AHEAD = 30;
/** Unless the record changes, or when people are asked: asks that go out change nothing in either at once. */
const HOLDS_MS = 30_000;

/**
 * Works out who will be asked what on the next 30 days, and keeps it for a while: of a plan with a thousand leads that is
 * too much to do again for every day that somebody unfolds. What it gives @throws Refusal `busy` or `unreachable`.
 */
export function lookingAhead(ports: ViewAheadPorts): LookAhead {
  const { clock, plans, availability } = ports;
  const of = async () => `${plans.version()} ${clock.today()} ${JSON.stringify(await availability.all())}`;
  return remembered({ clock, holdsMs: HOLDS_MS, of }, () => ahead(ports));
}

async function ahead(ports: ViewAheadPorts): Promise<readonly ForecastDay[]> {
  const today = ports.clock.today();
  const [input, past, lastRun] = await Promise.all([
    askingInput(ports),
    pastAsks(ports.asks, today),
    ports.runs.lastRun('asks'),
  ]);
  return forecastAsks({
    ...input,
    past,
    from: lastRun?.equals(today) ? today.add({ days: 1 }) : today,
    days: DAYS_AHEAD,
    ...(lastRun && { lastRun }),
  });
}

/** One day to come, as far as one plan is concerned. */
export interface PlanAhead {
  readonly on: Day;
  /** Why nobody is asked that day; null on a day on which people of the plan work. */
  readonly off: 'weekend' | 'bank-holiday' | 'day-off' | null;
  /** Each with the actions of this plan alone. */
  readonly asks: ForecastDay['asks'];
}

/** The part of the days to come that is about one plan: what else is on a card is not its coordinator's to see. */
export function aheadIn(plan: Plan, days: readonly ForecastDay[]): readonly PlanAhead[] {
  return days.map(({ on, asks }) => ({
    on,
    off: whyOff(plan, on),
    asks: asks
      .map((ask) => ({ ...ask, items: ask.items.filter(({ action }) => action.plan === plan.id) }))
      .filter(({ items }) => items.length > 0),
  }));
}

function whyOff({ nation, asking }: Plan, day: Day): PlanAhead['off'] {
  if (day.dayOfWeek > 5) return 'weekend';
  if (BANK_HOLIDAYS[nation].includes(day.toString())) return 'bank-holiday';
  return asking.daysOff.some((off) => off.day.equals(day)) ? 'day-off' : null;
}
