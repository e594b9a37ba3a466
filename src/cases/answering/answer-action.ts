import type { Answer } from '../../core/plan/answer.ts';
import { isReply } from '../../core/plan/done-words.ts';
import type { Change } from '../../core/plan/entry.ts';
import { replied } from '../../core/plan/replied.ts';
import { isOpen } from '../../core/plan/status.ts';
import { Refusal } from '../../core/refusal.ts';
import type { KeptAnswers } from '../../ports/kept-answers.ts';
import { type ActPorts, type ActRequest, actOnAction } from '../actions/act-on-action.ts';
import type { ActionView } from '../actions/view-action.ts';

/** What is said about an action, by its lead or in place of them. */
export interface AnswerActionRequest extends ActRequest {
  readonly answer: Answer;
  /** What the history tells beside it: which mail it comes from. */
  readonly facts?: readonly Change[];
}

/** What answering takes from outside. */
export interface AnswerActionPorts extends ActPorts {
  readonly kept: Pick<KeptAnswers, 'of'>;
}

/**
 * Records an update that nobody was asked for. Who said "done" last may put that right. While something that was said
 * before is kept and not written yet, nothing is written over it.
 *
 * @throws Refusal as `actOnAction`; `action-closed`, `day-in-the-future`, `day-in-the-past`; `busy` too while answers are kept
 */
export async function answerAction(ports: AnswerActionPorts, request: AnswerActionRequest): Promise<ActionView> {
  const waiting = await ports.kept.of(request.action);
  return actOnAction(ports, 'answer', request, ({ action }, by) => {
    if (waiting.length > 0) throw new Refusal('busy', { kept: waiting.length });
    const history = ports.plans.history(action.key);
    const correcting = !isOpen(action.status);
    const earlier = correcting ? history.findLast((entry) => isReply(entry) && entry.by.id === by.by.id) : undefined;
    const asSaid = { ...by, insteadOf: null, correcting, earlier: earlier ?? null, history };
    const { after, entry } = replied(action, request.answer, asSaid);
    return { after, entry: { ...entry, changes: [...entry.changes, ...(request.facts ?? [])] } };
  });
}
