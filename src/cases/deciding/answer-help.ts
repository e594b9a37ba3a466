import { helpAnswered } from '../../core/plan/request-decided.ts';
import { type ActPorts, type ActRequest, actOnAction } from '../actions/act-on-action.ts';
import type { ActionView } from '../actions/view-action.ts';

/** What will be done about a request for help. */
export interface AnswerHelpRequest extends ActRequest {
  /** Id of the lead who asked for it. */
  readonly of: string;
  readonly words: string;
}

/**
 * Says what will be done about a lead's request for help.
 *
 * @throws Refusal as `actOnAction`; `own-action`, `action-closed`, `request-gone`
 */
export function answerHelp(ports: ActPorts, request: AnswerHelpRequest): Promise<ActionView> {
  return actOnAction(ports, 'answer-help', request, ({ action }, by) =>
    helpAnswered(action, request, { ...by, history: ports.plans.history(action.key) }),
  );
}
