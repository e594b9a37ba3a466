import { type Day, isBefore } from '../calendar/day.ts';
import { IN_PLACE_OF } from '../plan/answered-of.ts';
import { factOf } from '../plan/changes.ts';
import { doneWordIn, isReply } from '../plan/done-words.ts';
import type { Entry } from '../plan/entry.ts';
import type { Person } from '../plan/person.ts';
import { type Action, actionsOf, leadsOf, type Plan } from '../plan/plan.ts';
import type { Availability } from './availability.ts';

/** What one of several leads said about an action, where the action itself only knows what another one said after it. */
export interface LeadAnswer {
  readonly action: string;
  /** Entra object id of the lead. */
  readonly person: string;
  readonly on: Day;
  /** Whether they said that it is done, and whoever closes it has not spoken yet. */
  readonly saysDone: boolean;
}

/** What the answers of leads are read from. */
export interface LeadAnswersFrom {
  /** The entries of an action, oldest first. */
  history(action: string): readonly Entry[];
  /** The plans' calendar day of an instant. */
  dayOf(instant: string): Day;
  readonly availability: readonly Availability[];
}

/**
 * When each of several leads last said something of their own. Only actions with more than one lead are looked up in the
 * history: of the others the action itself tells.
 */
export function leadAnswers(plans: readonly Plan[], from: LeadAnswersFrom): readonly LeadAnswer[] {
  const speaks = speaker(from.availability);
  return plans.flatMap(actionsOf).flatMap((action) => {
    const leads = leadsOf(action);
    if (leads.length < 2) return [];
    const history = from.history(action.key);
    const reopened = history.findLastIndex(({ kind }) => kind === 'reopened');
    return leads.flatMap((lead) => {
      const index = history.findLastIndex((entry) => isReply(entry) && isSaidFor(lead, { entry, action, speaks }));
      const last = history[index];
      if (last === undefined) return [];
      const saysDone = index > reopened && doneWordIn(last) !== null;
      return [{ action: action.key, person: lead.id, on: from.dayOf(last.at), saysDone }];
    });
  });
}

/** Whether an entry is a lead's own, a deputy's in their place, or somebody's in the place of all. */
function isSaidFor(
  { id, name }: Person,
  { entry, action, speaks }: { readonly entry: Entry; readonly action: Action; readonly speaks: Speaks },
): boolean {
  const inPlaceOf = factOf(entry, IN_PLACE_OF);
  if (inPlaceOf !== null) return inPlaceOf === name;
  // Whose it is not, that one says for nobody else: least of all for who has it from then on.
  if (entry.kind === 'not-mine-said') return entry.by.id === id;
  return entry.onBehalf || speaks(entry.by, { action, person: id });
}

/** The day on which an action was last spoken of by a lead, or by somebody in their place; null when it never was. */
export type HeardOn = (action: Action, person: string) => Day | null;

/** What tells when leads were heard from: the action itself, and what `leadAnswers` found in the history. */
export function heardFrom(answers: readonly LeadAnswer[], availability: readonly Availability[]): HeardOn {
  const speaks = speaker(availability);
  const found = new Map(answers.map(({ action, person, on }) => [`${action} ${person}`, on]));
  return (action, person) => {
    const { lastAnswer, revisions, key } = action;
    const said = [lastAnswer, ...revisions.map(({ asked }) => asked)].filter((one) => one !== null);
    const own = said.filter(({ by }) => speaks(by, { action, person })).map(({ on }) => on);
    return [...own, ...(found.has(`${key} ${person}`) ? [found.get(`${key} ${person}`)] : [])].reduce(later, null);
  };
}

/** Whether what somebody says about an action is said for one of its leads. */
type Speaks = (by: Person, place: { readonly action: Action; readonly person: string }) => boolean;

/**
 * A lead speaks for themselves, a deputy for those whose deputy they are. What anybody else says, a manager in the leads'
 * place, is said for all of them.
 */
function speaker(availability: readonly Availability[]): Speaks {
  const deputyOf = new Map(availability.map(({ person, deputy }) => [person, deputy?.person.id]));
  return ({ id }, { action, person }) => {
    if (id === person) return true;
    const leads = leadsOf(action);
    if (leads.some((lead) => lead.id === id)) return false;
    return deputyOf.get(person) === id || !leads.some((lead) => deputyOf.get(lead.id) === id);
  };
}

function later(day: Day | null, other: Day | undefined): Day | null {
  if (other === undefined) return day;
  return day === null || isBefore(day, other) ? other : day;
}
