import { type Meeting, meetingsIn } from '../../core/plan/meeting/meeting.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { ShownItems } from '../../ports/shown-items.ts';
import type { ActPorts } from '../actions/act-on-action.ts';
import { mayAny, planRoles } from '../permissions.ts';
import { type VisiblePorts, visiblePlans } from '../plans/visible-plans.ts';

/** What meetings take from outside. */
export interface MeetingPorts extends ActPorts {
  readonly plans: PlanStore;
  readonly shown: ShownItems;
}

/** Who does something in which meeting of which plan. */
export interface MeetingRequest {
  readonly by: Person;
  /** Id of the plan. */
  readonly plan: string;
  /** Id of the meeting. */
  readonly meeting: string;
  /** Made by the door for each submit: the same submit twice is one entry. */
  readonly submit: string;
}

/** A plan as somebody may read it, with its meetings. */
export interface PlanWithMeetings {
  /** What they may read of it. */
  readonly part: Plan;
  /** The first one first. */
  readonly meetings: readonly Meeting[];
}

/** @throws Refusal `plan-unknown`, of one that they may not read, too; `busy`, `denied` or `unreachable` */
export async function loadPlanWithMeetings(
  ports: VisiblePorts & { readonly plans: Pick<PlanStore, 'plans' | 'entries'> },
  person: Person,
  id: string,
): Promise<PlanWithMeetings> {
  const part = (await visiblePlans(ports, { kind: 'person', person })).find((plan) => plan.id === id);
  if (!part) throw new Refusal('plan-unknown', { plan: id });
  return { part, meetings: meetingsIn(ports.plans.entries(id)) };
}

/** Whether somebody runs the meetings of a plan. */
export function runsMeetings(person: Person, plan: Plan): boolean {
  return mayAny(planRoles({ kind: 'person', person }, plan), 'run-meeting');
}

/** @throws Refusal `meeting-not-run` unless somebody runs the meetings of a plan */
export function ensureRunsMeetings(person: Person, plan: Plan): void {
  if (!runsMeetings(person, plan)) throw new Refusal('meeting-not-run', { plan: plan.id });
}

/** The key of what somebody records in a meeting. It names the person, so that nobody can take another one's. */
export function meetingEntryKey(what: string, { by, plan, meeting, submit }: MeetingRequest): string {
  return ['meeting', plan, meeting, what, by.id, submit].join('|');
}
