import { type Evidence, evidenceAdded } from '../../core/plan/evidence.ts';
import { type ActPorts, type ActRequest, actOnAction } from './act-on-action.ts';
import type { ActionView } from './view-action.ts';

/** Evidence or a note, and where it can be looked at. */
export interface AddEvidenceRequest extends ActRequest {
  readonly evidence: Evidence;
}

/** Puts evidence or a note beside an action, open or closed: it stays in the history. @throws Refusal as `actOnAction` */
export function addEvidence(ports: ActPorts, request: AddEvidenceRequest): Promise<ActionView> {
  return actOnAction(ports, 'add-evidence', request, ({ action }, by) => evidenceAdded(action, request.evidence, by));
}
