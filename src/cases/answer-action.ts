import { type Answer, answered } from '../core/plan/answer.ts';
import { isOpen } from '../core/plan/status.ts';
import { type ActPorts, type ActRequest, actOnAction } from './act-on-action.ts';
import type { ActionView } from './view-action.ts';

/** What is said about an action, by its lead or in place of them. */
export interface AnswerActionRequest extends ActRequest {
  readonly answer: Answer;
}

/**
 * Records an update that nobody was asked for. Who said "done" last may put that right.
 *
 * @throws Refusal as `actOnAction`; `action-closed`, `day-in-the-future`, `day-in-the-past`
 */
export function answerAction(ports: ActPorts, request: AnswerActionRequest): Promise<ActionView> {
  return actOnAction(ports, 'answer', request, ({ action }, by) =>
    answered(action, request.answer, {
      ...by,
      correcting: !isOpen(action.status),
      history: ports.plans.history(action.key),
    }),
  );
}
