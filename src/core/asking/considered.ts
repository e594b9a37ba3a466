import { dayNumber } from '../calendar/day.ts';
import type { Addressed } from './addressed.ts';
import type { HeldReason } from './ask.ts';
import type { AskingDay } from './asking-day.ts';
import { type Standing, standingOf } from './past-asks.ts';
import type { PlanDay } from './plan-day.ts';
import type { Question } from './questions.ts';
import type { WorkedDay } from './rhythm.ts';
import { ASKING_RULES } from './rules.ts';
import { dueOn } from './when-due.ts';
import type { AvailabilityOf, Recipient } from './who-is-asked.ts';

/** A question on a day: it may be put to somebody, if that somebody gets a card; or it is held. */
export type Considered =
  | { readonly question: Question; readonly hold: HeldReason }
  | { readonly question: Question; readonly hold: null; readonly free: Free };

/** What is known of a question that may be put. */
export interface Free {
  readonly to: Recipient;
  readonly standing: Standing;
  readonly planDay: PlanDay;
  readonly workedDay: WorkedDay;
  /** Whether its date passed since its person could last be asked. */
  readonly hasDatePassed: boolean;
  /** Whether somebody wants to know out of turn, and nobody was asked since. */
  readonly isWanted: boolean;
}

/** Considers a question by itself, whatever else its person has: the first reason to hold it that fits. */
export function considered({ question, to }: Addressed, day: AskingDay, availability: AvailabilityOf): Considered {
  const { plan, isWaiting, isElsewhere, person } = question;
  const held = (hold: HeldReason): Considered => ({ question, hold });
  if (person === null) return held('no-person');
  if (isElsewhere) return held('same-as');
  const planDay = day.planDay(plan);
  if (!planDay.isWorking) return held('not-a-working-day');
  if (to === null) return held('not-until');
  const workedDay = day.workedDay(plan, availability.get(to.person.id)?.worksOn ?? null);
  if (!workedDay.isWorking) return held('not-a-working-day');
  const standing = questionStanding(question, to, day);
  const hasDatePassed = datePassed(question, workedDay, day);
  const isWanted = wantsToKnow(question, { standing, planDay, day });
  if (!isWanted) {
    if (isWaiting || isChasedNoMore(question, standing, day)) return held('waiting-on-decision');
    if (!hasDatePassed && isAnsweredLately(question, planDay)) return held('answered-lately');
    if (standing.askOpen || isAskedToday(question, day)) return held('ask-open');
  }
  return { question, hold: null, free: { to, standing, planDay, workedDay, hasDatePassed, isWanted } };
}

/** How earlier asks of a question to whoever it is put to stand. */
export function questionStanding({ plan, action, days }: Question, { person }: Recipient, day: AskingDay): Standing {
  const { youngFrom } = day.planDay(plan);
  return standingOf(day.past, person.id, action.key, {
    on: day.number,
    rememberedFrom: day.rememberedFrom,
    youngFrom,
    ...days,
  });
}

/** Whether silence about an action counts: it is overdue, or nearly due, in a plan that is live. */
export function isEscalated(question: Question, day: AskingDay): boolean {
  return question.plan.state === 'live' && isDueSoon(question, day);
}

/** Whether an action is due within the days in which it is asked about, or overdue. */
export function isDueSoon({ plan, action, days }: Question, day: AskingDay): boolean {
  const due = days.by === Number.POSITIVE_INFINITY ? dueOn(action, day.on) : null;
  return (due === null ? days.by : dayNumber(due)) <= day.planDay(plan).dueSoonUntil;
}

function isChasedNoMore(question: Question, { chased }: Standing, day: AskingDay): boolean {
  return chased.length >= ASKING_RULES.lapsesUntilDecision && isEscalated(question, day);
}

function datePassed({ plan, days }: Question, { askedUntil }: WorkedDay, { number }: AskingDay): boolean {
  return plan.state === 'live' && days.by < number && days.by >= askedUntil;
}

/** Who was to be asked at once today has a card of their own about it. */
function isAskedToday({ wanted }: Question, { number }: AskingDay): boolean {
  return wanted?.isAtOnce === true && dayNumber(wanted.on) === number;
}

/** As long as nobody answered or was asked since; a wish as old as a lapsed ask is none any more. */
function wantsToKnow(question: Question, { standing, planDay, day }: OnDay): boolean {
  const { wanted, days } = question;
  if (wanted === null || isAskedToday(question, day)) return false;
  const [since, on] = [dayNumber(wanted.since), dayNumber(wanted.on)];
  const isItsTime = on <= day.number && on >= planDay.youngFrom;
  return isItsTime && days.heardOn <= since && standing.lastAsked < on;
}

interface OnDay {
  readonly standing: Standing;
  readonly planDay: PlanDay;
  readonly day: AskingDay;
}

function isAnsweredLately({ days }: Question, { answeredFrom }: PlanDay): boolean {
  return days.heardOn >= answeredFrom;
}
