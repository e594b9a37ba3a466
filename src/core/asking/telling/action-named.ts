import type { Day } from '../../calendar/day.ts';
import { areaHeading } from '../../plan/area-heading.ts';
import { agreedBy } from '../../plan/due.ts';
import type { ActionInPlan } from '../../plan/find-action.ts';

/** An action as a notice names it. */
export interface ActionNamed {
  readonly plan: string;
  readonly action: string;
  readonly planTitle: string;
  /** "Priority Area 3" */
  readonly areaHeading: string;
  readonly ref: string | null;
  readonly text: string;
  readonly by: Day | null;
  readonly firstBy: Day | null;
}

/** Names an action. */
export function namedAction({ plan, area, action }: ActionInPlan): ActionNamed {
  return {
    plan: plan.id,
    action: action.key,
    planTitle: plan.title,
    areaHeading: areaHeading(area),
    ref: action.ref,
    text: action.text,
    by: agreedBy(action),
    firstBy: action.due.by,
  };
}
