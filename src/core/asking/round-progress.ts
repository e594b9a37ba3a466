import { type Day, isBefore } from '../calendar/day.ts';
import type { Person } from '../plan/person.ts';
import { type Action, actionsOf, leadsOf, type Plan } from '../plan/plan.ts';
import type { Round } from '../plan/plan-asking.ts';
import { isOpen } from '../plan/status.ts';
import type { Availability } from './availability.ts';
import { heardFrom, type LeadAnswer } from './heard-from.ts';

/** What the progress of a round is told from. */
export interface RoundProgressInput {
  /** The plan, or the part of it that somebody asks about. */
  readonly plan: Plan;
  readonly round: Round;
  readonly availability: readonly Availability[];
  /** What the history tells of several leads of one action, from `leadAnswers`. */
  readonly answers: readonly LeadAnswer[];
}

/** How far a round is. */
export interface RoundProgress {
  /** Leads who have said something about everything that is theirs to answer, since the round opened. */
  readonly answered: number;
  readonly of: number;
  /** The others, with how many actions they have not spoken of; who has most comes first. */
  readonly waiting: readonly { readonly person: Person; readonly actions: number }[];
}

/**
 * How many leads have answered since a round opened. What was open then is theirs to answer; an action that was closed by
 * an answer of the round itself counts as answered.
 */
export function roundProgress({ plan, round, availability, answers }: RoundProgressInput): RoundProgress {
  const heardOn = heardFrom(answers, availability);
  const isHeard = (action: Action, { id }: Person) =>
    isSince(heardOn(action, id), round.opens) ||
    action.requests.some(({ by, on }) => by.id === id && isSince(on, round.opens));
  const leads = new Map<string, { person: Person; actions: number }>();
  for (const action of actionsOf(plan)) {
    for (const person of leadsOf(action)) {
      const isAnswered = isHeard(action, person);
      if (!isOpen(action.status) && !isAnswered) continue;
      const known = leads.get(person.id)?.actions ?? 0;
      leads.set(person.id, { person, actions: known + (isAnswered ? 0 : 1) });
    }
  }
  const all = [...leads.values()];
  const waiting = all.filter(({ actions }) => actions > 0).sort((one, other) => other.actions - one.actions);
  return { answered: all.length - waiting.length, of: all.length, waiting };
}

function isSince(day: Day | null, opens: Day): boolean {
  return day !== null && !isBefore(day, opens);
}
