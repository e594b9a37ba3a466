import { type Day, earlier } from '../calendar/day.ts';
import type { Person } from '../plan/person.ts';
import type { Action } from '../plan/plan.ts';
import { addressedOn } from './addressed.ts';
import type { PastAsk } from './ask.ts';
import { askingDay } from './asking-day.ts';
import { isEscalated, questionStanding } from './considered.ts';
import { indexPast } from './past-asks.ts';
import { type AskingInput, questionsOf } from './questions.ts';

/** What counting lapsed asks takes. */
export interface LapsedAsksInput extends AskingInput {
  readonly on: Day;
  readonly past: readonly PastAsk[];
}

/** Somebody who let asks about an action lapse that counts for escalation. */
export interface LapsedAsks {
  /** Who was asked: a lead, or the deputy in their place. */
  readonly person: Person;
  readonly action: Action;
  /** How many asks stood five working days unanswered, one after the other; 1 or more. */
  readonly lapsed: number;
  /** The day of the first of them. */
  readonly since: Day;
}

/**
 * Who let how many asks lapse, as of a day, in plan order. Only actions of live plans count that are overdue or nearly
 * due, and only asks that were sent when they were; an answer, a later day that was agreed, and having it asked again
 * begin anew. Left out is what waits on somebody's decision, and whoever is not to be asked now.
 */
export function lapsedAsksOn({ on, past, ...asking }: LapsedAsksInput): readonly LapsedAsks[] {
  const day = askingDay(on, indexPast(past));
  return addressedOn(questionsOf(asking), on).flatMap(({ question, to }) => {
    if (to === null || question.isWaiting || !isEscalated(question, day)) return [];
    const { chased } = questionStanding(question, to, day);
    const [first, ...others] = chased;
    if (first === undefined) return [];
    return { person: to.person, action: question.action, lapsed: chased.length, since: others.reduce(earlier, first) };
  });
}
