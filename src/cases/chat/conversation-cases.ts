import type { Day } from '../../core/calendar/day.ts';
import type { ActionInPlan } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { type AddActionRequest, addAction, plansToAddTo } from '../actions/add-action.ts';
import { type FindActionsRequest, type FoundAction, findActions, findSharedAction } from '../actions/find-actions.ts';
import type { ActionView } from '../actions/view-action.ts';
import type { AnswerActionPorts } from '../answering/answer-action.ts';
import { actionsToNote, type NoteProgressRequest, noteProgress } from '../answering/note-progress.ts';
import { mayReadAny } from '../plans/visible-plans.ts';

/** What people do beside a conversation. Who may do it is decided in each. */
export interface ConversationCases {
  today(): Day;
  /** Whether there is anything at all that the person may read. */
  mayReadAny(by: Person): Promise<boolean>;
  findActions(request: FindActionsRequest): Promise<readonly FoundAction[]>;
  /** @throws Refusal `action-unknown`, for one that the person may not see as for one that does not exist */
  findSharedAction(by: Person, key: string): Promise<FoundAction>;
  /** Open actions of which the person may say how they stand, their own first. */
  actionsToNote(by: Person): readonly ActionInPlan[];
  noteProgress(request: NoteProgressRequest): Promise<ActionView>;
  /** Plans to which the person may add actions. */
  plansToAddTo(by: Person): readonly Plan[];
  addAction(request: AddActionRequest): Promise<ActionInPlan>;
}

/** The cases of the message extension, joined with what they take from outside. */
export function conversationCases(ports: AnswerActionPorts): ConversationCases {
  return {
    today: () => ports.clock.today(),
    mayReadAny: (person) => mayReadAny(ports, { kind: 'person', person }),
    findActions: (request) => findActions(ports, request),
    findSharedAction: (by, key) => findSharedAction(ports, by, key),
    actionsToNote: (by) => actionsToNote(ports, by),
    noteProgress: (request) => noteProgress(ports, request),
    plansToAddTo: (by) => plansToAddTo(ports, by),
    addAction: (request) => addAction(ports, request),
  };
}
