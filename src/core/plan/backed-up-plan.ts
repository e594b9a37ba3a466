import type { Entry } from './entry.ts';
import type { Plan } from './plan.ts';

/** A plan as a backup keeps it: whole, with its history and where it is kept. */
export interface BackedUpPlan {
  /** Address of the site that the plan was on. */
  readonly site: string;
  readonly plan: Plan;
  /** Every entry of the plan and of its actions, oldest first. */
  readonly entries: readonly Entry[];
}
