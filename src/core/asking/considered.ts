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
  if (isWaiting || isChasedNoMore(question, standing, day)) return held('waiting-on-decision');
  const hasDatePassed = datePassed(question, workedDay, day);
  if (!hasDatePassed && isAnsweredLately(question, planDay)) return held('answered-lately');
  if (standing.askOpen) return held('ask-open');
  return { question, hold: null, free: { to, standing, planDay, workedDay, hasDatePassed } };
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

function isAnsweredLately({ days }: Question, { answeredFrom }: PlanDay): boolean {
  return days.heardOn >= answeredFrom;
}
