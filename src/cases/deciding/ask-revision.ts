import type { Day } from '../../core/calendar/day.ts';
import { revisionAsked } from '../../core/plan/revision-asked.ts';
import { type ActPorts, type ActRequest, actOnAction } from '../actions/act-on-action.ts';
import type { ActionView } from '../actions/view-action.ts';

/** A later day and why. */
export interface AskRevisionRequest extends ActRequest {
  readonly day: Day;
  readonly reason: string;
}

/**
 * Asks for a revised date.
 *
 * @throws Refusal as `actOnAction`; `action-closed`, `revision-waiting`, `day-in-the-past`, `revision-not-later`
 */
export function askRevision(ports: ActPorts, request: AskRevisionRequest): Promise<ActionView> {
  return actOnAction(ports, 'ask-revision', request, ({ action }, by) => revisionAsked(action, request, by));
}
