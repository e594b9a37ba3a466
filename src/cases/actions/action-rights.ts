import type { Day } from '../../core/calendar/day.ts';
import { ACTS, type Act } from '../../core/plan/act.ts';
import { mayTakeBackDone, saidDone } from '../../core/plan/answer.ts';
import { leadToAsk } from '../../core/plan/asked-now.ts';
import { ensureCanReopen, ensureUnchecked } from '../../core/plan/checked.ts';
import {
  type Decider,
  helpDecider,
  managementChecker,
  notMineDecider,
  revisionDecider,
} from '../../core/plan/decider.ts';
import { ensureCanTakeOver } from '../../core/plan/editing/taken-over.ts';
import type { ActionInPlan } from '../../core/plan/find-action.ts';
import { isMovedUp } from '../../core/plan/moved-up.ts';
import type { Person } from '../../core/plan/person.ts';
import { type Action, isAsking } from '../../core/plan/plan.ts';
import { ensureRequestWaits } from '../../core/plan/request-decided.ts';
import { ensureRevisionCanBeAsked } from '../../core/plan/revision-asked.ts';
import { ensureRevisionWaits } from '../../core/plan/revision-decided.ts';
import { ensureOpen } from '../../core/plan/status.ts';
import { Refusal } from '../../core/refusal.ts';
import { isLead, MAY, type Operation, rolesAt } from '../permissions.ts';

/** What an act takes: a right from the table, and an action that stands for it. */
interface Rule {
  readonly operation: Operation;
  readonly ensurePossible: (action: Action, person: Person) => void;
}

const RULES: Readonly<Record<Act, Rule>> = {
  answer: { operation: 'answer', ensurePossible: ensureAnswerable },
  'ask-revision': { operation: 'ask-revision', ensurePossible: ensureRevisionCanBeAsked },
  'ask-help': { operation: 'make-request', ensurePossible: ensureOpen },
  'say-not-mine': { operation: 'make-request', ensurePossible: ensureOpen },
  'agree-revision': { operation: 'decide-revision', ensurePossible: ensureRevisionWaits },
  'refuse-revision': { operation: 'decide-revision', ensurePossible: ensureRevisionWaits },
  'record-decision': { operation: 'record-decision', ensurePossible: ensureOpen },
  'answer-help': { operation: 'answer-help', ensurePossible: (action) => void ensureRequestWaits(action, 'help') },
  'settle-not-mine': {
    operation: 'settle-not-mine',
    ensurePossible: (action) => void ensureRequestWaits(action, 'not-mine'),
  },
  confirm: { operation: 'check-management', ensurePossible: (action) => ensureUnchecked(action, 'management') },
  verify: { operation: 'check-audit', ensurePossible: (action) => ensureUnchecked(action, 'audit') },
  'reopen-as-management': {
    operation: 'check-management',
    ensurePossible: (action) => ensureCanReopen(action, 'management'),
  },
  'reopen-as-audit': { operation: 'check-audit', ensurePossible: (action) => ensureCanReopen(action, 'audit') },
  // Whether anybody waits for it the asks tell, not the record: see resume-asking.ts.
  'resume-asking': { operation: 'resume-asking', ensurePossible: ensureOpen },
  // Whom it reaches and when the asks and people's days tell: see ask-now.ts.
  'ask-now': { operation: 'ask-now', ensurePossible: (action) => void leadToAsk(action) },
  'take-over': { operation: 'take-over', ensurePossible: ensureCanTakeOver },
  // What shows that it was done often comes after it was said.
  'add-evidence': { operation: 'add-evidence', ensurePossible: () => undefined },
};

/** What takes a second person: nobody does it to an action that they lead. */
const BY_SOMEBODY_ELSE: ReadonlySet<Operation> = new Set<Operation>([
  'decide-revision',
  'record-decision',
  'answer-help',
  'settle-not-mine',
  'resume-asking',
  'ask-now',
  'check-management',
  'check-audit',
]);

/** A check is what a second person found: whoever said that it is done is the first. */
const BY_NOBODY_WHO_SAID_SO: ReadonlySet<Operation> = new Set<Operation>(['check-management', 'check-audit']);

/** Whose turn it is, where that hangs on the action. Where nobody's is, only a body can decide. */
const DECIDER: Partial<Readonly<Record<Operation, (place: ActionInPlan) => Decider>>> = {
  'decide-revision': revisionDecider,
  'answer-help': helpDecider,
  'settle-not-mine': notMineDecider,
  'check-management': managementChecker,
};

/** What goes a level up when nobody decides. */
const GOES_UP: Partial<Readonly<Record<Operation, Parameters<typeof isMovedUp>[1]>>> = {
  'decide-revision': 'revision',
  'answer-help': 'help',
  'settle-not-mine': 'not-mine',
};

/** Everything that a person may do to an action now. What it names is taken, and nothing else is. */
export function actsOf(person: Person, place: ActionInPlan, today: Day): readonly Act[] {
  return ACTS.filter((act) => mayAct(person, act, place, today));
}

/** Whether a person may do one thing to the action now. */
export function mayAct(person: Person, act: Act, place: ActionInPlan, today: Day): boolean {
  try {
    ensureMayAct(person, act, place, today);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/**
 * @throws Refusal `not-permitted`, `own-action`, `next-level-decides` where the person may not do this to the action;
 * `plan-not-asking`, or what the action refuses, where nobody can now
 */
export function ensureMayAct(person: Person, act: Act, place: ActionInPlan, today: Day): void {
  const { operation, ensurePossible } = RULES[act];
  ensurePermitted(person, operation, place, today);
  if (!isAsking(place.plan)) throw new Refusal('plan-not-asking', { plan: place.plan.id });
  ensurePossible(place.action, person);
}

function ensurePermitted(person: Person, operation: Operation, place: ActionInPlan, today: Day): void {
  const caller = { kind: 'person', person } as const;
  const rights = rolesAt(caller, place).map((role) => MAY[role][operation]);
  const facts = { action: place.action.key };
  if (rights.every((right) => right === 'no')) throw new Refusal('not-permitted', facts);
  if (BY_SOMEBODY_ELSE.has(operation) && isLead(caller, place.action)) throw new Refusal('own-action', facts);
  if (BY_NOBODY_WHO_SAID_SO.has(operation) && saidDone(place.action, person)) throw new Refusal('own-action', facts);
  const decider = DECIDER[operation];
  if (!decider) return;
  const turn = decider(place);
  if (rights.includes('yes') && turn === 'manager') return;
  const goesUp = GOES_UP[operation];
  const isUp = turn === 'next-level' || (goesUp !== undefined && isMovedUp(place, goesUp, today));
  if (rights.includes('in-place') && isUp) return;
  throw new Refusal(rights.includes('yes') ? 'next-level-decides' : 'not-permitted', facts);
}

function ensureAnswerable(action: Action, person: Person): void {
  if (!mayTakeBackDone(action, person)) ensureOpen(action);
}
