import type { Entry } from '../core/plan/entry.ts';
import type { Person } from '../core/plan/person.ts';
import type { Action, Lead, Plan, PlanRoles, PlanState } from '../core/plan/plan.ts';

/**
 * The record of all plans. Reading is from the copy in memory and costs no call; writing goes to the record first.
 * All writing @throws Refusal `busy`, `denied`, `unreachable` or `reply-unreadable`.
 */
export interface PlanStore {
  /** Every plan as last known; those still importing too. */
  plans(): readonly Plan[];
  /** Changes whenever anything in `plans()` changes. */
  version(): string;
  /** Reads what others wrote since. */
  refresh(): Promise<void>;
  /**
   * Writes a changed action and its entry as one change.
   *
   * @returns the action as it stands now; when that entry was written before, nothing is written again
   * @throws Refusal `action-changed` when somebody else changed it since `before`: read again and decide again
   */
  saveAction(before: Action, after: Action, entry: Entry): Promise<Action>;
  /** The entries of one action, oldest first. */
  history(actionKey: string): readonly Entry[];
  /** Writes a new plan row by row; a repeated call goes on where an earlier one stopped. */
  addPlan(plan: Plan, entry: Entry): Promise<void>;
  /** Sets a plan's state, or its roles, with its entry. */
  savePlan(plan: string, change: PlanChange, entry: Entry): Promise<void>;
  /** Sets the managers of areas. */
  saveManagers(plan: string, managers: ReadonlyMap<string, Person | null>): Promise<void>;
  /** Sets the people behind the leads of actions, by action key. */
  saveLeads(plan: string, leads: ReadonlyMap<string, readonly Lead[]>): Promise<void>;
}

/** What of a plan itself may change. */
export interface PlanChange {
  readonly state?: PlanState;
  readonly roles?: PlanRoles;
}
