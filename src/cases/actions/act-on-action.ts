import type { Act } from '../../core/plan/act.ts';
import type { Door } from '../../core/plan/entry.ts';
import type { ActionInPlan } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Recorded, RecordedBy } from '../../core/plan/recorded.ts';
import { decidingAgain } from '../answering/deciding-again.ts';
import type { HandEditPorts } from '../hand-edits/judge-hand-edits.ts';
import { rightOn } from '../permissions.ts';
import type { VisiblePorts } from '../plans/visible-plans.ts';
import { ensureMayAct } from './action-rights.ts';
import { findVisibleAction } from './find-visible-action.ts';
import { type ActionView, type ViewActionPorts, viewAction } from './view-action.ts';

/** Who acts on which action. */
export interface ActRequest {
  readonly by: Person;
  /** Key of the action. */
  readonly action: string;
  readonly door: Door;
  /** Made by the door for each submit: the same submit twice is one entry. */
  readonly submit: string;
}

/** What acting takes from outside. */
export interface ActPorts extends HandEditPorts, Pick<ViewActionPorts, 'unanswered' | 'deputyships'> {
  readonly people: HandEditPorts['people'] & VisiblePorts['people'];
}

/** What an act changes, decided on the action as it stands. */
export type Decide = (place: ActionInPlan, by: RecordedBy) => Recorded | Promise<Recorded>;

/**
 * Does something to an action for a person who may, and shows what came of it. A submit that is in the record already
 * is shown as it stands, whoever may what by now.
 *
 * @throws Refusal `action-unknown`, what `ensureMayAct` and `decide` refuse, `action-changed`, `busy`, `unreachable`
 */
export async function actOnAction(ports: ActPorts, act: Act, request: ActRequest, decide: Decide): Promise<ActionView> {
  const { by, action: key, door } = request;
  const caller = { kind: 'person', person: by } as const;
  await decidingAgain(ports, key, async () => {
    const place = await findVisibleAction(ports, by, key);
    const entryKey = entryKeyOf(act, request);
    if (ports.plans.history(key).some((entry) => entry.key === entryKey)) return;
    ensureMayAct(by, act, place, ports.clock.today());
    const onBehalf = act === 'answer' && rightOn(caller, 'answer', place) === 'on-behalf';
    const [at, today] = [ports.clock.now(), ports.clock.today()];
    const { after, entry } = await decide(place, { key: entryKey, by, onBehalf, door, at, today });
    await ports.plans.saveAction(place.action, after, entry);
  });
  return viewAction(ports, by, key);
}

/** The key of the entry of a submit. It names the person, so that nobody can take the key of another one’s entry. */
export function entryKeyOf(act: Act, { by, action, door, submit }: ActRequest): string {
  return [door, by.id, action, act, submit].join('|');
}
