import type { Day } from '../../core/calendar/day.ts';
import type { NotedMail } from '../../core/plan/noted-mail.ts';
import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { type AddActionPorts, addAction, plansToAddTo } from '../actions/add-action.ts';
import { type VisiblePorts, visiblePlans } from '../plans/visible-plans.ts';
import type { Noted } from './note-mail.ts';

/** A new action that somebody makes of a mail. */
export interface MakeActionRequest {
  readonly by: Person;
  readonly plan: string;
  /** Id of the area. */
  readonly area: string;
  readonly text: string;
  readonly lead: string;
  readonly due: Day;
  readonly mail: NotedMail;
  /** Made by the door for each form: the same form sent twice is one action. */
  readonly submit: string;
}

/**
 * Makes an action of a mail, which stands beside it as evidence.
 *
 * @throws Refusal `coordinator-adds` where the person may read the plan and no more; as `addAction`
 */
export async function makeAction(ports: AddActionPorts & VisiblePorts, request: MakeActionRequest): Promise<Noted> {
  const { by, plan } = request;
  if (!plansToAddTo(ports, by).some(({ id }) => id === plan)) {
    const readable = await visiblePlans(ports, { kind: 'person', person: by });
    if (readable.some(({ id }) => id === plan)) throw new Refusal('coordinator-adds', { plan });
  }
  const place = await addAction(ports, { ...request, door: 'outlook', meeting: null, from: null });
  const entry = ports.plans.history(place.action.key).find(({ kind }) => kind === 'added');
  if (!entry) throw new Refusal('outcome-unknown', { action: place.action.key });
  return { place, entry };
}
