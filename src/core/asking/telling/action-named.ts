import type { Day } from '../../calendar/day.ts';
import { areaHeading, wordlessArea } from '../../plan/area-heading.ts';
import { agreedBy } from '../../plan/due.ts';
import type { ActionInPlan } from '../../plan/find-action.ts';

/** An action as a notice names it. */
export interface ActionNamed {
  readonly plan: string;
  readonly action: string;
  readonly planTitle: string;
  /** "Priority Area 3" */
  readonly areaHeading: string;
  /** The area as a mail names it that may hold no words of the plan; null where they may go by mail. */
  readonly wordlessArea: string | null;
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
    wordlessArea: wordlessArea(area, plan),
    ref: action.ref,
    text: action.text,
    by: agreedBy(action),
    firstBy: action.due.by,
  };
}
