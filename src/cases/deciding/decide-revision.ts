import type { Day } from '../../core/calendar/day.ts';
import { type RevisionDecision, revisionDecided } from '../../core/plan/revision-decided.ts';
import { type ActPorts, type ActRequest, actOnAction } from '../actions/act-on-action.ts';
import type { ActionView } from '../actions/view-action.ts';

/** What somebody decides about the later day that they saw waiting. */
export interface DecideRevisionRequest extends ActRequest {
  readonly day: Day;
  readonly decision: RevisionDecision;
}

/**
 * Agrees to a revised date, or refuses it.
 *
 * @throws Refusal as `actOnAction`; `own-action`, `next-level-decides`, `action-closed`, `revision-gone`
 */
export function decideRevision(ports: ActPorts, request: DecideRevisionRequest): Promise<ActionView> {
  const { day, decision } = request;
  const act = decision.decided === 'agreed' ? 'agree-revision' : 'refuse-revision';
  return actOnAction(ports, act, request, ({ action }, by) => revisionDecided(action, day, decision, by));
}
