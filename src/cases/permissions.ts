import type { ActionInPlan } from '../core/plan/find-action.ts';
import { type Action, type Area, leadsOf, type Plan } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import type { Caller } from './caller.ts';

/** What somebody is to a plan, an area or an action. */
export type Role =
  | 'lead'
  | 'deputy'
  | 'manager'
  | 'next-level'
  | 'director'
  | 'coordinator'
  | 'auditor'
  | 'reader'
  | 'operator';

/** What somebody may want to do. */
export type Operation =
  | 'read'
  | 'answer'
  | 'ask-revision'
  /** Ask for help, or say that somebody else has the action. */
  | 'make-request'
  /** Put words, or a link to what shows it, beside an action. */
  | 'add-evidence'
  /** Agree to a later day, or refuse it. */
  | 'decide-revision'
  /** Record what a board, panel or committee decided about a later day. */
  | 'record-decision'
  /** Say what will be done about a lead's request for help. */
  | 'answer-help'
  /** Decide who has an action of which a lead said that it is not theirs. */
  | 'settle-not-mine'
  /** Have whoever leads an action asked again, after nobody was any more since they did not answer. */
  | 'resume-asking'
  /** Have the lead of an action asked about it out of turn. */
  | 'ask-now'
  /** Become the lead of an action oneself. */
  | 'take-over'
  | 'check-management'
  | 'check-audit'
  /** Say who leads an action. */
  | 'change-leads'
  /** Change what stands beside an action: its priority, residual risk and measure. */
  | 'edit'
  /** Change what an auditor notes for the follow-up. */
  | 'edit-follow-up'
  | 'change-plan'
  | 'import'
  /** Open and close a meeting about the plan, record there what the body decides and adds, send its notes. */
  | 'run-meeting'
  /** Note something in a meeting: about any action, or those of one's own areas. */
  | 'note-in-meeting'
  /** Take the plan out as a document. */
  | 'export';

/** `on-behalf`: in place of the lead, and marked so. `in-place`: what the one below may not, or has nobody to do. */
export type Right = 'no' | 'yes' | 'on-behalf' | 'in-place';

const NOTHING = {
  read: 'no',
  answer: 'no',
  'ask-revision': 'no',
  'make-request': 'no',
  'add-evidence': 'no',
  'decide-revision': 'no',
  'record-decision': 'no',
  'answer-help': 'no',
  'settle-not-mine': 'no',
  'resume-asking': 'no',
  'ask-now': 'no',
  'take-over': 'no',
  'check-management': 'no',
  'check-audit': 'no',
  'change-leads': 'no',
  edit: 'no',
  'edit-follow-up': 'no',
  'change-plan': 'no',
  import: 'no',
  'run-meeting': 'no',
  'note-in-meeting': 'no',
  export: 'no',
} as const satisfies Rights;

type Rights = Readonly<Record<Operation, Right>>;

/** Who may do what: the one table. A lead's row holds for their own actions, a manager's for their own areas. */
export const MAY: Readonly<Record<Role, Rights>> = {
  lead: {
    ...NOTHING,
    read: 'yes',
    answer: 'yes',
    'ask-revision': 'yes',
    'make-request': 'yes',
    'add-evidence': 'yes',
    export: 'yes',
  },
  /**
   * Reading holds for the actions and the areas of those in whose place they stand; the rest for what they were asked in the
   * place of a lead, and nowhere else.
   */
  deputy: { ...NOTHING, read: 'yes', answer: 'on-behalf', 'ask-revision': 'on-behalf', 'make-request': 'on-behalf' },
  manager: {
    ...NOTHING,
    read: 'yes',
    answer: 'on-behalf',
    'ask-revision': 'yes',
    'add-evidence': 'yes',
    'decide-revision': 'yes',
    'answer-help': 'yes',
    'settle-not-mine': 'yes',
    'resume-asking': 'yes',
    'ask-now': 'yes',
    'take-over': 'yes',
    'check-management': 'yes',
    'change-leads': 'yes',
    'note-in-meeting': 'yes',
    export: 'yes',
  },
  'next-level': {
    ...NOTHING,
    read: 'yes',
    'decide-revision': 'in-place',
    'answer-help': 'in-place',
    'settle-not-mine': 'in-place',
    'resume-asking': 'yes',
    'ask-now': 'yes',
    'check-management': 'in-place',
    export: 'yes',
  },
  director: { ...NOTHING, read: 'yes' },
  coordinator: {
    ...NOTHING,
    read: 'yes',
    answer: 'on-behalf',
    'ask-revision': 'yes',
    'add-evidence': 'yes',
    'record-decision': 'yes',
    'settle-not-mine': 'yes',
    'resume-asking': 'yes',
    'ask-now': 'yes',
    'change-leads': 'yes',
    edit: 'yes',
    'edit-follow-up': 'yes',
    'change-plan': 'yes',
    import: 'yes',
    'run-meeting': 'yes',
    'note-in-meeting': 'yes',
    export: 'yes',
  },
  auditor: {
    ...NOTHING,
    read: 'yes',
    'add-evidence': 'yes',
    'check-audit': 'yes',
    'edit-follow-up': 'yes',
    export: 'yes',
  },
  reader: { ...NOTHING, read: 'yes', export: 'yes' },
  operator: {
    ...NOTHING,
    read: 'yes',
    'change-leads': 'yes',
    edit: 'yes',
    'edit-follow-up': 'yes',
    'change-plan': 'yes',
    import: 'yes',
    export: 'yes',
  },
};

/** The roles of a caller that hold for the whole plan, as the plan names them; who is a reader the directory tells. */
export function planRoles(caller: Caller, plan: Plan): readonly Role[] {
  if (caller.kind === 'operator') return ['operator'];
  const { id } = caller.person;
  const { coordinators, auditors, director, nextLevel } = plan.roles;
  const roles: Role[] = [];
  if (coordinators.some((person) => person.id === id)) roles.push('coordinator');
  if (auditors.some((person) => person.id === id)) roles.push('auditor');
  if (director?.id === id) roles.push('director');
  if (nextLevel?.id === id) roles.push('next-level');
  return roles;
}

/** Whether a caller manages an area. */
export function isManager(caller: Caller, area: Area): boolean {
  return caller.kind === 'person' && area.manager?.id === caller.person.id;
}

/** Whether a caller leads an action. */
export function isLead(caller: Caller, action: Action): boolean {
  return caller.kind === 'person' && leadsOf(action).some(({ id }) => id === caller.person.id);
}

/** The roles of a caller that hold for one action; who is a reader the directory tells. */
export function rolesAt(caller: Caller, { plan, area, action }: ActionInPlan): readonly Role[] {
  const roles = [...planRoles(caller, plan)];
  if (isManager(caller, area)) roles.push('manager');
  if (isLead(caller, action)) roles.push('lead');
  return roles;
}

const STRONGEST_FIRST: readonly Right[] = ['yes', 'on-behalf', 'in-place'];

/** How far a caller may do something to one action: the strongest right that any of their roles gives. */
export function rightOn(caller: Caller, operation: Operation, place: ActionInPlan): Right {
  const rights = rolesAt(caller, place).map((role) => MAY[role][operation]);
  return STRONGEST_FIRST.find((right) => rights.includes(right)) ?? 'no';
}

/** Whether any of these roles allows an operation, in whatever way. */
export function mayAny(roles: readonly Role[], operation: Operation): boolean {
  return roles.some((role) => MAY[role][operation] !== 'no');
}

/** @throws Refusal `not-allowed` unless a caller may do this to the plan, or to no plan yet */
export function ensureMay(caller: Caller, operation: Operation, plan: Plan | null): void {
  const roles = plan ? planRoles(caller, plan) : rolesWithoutPlan(caller);
  if (!mayAny(roles, operation)) throw new Refusal('not-allowed');
}

function rolesWithoutPlan({ kind }: Caller): readonly Role[] {
  return kind === 'operator' ? ['operator'] : [];
}
