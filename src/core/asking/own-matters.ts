import { type Day, isBefore } from '../calendar/day.ts';
import { changeOf, factOf } from '../plan/changes.ts';
import { doneWords } from '../plan/done-words.ts';
import { TAKEN_OVER } from '../plan/editing/taken-over.ts';
import type { Entry } from '../plan/entry.ts';
import { type ActionInPlan, findAction } from '../plan/find-action.ts';
import type { Person } from '../plan/person.ts';
import { accountableOf, leadsOf, type Plan } from '../plan/plan.ts';
import { waitingRevision } from '../plan/revision.ts';
import { isOpen } from '../plan/status.ts';
import { waitingRequests } from '../plan/waiting-requests.ts';
import { DECISIONS, decidedDue } from './telling/decided.ts';
import { deciderOf } from './who-decides.ts';

/** What one asked for or said, and what others have to do about it before it moves. */
export interface OwnWaiting {
  readonly place: ActionInPlan;
  readonly what: 'revision' | 'help' | 'not-mine' | 'done' | 'waits-on';
  /** Null where nobody knows. */
  readonly since: Day | null;
  /** The later day that was asked for. */
  readonly day: Day | null;
  /** Whose turn it is; null while nobody in post may. */
  readonly decider: Person | null;
  /** For `waits-on`: the action that has to be done first. */
  readonly other: ActionInPlan | null;
}

/** What own matters are read from. */
export interface OwnMattersFrom {
  readonly plans: readonly Plan[];
  history(action: string): readonly Entry[];
  entries(plan: string): readonly Entry[];
  /** The plans' calendar day of an instant. */
  dayOf(instant: string): Day;
}

/** What of one action waits for others, for a person who asked for it or leads it. */
export function ownWaiting({ id }: Person, place: ActionInPlan, from: OwnMattersFrom): readonly OwnWaiting[] {
  const { action } = place;
  if (!isOpen(action.status)) return [];
  const waits = { place, day: null, other: null };
  const later = waitingRevision(action);
  const revision: readonly OwnWaiting[] =
    later?.asked?.by.id === id
      ? [{ ...waits, what: 'revision', since: later.asked.on, day: later.by, decider: deciderOf(place, 'revision') }]
      : [];
  const requests = waitingRequests(action)
    .filter(({ by }) => by.id === id)
    .map(({ kind, on }): OwnWaiting => ({ ...waits, what: kind, since: on, decider: deciderOf(place, kind) }));
  const isLead = leadsOf(action).some((lead) => lead.id === id);
  return [...revision, ...requests, ...(isLead ? [...doneSaid(id, place, from), ...waitsOn(place, from)] : [])];
}

/** That one said that it is done, where somebody else closes it. */
function doneSaid(id: string, place: ActionInPlan, from: OwnMattersFrom): readonly OwnWaiting[] {
  const { action } = place;
  const said = leadsOf(action).length < 2 ? [] : doneWords(action, from.history(action.key));
  return said
    .filter(({ by }) => by.id === id)
    .map(({ at }) => ({
      ...{ place, what: 'done', since: from.dayOf(at), day: null, decider: accountableOf(action), other: null },
    }));
}

function waitsOn(place: ActionInPlan, { plans }: OwnMattersFrom): readonly OwnWaiting[] {
  const { plan, action } = place;
  return action.links.flatMap(({ kind, to }): readonly OwnWaiting[] => {
    const other = findAction(plans, to.includes(':') ? to : `${plan.id}:${to}`);
    if (kind !== 'waits-on' || other === undefined || !isOpen(other.action.status)) return [];
    return [{ place, what: 'waits-on', since: null, day: null, decider: accountableOf(other.action), other }];
  });
}

/** What was decided about something that one asked for. */
export interface OwnDecided {
  readonly place: ActionInPlan;
  readonly outcome: 'agreed' | 'refused' | 'answered' | 'stays' | 'goes' | 'taken-over';
  readonly on: Day;
  /** A person, or the body that decided. */
  readonly by: string;
  /** The later day that was agreed or refused; null for all else. */
  readonly day: string | null;
  readonly words: string | null;
}

/** What was decided since a day of what a person asked for, newest first. Their own decisions are none. */
export function ownDecided({ id }: Person, since: Day, from: OwnMattersFrom): readonly OwnDecided[] {
  return from.plans
    .flatMap((plan) => from.entries(plan.id).filter(({ kind }) => DECISIONS.has(kind)))
    .filter(({ at }) => !isBefore(from.dayOf(at), since))
    .flatMap((entry): readonly { readonly at: string; readonly told: OwnDecided }[] => {
      const place = findAction(from.plans, entry.action ?? '');
      if (!place) return [];
      const isFor = decidedDue(from.plans, entry, from.history(place.action.key)).some(
        ({ to, as }) => to.id === id && as === 'lead',
      );
      return isFor ? [{ at: entry.at, told: toldOf(entry, place, from.dayOf(entry.at)) }] : [];
    })
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .map(({ told }) => told);
}

function toldOf(entry: Entry, place: ActionInPlan, on: Day): OwnDecided {
  const said = { place, on, by: factOf(entry, 'decided by') ?? entry.by.name, day: null, words: entry.words };
  switch (entry.kind) {
    case 'revision-agreed':
      return { ...said, outcome: 'agreed', day: changeOf(entry, 'agreed date')?.to ?? null };
    case 'revision-refused': {
      const day = factOf(entry, 'refused date') ?? changeOf(entry, 'date asked for')?.from ?? null;
      return { ...said, outcome: 'refused', day };
    }
    case 'help-answered':
      return { ...said, outcome: 'answered' };
    case TAKEN_OVER:
      return { ...said, outcome: 'taken-over' };
    default:
      return { ...said, outcome: factOf(entry, 'led by') === null ? 'stays' : 'goes' };
  }
}
