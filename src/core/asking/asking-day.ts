import { type Day, dayBefore, dayNumber, earlier } from '../calendar/day.ts';
import type { Plan } from '../plan/plan.ts';
import type { PastIndex } from './past-asks.ts';
import { type PlanDay, planDayOf } from './plan-day.ts';
import { type Rhythm, rhythmOn, type WorkedDay, workedDayOf } from './rhythm.ts';
import { ASKING_RULES } from './rules.ts';

/** The weekdays on which somebody works, ISO; null for every working day. */
export type WorksOn = readonly number[] | null;

/** A day on which asks are decided, with what it is to plans and people: worked out once for all who share it. */
export interface AskingDay {
  readonly on: Day;
  /** The same day, to be compared. */
  readonly number: number;
  /** The first day, as a number, whose asks are not forgotten. */
  readonly rememberedFrom: number;
  /** The last day before it for which asks were sent. */
  readonly ran: Day;
  readonly past: PastIndex;
  planDay(plan: Plan): PlanDay;
  workedDay(plan: Plan, worksOn: WorksOn): WorkedDay;
  rhythm(plans: readonly Plan[], worksOn: WorksOn): Rhythm;
}

/** A day of asking. @param lastRun the day of the run before; the day before where it is left out */
export function askingDay(on: Day, past: PastIndex, lastRun?: Day): AskingDay {
  const before = dayBefore(on);
  const ran = lastRun ? earlier(lastRun, before) : before;
  const planDays = remembered<PlanDay>();
  const workedDays = remembered<WorkedDay>();
  const rhythms = remembered<Rhythm>();
  return {
    on,
    number: dayNumber(on),
    rememberedFrom: dayNumber(on.subtract({ months: ASKING_RULES.monthsRemembered })),
    ran,
    past,
    planDay: (plan) => planDays(plan.id, () => planDayOf(plan, on)),
    workedDay: (plan, worksOn) => workedDays(`${plan.id} ${worksOn}`, () => workedDayOf({ plan, worksOn, on, ran })),
    rhythm: (plans, worksOn) =>
      rhythms(`${plans.map(({ id }) => id).join()} ${worksOn}`, () => rhythmOn({ plans, worksOn, on, ran })),
  };
}

function remembered<Value>(): (key: string, make: () => Value) => Value {
  const made = new Map<string, Value>();
  return (key, make) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make();
    made.set(key, value);
    return value;
  };
}
