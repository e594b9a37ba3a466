import type { Person } from '../../core/plan/person.ts';
import { type NotMineDecision, notMineSettled } from '../../core/plan/request-decided.ts';
import { Refusal } from '../../core/refusal.ts';
import { type ActPorts, type ActRequest, actOnAction } from '../actions/act-on-action.ts';
import type { ActionView } from '../actions/view-action.ts';

/** What comes of it when a lead said that somebody else has the action. */
export interface SettleNotMineRequest extends ActRequest {
  /** Id of the lead who said so. */
  readonly of: string;
  readonly decision:
    | { readonly decided: 'stays'; readonly reason: string }
    /** The address of who has it, as the directory knows it. */
    | { readonly decided: 'goes'; readonly to: string; readonly words: string | null };
}

/**
 * Settles who has an action: it stays with the lead who said that it is not theirs, or somebody takes their place.
 *
 * @throws Refusal as `actOnAction`; `person-unknown`, `action-closed`, `request-gone`, `already-theirs`, `not-a-lead`
 */
export async function settleNotMine(ports: ActPorts, request: SettleNotMineRequest): Promise<ActionView> {
  return actOnAction(ports, 'settle-not-mine', request, async ({ action }, by) => {
    const decision = await toDecision(ports, request.decision);
    const history = ports.plans.history(action.key);
    const settled = notMineSettled(action, request.of, decision, { ...by, history });
    // Its leads are rows of their own. They come first: as long as the entry is not in, the request still waits.
    if (settled.after.people !== action.people) {
      await ports.plans.replaceLeads(action.plan, action.key, settled.after.people);
    }
    return settled;
  });
}

async function toDecision({ people }: ActPorts, decision: SettleNotMineRequest['decision']): Promise<NotMineDecision> {
  if (decision.decided === 'stays') return decision;
  return { ...decision, to: await findPerson(people, decision.to) };
}

async function findPerson(people: ActPorts['people'], address: string): Promise<Person> {
  const found = await people.findPerson(address);
  if (!found) throw new Refusal('person-unknown');
  return { id: found.id, name: found.name };
}
