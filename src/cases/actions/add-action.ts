import type { Day } from '../../core/calendar/day.ts';
import { isBefore, isSameDay } from '../../core/calendar/day.ts';
import { addedAction } from '../../core/plan/added-action.ts';
import type { Door, Entry } from '../../core/plan/entry.ts';
import { type ActionInPlan, findAction } from '../../core/plan/find-action.ts';
import { idInKey } from '../../core/plan/highest-numbers.ts';
import { meetingFact } from '../../core/plan/meeting/meeting.ts';
import { mailFacts, type NotedMail } from '../../core/plan/noted-mail.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Action, Plan, PlanState } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { mayAny, planRoles } from '../permissions.ts';

/** What adding an action takes from outside. */
export interface AddActionPorts {
  readonly plans: PlanStore;
  readonly clock: Clock;
}

/** A new action for a plan, and where its words come from. */
export interface AddActionRequest {
  readonly by: Person;
  readonly plan: string;
  /** Id of the area. */
  readonly area: string;
  readonly text: string;
  readonly lead: string;
  readonly due: Day;
  readonly door: Door;
  /** The meeting in which it is added; null outside of one. */
  readonly meeting: string | null;
  /** What the history keeps of where it comes from: a link to a message. */
  readonly from: string | null;
  /** A mail that it comes from: it stands beside the new action as evidence. */
  readonly mail?: NotedMail;
  /** Made by the door for each form: the same form sent twice is one action. */
  readonly submit: string;
}

/** While its document comes in a plan is its import's, and what has ended promises nothing new. */
const OPEN_TO_MORE: ReadonlySet<PlanState> = new Set<PlanState>(['draft', 'opening', 'live', 'paused']);

/** The plans to which a person may add actions. */
export function plansToAddTo({ plans }: { readonly plans: Pick<PlanStore, 'plans'> }, by: Person): readonly Plan[] {
  return plans.plans().filter((plan) => OPEN_TO_MORE.has(plan.state) && mayAdd(by, plan));
}

/**
 * Adds an action to the end of an area, with the line of history that says who did. A form that was sent before is shown
 * what came of it.
 *
 * @throws Refusal `plan-unknown` where the person may not add to it either, `day-in-the-past`, `changed-elsewhere` when
 * somebody else's action took the same place at the same moment, and what writing can meet
 */
export async function addAction({ plans, clock }: AddActionPorts, request: AddActionRequest): Promise<ActionInPlan> {
  const { by, due, door, meeting, submit } = request;
  const plan = plansToAddTo({ plans }, by).find(({ id }) => id === request.plan);
  const area = plan?.areas.find(({ id }) => id === request.area);
  if (!plan || !area) throw new Refusal('plan-unknown', { plan: request.plan });
  const today = clock.today();
  const key = `${door}|${by.id}|${plan.id}|added|${submit}`;
  const earlier = plans.entries(plan.id).find((entry) => entry.key === key)?.action;
  const there = earlier ? findAction(plans.plans(), earlier) : undefined;
  if (there) return there;
  if (isBefore(due, today)) throw new Refusal('day-in-the-past', { day: due.toString() });
  const words = { text: request.text, lead: request.lead, by: due };
  const given = idInKey(earlier ?? undefined) ?? null;
  const action = addedAction(words, { plan, area, history: plans.entries(plan.id), given });
  const entry: Entry = {
    key,
    plan: plan.id,
    action: action.key,
    at: clock.now(),
    by,
    onBehalf: false,
    door,
    kind: 'added',
    words: request.from,
    changes: meeting === null ? [] : [meetingFact(meeting)],
  };
  const entries = [entry, ...(request.mail ? [mailBeside(entry, request.mail)] : [])];
  await plans.extendPlan(plan.id, { areas: [], actions: [action], entries });
  const written = findAction(plans.plans(), action.key);
  if (!written || !isSame(written.action, action)) throw new Refusal('changed-elsewhere', { action: action.key });
  return written;
}

function mailBeside(added: Entry, mail: NotedMail): Entry {
  return { ...added, key: `${added.key}|mail`, kind: 'evidence-added', words: null, changes: mailFacts(mail) };
}

function mayAdd(person: Person, plan: Plan): boolean {
  return mayAny(planRoles({ kind: 'person', person }, plan), 'change-plan');
}

function isSame(one: Action, other: Action): boolean {
  return one.text === other.text && isSameDay(one.due.by, other.due.by);
}
