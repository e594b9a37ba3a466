import { takenOver } from '../../core/plan/editing/taken-over.ts';
import { type ActPorts, type ActRequest, entryKeyOf } from '../actions/act-on-action.ts';
import { ensureMayAct } from '../actions/action-rights.ts';
import { findVisibleAction } from '../actions/find-visible-action.ts';
import { type ActionView, viewAction } from '../actions/view-action.ts';
import { finishLeads, writeEdit } from '../actions/write-edit.ts';
import { decidingAgain } from '../answering/deciding-again.ts';

/**
 * Makes the area's manager the lead of an action, in the place of who is accountable for it. From then on what is to be
 * decided about it goes a level up: nobody decides about what they lead.
 *
 * @throws Refusal `action-unknown`, what `ensureMayAct` refuses, `action-closed`, `lead-already`, `action-changed`,
 * `busy`, `unreachable`
 */
export async function takeOver(ports: ActPorts, request: ActRequest): Promise<ActionView> {
  const { by, action: key, door } = request;
  const entryKey = entryKeyOf('take-over', request);
  await decidingAgain(ports, key, async () => {
    const place = await findVisibleAction(ports, by, key);
    const earlier = ports.plans.history(key).find((entry) => entry.key === entryKey);
    if (earlier) return finishLeads(ports.plans, place.action, earlier);
    const [at, today] = [ports.clock.now(), ports.clock.today()];
    ensureMayAct(by, 'take-over', place, today);
    await writeEdit(
      ports.plans,
      place.action,
      takenOver(place.action, { key: entryKey, by, onBehalf: false, door, at, today }),
    );
  });
  return viewAction(ports, by, key);
}
