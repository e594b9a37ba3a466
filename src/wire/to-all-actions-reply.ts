import type { Day } from '../core/calendar/day.ts';
import { daysSilent } from '../core/plan/days-silent.ts';
import { type Action, type Area, leadsOf, type Plan } from '../core/plan/plan.ts';
import { toToldRow } from './action-rows.ts';
import type { AllActionsReply, AreaRight, ListedAction, ListedArea } from './all-actions.ts';

/** A plan as far as somebody may read it. */
interface ReadablePlan {
  readonly plan: Plan;
  readonly isToldOverdue: boolean;
  readonly areas: readonly { readonly area: Area; readonly may: readonly AreaRight[] }[];
}

/** Every action that somebody may read, as it stands on a day. */
export function toListedPlans(plans: readonly ReadablePlan[], today: Day): AllActionsReply['plans'] {
  return plans.map(({ plan, isToldOverdue, areas }) => ({
    id: plan.id,
    title: plan.title,
    areas: areas.map(({ area, may }) => ({
      ...toAreaHead(area),
      may: [...may],
      actions: area.actions.map((action) => toListedAction({ plan, area, action, isToldOverdue }, today)),
    })),
  }));
}

function toAreaHead(area: Area): Omit<ListedArea, 'may' | 'actions'> {
  return {
    id: area.id,
    label: area.label,
    number: area.number,
    title: area.title,
    service: area.service,
    standards: [...area.standards],
    manager: area.manager?.name ?? area.printedManager,
  };
}

function toListedAction(
  told: { readonly plan: Plan; readonly area: Area; readonly action: Action; readonly isToldOverdue: boolean },
  today: Day,
): ListedAction {
  const { action } = told;
  return {
    ...toToldRow(told, today),
    version: action.version,
    finding: action.finding,
    priority: action.priority,
    residualRisk: action.residualRisk,
    isUnled: leadsOf(action).length === 0,
    daysSilent: daysSilent(action, today),
  };
}
