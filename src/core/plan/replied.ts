import { type AnswerBy, answered, type Reply } from './answer.ts';
import type { Action } from './plan.ts';
import type { Recorded } from './recorded.ts';
import { requestMade } from './request-made.ts';
import { revisionAsked } from './revision-asked.ts';

/**
 * Decides what a lead's reply to a question changes.
 *
 * @throws Refusal `action-closed`, `day-in-the-future`, `day-in-the-past`, `revision-waiting`, `revision-not-later`
 */
export function replied(action: Action, reply: Reply, by: AnswerBy): Recorded {
  if (reply.choice === 'done' || reply.choice === 'not-done') return answered(action, reply, by);
  if (reply.choice === 'revision') return revisionAsked(action, { day: reply.day, reason: reply.words }, by);
  return requestMade(action, { kind: reply.choice, words: reply.words }, by);
}
