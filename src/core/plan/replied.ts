import { Refusal } from '../refusal.ts';
import { type AnswerBy, answered, mayTakeBackDone, type Reply } from './answer.ts';
import { IN_PLACE_OF } from './answered-of.ts';
import { changesBetween, factsOf } from './changes.ts';
import { corrects, isCorrectable, withoutSaid } from './corrected.ts';
import type { Change, Entry } from './entry.ts';
import type { Action } from './plan.ts';
import { type Recorded, recorded } from './recorded.ts';
import { requestMade } from './request-made.ts';
import { revisionAsked } from './revision-asked.ts';
import { isOpen } from './status.ts';

/**
 * Decides what a lead's reply to a question changes. Within an hour of what the same person said in the same place it
 * stands in place of that, whatever it was: nothing is left of the earlier reply but its line of the history. Later it is
 * a reply of its own; only a "done" of theirs gives way to it, since nothing else can be said of what is closed.
 *
 * @throws Refusal `action-closed`, `day-in-the-future`, `day-in-the-past`, `revision-waiting`, `revision-not-later`
 */
export function replied(action: Action, reply: Reply, by: AnswerBy): Recorded {
  const { earlier, history, insteadOf } = by;
  const inPlace = insteadOf === null ? [] : [{ field: IN_PLACE_OF, from: null, to: insteadOf.name }];
  if (earlier === null) return withFacts(said(action, reply, by), inPlace);
  const isClosed = !isOpen(action.status);
  if (isClosed && !mayTakeBackDone(action, by.by)) throw closed(action);
  const isCorrection = isCorrectable(earlier.at, by.at);
  const stands = isCorrection || isClosed ? withoutSaid(action, earlier, history) : action;
  const { after, entry } = said(stands, reply, by);
  const changes = [...changesBetween(action, after), ...factsOf(entry), ...(isCorrection ? [corrects(earlier)] : [])];
  return withFacts({ after, entry: { ...entry, changes } }, inPlace);
}

function withFacts({ after, entry }: Recorded, facts: readonly Change[]): Recorded {
  return { after, entry: { ...entry, changes: [...entry.changes, ...facts] } };
}

/**
 * Takes back what somebody said, and says nothing in its place: they asked for something where they were asked, and that
 * is decided there.
 *
 * @throws Refusal `action-closed`
 */
export function takenBack(action: Action, earlier: Entry, by: AnswerBy & { readonly words: string | null }): Recorded {
  if (!isOpen(action.status) && !mayTakeBackDone(action, by.by)) throw closed(action);
  const { words } = by;
  const lastAnswer = { on: by.today, by: by.by, words };
  const without = { ...withoutSaid(action, earlier, by.history), lastAnswer };
  return recorded(action, without, by, { kind: 'corrected', words, facts: [corrects(earlier)] });
}

function closed({ key }: Action): Refusal {
  return new Refusal('action-closed', { action: key });
}

function said(action: Action, reply: Reply, by: AnswerBy): Recorded {
  if (reply.choice === 'done' || reply.choice === 'not-done') return answered(action, reply, by);
  const { words } = reply;
  if (reply.choice !== 'revision') {
    return requestMade(action, { kind: reply.choice, words, of: by.insteadOf ?? by.by }, by);
  }
  return revisionAsked(action, { day: reply.day, reason: words }, by);
}
