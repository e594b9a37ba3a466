import { type Action, leadsOf } from './plan.ts';
import type { ActionRequest, RequestKind } from './request.ts';
import { isOpen } from './status.ts';

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
