import type { Day } from '../calendar/day.ts';
import type { Person } from './person.ts';
import { type Action, leadsOf } from './plan.ts';
import { isOpen } from './status.ts';

/** Every kind of request. */
export const REQUEST_KINDS = ['help', 'not-mine'] as const;
/** What a lead asks for: help, from the manager; that somebody else has the action, from the coordinator. */
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Something that a lead asked for and nobody decided yet. One of a kind waits at a time for each person. */
export interface ActionRequest {
  readonly kind: RequestKind;
  readonly by: Person;
  readonly on: Day;
  /** What help they need, or whose action they think it is. */
  readonly words: string;
}

/**
 * The requests that wait for somebody, oldest first: none while the action is closed, and no help for who leads it no
 * more. That somebody else has it waits until it is settled, since the record may tell of the new lead before it tells why.
 */
export function waitingRequests(action: Action): readonly ActionRequest[] {
  if (!isOpen(action.status)) return [];
  const leads = new Set(leadsOf(action).map(({ id }) => id));
  return action.requests.filter(({ kind, by }) => kind === 'not-mine' || leads.has(by.id));
}

/** The names of those whose request of a kind is not decided yet. */
export function requestersOf({ requests }: Pick<Action, 'requests'>, kind: RequestKind): readonly string[] {
  return requests.filter((one) => one.kind === kind).map(({ by }) => by.name);
}
