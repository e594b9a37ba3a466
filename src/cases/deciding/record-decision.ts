import { type BodyDecision, bodyDecided } from '../../core/plan/revision-decided.ts';
import { type ActPorts, type ActRequest, actOnAction } from '../actions/act-on-action.ts';
import type { ActionView } from '../actions/view-action.ts';

/** What a board, panel or committee decided, as the coordinator records it. */
export interface RecordDecisionRequest extends ActRequest {
  readonly decision: BodyDecision;
}

/**
 * Records a body's decision about a revised date, asked for or not.
 *
 * @throws Refusal as `actOnAction`; `own-action`, `action-closed`, `day-in-the-future`, `revision-not-later`
 */
export function recordDecision(ports: ActPorts, request: RecordDecisionRequest): Promise<ActionView> {
  return actOnAction(ports, 'record-decision', request, ({ action }, by) => bodyDecided(action, request.decision, by));
}
