import { askingResumed } from '../../core/plan/asking-resumed.ts';
import { Refusal } from '../../core/refusal.ts';
import { type ActPorts, type ActRequest, actOnAction } from '../actions/act-on-action.ts';
import type { ActionView } from '../actions/view-action.ts';
import type { Unanswered } from '../deciding/unanswered.ts';

/** What having somebody asked again takes from outside. */
export interface ResumeAskingPorts extends ActPorts {
  readonly unanswered: Unanswered;
}

/**
 * Has whoever leads an action asked again, after they let so many requests pass that nobody asks them any more. It counts
 * anew from there: their manager is told after two, and asked to decide after four.
 *
 * @throws Refusal as `actOnAction`; `own-action`, `action-closed`, `asked-still` where nobody waits for that decision
 */
export function resumeAsking(ports: ResumeAskingPorts, request: ActRequest): Promise<ActionView> {
  return actOnAction(ports, 'resume-asking', request, async ({ action }, by) => {
    const silent = (await ports.unanswered()).filter(({ place }) => place.action.key === action.key);
    if (silent.length === 0) throw new Refusal('asked-still', { action: action.key });
    return askingResumed(
      action,
      silent.map(({ lead }) => lead.name),
      by,
    );
  });
}
