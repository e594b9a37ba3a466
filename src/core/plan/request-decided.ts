import { isSameDay } from '../calendar/day.ts';
import { Refusal } from '../refusal.ts';
import type { Change, Entry } from './entry.ts';
import type { Person } from './person.ts';
import { type Action, type Lead, leadsOf } from './plan.ts';
import { type Recorded, type RecordedBy, recorded } from './recorded.ts';
import type { ActionRequest, RequestKind } from './request.ts';
import { isSameWords } from './same-words.ts';
import { ensureOpen } from './status.ts';
import { waitingRequests } from './waiting-requests.ts';

/** What comes of it when a lead said that somebody else has an action. */
export type NotMineDecision =
  | { readonly decided: 'stays'; readonly reason: string }
  /** Who has it from now on: in their place, or another lead of it already. */
  | { readonly decided: 'goes'; readonly to: Person; readonly words: string | null };

/** @throws Refusal `action-closed`, `request-gone` when nothing of the kind waits, or nothing of that person */
export function ensureRequestWaits(action: Action, kind: RequestKind, of?: string): ActionRequest {
  ensureOpen(action);
  const waiting = waitingRequests(action).find((one) => one.kind === kind && (of === undefined || one.by.id === of));
  if (!waiting) throw new Refusal('request-gone', { action: action.key });
  return waiting;
}

/**
 * Says what will be done about a lead's request for help.
 *
 * @param answer `of`: id of the person who asked
 * @throws Refusal `action-closed`, `request-gone`
 */
export function helpAnswered(
  action: Action,
  { of, words }: { readonly of: string; readonly words: string },
  by: DecidedBy,
): Recorded {
  const request = ensureRequestWaits(action, 'help', of);
  const facts = decides(request, by);
  return recorded(action, { requests: without(action, request) }, by, { kind: 'help-answered', words, facts });
}

/**
 * Settles who has an action of which a lead said that it is not theirs. Whoever takes it takes their place among its leads.
 *
 * @param of id of the person who said so
 * @throws Refusal `action-closed`, `request-gone`; `already-theirs` where it is to go to that same person;
 * `not-a-lead` where they lead it no more, and it is to stay with them or go to somebody who does not lead it now
 */
export function notMineSettled(action: Action, of: string, decision: NotMineDecision, by: DecidedBy): Recorded {
  const request = ensureRequestWaits(action, 'not-mine', of);
  const requests = without(action, request);
  if (decision.decided === 'stays') {
    if (!isLed(action, of)) throw new Refusal('not-a-lead', { action: action.key });
    const told = { kind: 'not-mine-settled', words: decision.reason, facts: decides(request, by) } as const;
    return recorded(action, { requests }, by, told);
  }
  const { to, words } = decision;
  if (to.id === of) throw new Refusal('already-theirs', { action: action.key });
  if (!isLed(action, of) && !isLed(action, to.id)) throw new Refusal('not-a-lead', { action: action.key });
  const people = withInPlaceOf(action.people, request.by, to);
  const facts = [{ field: 'led by', from: request.by.name, to: to.name }, ...decides(request, by)];
  const lastAnswer = saysOnly(action, request) ? null : action.lastAnswer;
  return recorded(action, { requests, people, lastAnswer }, by, { kind: 'not-mine-settled', words, facts });
}

/** Whether what was said last is that it is not theirs: of how it stands that tells nothing, and it is nobody else's answer. */
function saysOnly({ lastAnswer }: Action, { on, words }: ActionRequest): boolean {
  return lastAnswer !== null && isSameDay(lastAnswer.on, on) && isSameWords(lastAnswer.words, words);
}

/** Who decides, and what was recorded of the action so far. */
export interface DecidedBy extends RecordedBy {
  readonly history: readonly Entry[];
}

/** Names the entry that a decision is about. */
const DECIDES = 'decides';

/** The entry by which was asked for what an entry decides; undefined where it decides none that is known. */
export function decidedRequest({ changes }: Entry, history: readonly Entry[]): Entry | undefined {
  const asked = changes.find(({ field }) => field === DECIDES)?.to;
  return history.find(({ key }) => key === asked);
}

function decides({ kind, by, words }: ActionRequest, { history }: DecidedBy): readonly Change[] {
  const asked = history.findLast(
    (entry) =>
      entry.kind === ASKED[kind] && isSameWords(entry.words, words) && (entry.by.id === by.id || entry.onBehalf),
  );
  return asked ? [{ field: DECIDES, from: null, to: asked.key }] : [];
}

const ASKED = { help: 'help-asked', 'not-mine': 'not-mine-said' } as const;

function without({ requests }: Action, request: ActionRequest): Action['requests'] {
  return requests.filter((one) => one !== request);
}

function withInPlaceOf(leads: readonly Lead[], gone: Person, to: Person): readonly Lead[] {
  return leads.map((lead) => {
    if (!lead.people.some(({ id }) => id === gone.id)) return lead;
    const others = lead.people.filter(({ id }) => id !== to.id);
    return { ...lead, people: others.map((one) => (one.id === gone.id ? to : one)) };
  });
}

function isLed(action: Action, id: string): boolean {
  return leadsOf(action).some((lead) => lead.id === id);
}
