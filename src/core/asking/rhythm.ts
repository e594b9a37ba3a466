import { type Day, dayAfter, dayBefore, dayNumber, earlier, isBefore } from '../calendar/day.ts';
import { commonWorkingDay, isWorkingDay } from '../calendar/working-days.ts';
import { calendarOf, type Plan } from '../plan/plan.ts';
import { roundState } from '../plan/rounds.ts';

/** The days on which one person is asked: their plans', and their own. */
export interface RhythmOf {
  /** The plans that have anything to ask them; at least one. */
  readonly plans: readonly Plan[];
  /** The weekdays on which they work, ISO; null for every working day. */
  readonly worksOn: readonly number[] | null;
  readonly on: Day;
  /** The last day before `on` for which asks were sent. */
  readonly ran: Day;
}

/** What a day is to a person. */
export interface Rhythm {
  /** Whether the weekly card goes, on its day or because the run of its day was missed. */
  readonly isWeeklyDue: boolean;
  /** Whether this week's card is the first of its month. */
  readonly isMonthsFirst: boolean;
  /** The Monday of the week. */
  readonly monday: Day;
  /** The last day of a weekly card that was not after the run before. */
  readonly lastWeekly: Day | null;
}

/** No run looks further back than this; whoever is never asked for so long is asked with the next weekly card. */
const WEEKS_BACK = 60;

/** A person gets one card a week, so all of their plans go by one day: the first that all of them can use. */
export function rhythmOn(of: RhythmOf): Rhythm {
  const { on, ran } = of;
  const monday = mondayOf(on);
  const own = weeklyDayIn(monday, of);
  const latest = own !== null && !isBefore(on, own) ? own : weeklyBefore(monday, of);
  const isWeeklyDue = latest !== null && isBefore(ran, latest);
  const week = isWeeklyDue ? latest : own;
  return {
    monday,
    isWeeklyDue,
    isMonthsFirst: week !== null && monthOf(weeklyBefore(mondayOf(week), of)) !== monthOf(week),
    lastWeekly: lastWeeklyUntil(ran, of),
  };
}

/** The day of the weekly card in a week; null in a week that has none. */
function weeklyDayIn(monday: Day, { plans, worksOn }: RhythmOf): Day | null {
  const weekday = Math.min(...plans.map(({ asking }) => asking.weekday));
  const days = Array.from({ length: 6 - weekday }, (_none, index) => monday.add({ days: weekday - 1 + index }));
  const own = days.filter(({ dayOfWeek }) => worksOn === null || worksOn.includes(dayOfWeek));
  return commonWorkingDay(own, plans.map(calendarOf));
}

/** The last weekly day before a week. */
function weeklyBefore(monday: Day, of: RhythmOf): Day | null {
  for (let weeks = 1; weeks <= WEEKS_BACK; weeks++) {
    const day = weeklyDayIn(monday.subtract({ weeks }), of);
    if (day !== null) return day;
  }
  return null;
}

function lastWeeklyUntil(ran: Day, of: RhythmOf): Day | null {
  const own = weeklyDayIn(mondayOf(ran), of);
  return own !== null && !isBefore(ran, own) ? own : weeklyBefore(mondayOf(ran), of);
}

function monthOf(day: Day | null): string | undefined {
  return day?.toPlainYearMonth().toString();
}

function mondayOf(day: Day): Day {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** One plan's day for people who work on certain weekdays. */
export interface WorkedOf extends Omit<RhythmOf, 'plans'> {
  readonly plan: Plan;
}

/** Which dates passed and which rounds opened for people of a plan since they could last be asked. */
export interface WorkedDay {
  /** Whether they work that day. */
  readonly isWorking: boolean;
  /** The day of the run that last asked them, as a number; a run on a day off asked nobody. */
  readonly askedUntil: number;
  /** The first days of the rounds that collect answers, for people who work on these days. */
  readonly opened: readonly Day[];
}

const DAYS_BACK = 400;

/** What a day is to the people of a plan who work on certain weekdays. */
export function workedDayOf({ plan, worksOn, on, ran }: WorkedOf): WorkedDay {
  const calendar = calendarOf(plan);
  const works = (day: Day) => isWorkingDay(day, calendar) && (worksOn === null || worksOn.includes(day.dayOfWeek));
  const until = earlier(ran, dayBefore(on));
  const opened = plan.asking.rounds
    .filter((round) => roundState(round, on) === 'open')
    .flatMap(({ opens }) => firstOf(works, opens, 'on', on) ?? []);
  const asked = firstOf(works, until, 'back', until.subtract({ days: DAYS_BACK }));
  return { isWorking: works(on), askedUntil: asked === null ? 0 : dayNumber(asked), opened };
}

/** The first day, walking from one to another, on which somebody works; null when there is none. */
function firstOf(works: (day: Day) => boolean, from: Day, way: 'on' | 'back', to: Day): Day | null {
  const isPast = (day: Day) => (way === 'on' ? isBefore(to, day) : isBefore(day, to));
  const next = way === 'on' ? dayAfter : dayBefore;
  for (let day = from; !isPast(day); day = next(day)) if (works(day)) return day;
  return null;
}
