import type { Nation } from '../../core/calendar/bank-holidays.ts';
import type { Day } from '../../core/calendar/day.ts';
import { isWorkingDay } from '../../core/calendar/working-days.ts';
import { calendarOf } from '../../core/plan/plan.ts';
import type { DayOff, DigestTime, MailWords } from '../../core/plan/plan-asking.ts';
import { Refusal } from '../../core/refusal.ts';
import { type AskingOfPlan, type ChangeAskingPorts, changeAsking } from './change-asking.ts';

/** What a coordinator sets about how a plan asks; what is left out stays. */
export interface AskingSettings {
  /** The weekday of the weekly card, ISO: 1 Monday to 5 Friday. */
  readonly weekday?: number | undefined;
  /** In whose name the plan asks; null for nobody's. */
  readonly board?: string | null | undefined;
  /** When its digest goes out: weekday or hour, or both. */
  readonly digest?: Partial<DigestTime> | undefined;
  /** How much of its words goes by e-mail. */
  readonly mailWords?: MailWords | undefined;
  /** Whose bank holidays count. */
  readonly nation?: Nation | undefined;
}

/** Sets on which weekday, in whose name and by whose bank holidays a plan asks. @throws as `changeAsking` */
export function setAsking(ports: ChangeAskingPorts, of: AskingOfPlan, settings: AskingSettings): Promise<void> {
  return changeAsking(ports, of, ({ asking, nation }) => ({
    nation: settings.nation ?? nation,
    asking: {
      ...asking,
      weekday: settings.weekday ?? asking.weekday,
      digest: { ...asking.digest, ...settings.digest },
      mailWords: settings.mailWords ?? asking.mailWords,
      board: settings.board === undefined ? asking.board : settings.board,
    },
  }));
}

/** Enough for closures of many years. */
const MOST_DAYS_OFF = 200;

/**
 * Adds a day on which a plan asks nobody: a holiday that was proclaimed late, a closure. One that is there takes the new
 * name.
 *
 * @throws Refusal `day-off-already` where nobody works on that day anyway; `asking-full`; as `changeAsking`
 */
export function addDayOff(ports: ChangeAskingPorts, of: AskingOfPlan, dayOff: DayOff): Promise<void> {
  return changeAsking(ports, of, (plan) => {
    const others = withoutDay(plan.asking.daysOff, dayOff.day);
    const without = { ...plan, asking: { ...plan.asking, daysOff: others } };
    if (!isWorkingDay(dayOff.day, calendarOf(without))) {
      throw new Refusal('day-off-already', { day: dayOff.day.toString() });
    }
    if (others.length >= MOST_DAYS_OFF) throw new Refusal('asking-full', { most: MOST_DAYS_OFF });
    const daysOff = [...others, dayOff].sort((one, other) => one.day.toString().localeCompare(other.day.toString()));
    return { ...plan, asking: { ...plan.asking, daysOff } };
  });
}

/** Takes a day off away again; nothing happens where it is none. @throws as `changeAsking` */
export function removeDayOff(ports: ChangeAskingPorts, of: AskingOfPlan, day: Day): Promise<void> {
  return changeAsking(ports, of, (plan) => ({
    ...plan,
    asking: { ...plan.asking, daysOff: withoutDay(plan.asking.daysOff, day) },
  }));
}

function withoutDay(daysOff: readonly DayOff[], day: Day): readonly DayOff[] {
  return daysOff.filter((off) => !off.day.equals(day));
}
