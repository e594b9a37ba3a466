import type { Day } from '../core/calendar/day.ts';
import { daysSilent } from '../core/plan/days-silent.ts';
import { type Action, type Area, leadsOf, type Plan } from '../core/plan/plan.ts';
import { type ToldAction, toToldRow } from './action-rows.ts';
import type { AllActionsReply, AreaRight, ListedAction, ListedArea } from './all-actions.ts';

/** A plan as far as somebody may read it. */
interface ReadablePlan {
  readonly plan: Plan;
  readonly isToldOverdue: boolean;
  readonly areas: readonly { readonly area: Area; readonly may: readonly AreaRight[] }[];
}

/** Every action that somebody may read, as it stands on a day. */
type ToListedPlans = (plans: readonly ReadablePlan[], today: Day) => AllActionsReply['plans'];

/**
 * Lists actions, each worked out once for as long as it and the day stay the same, however many people look: of thousands
 * that takes a tenth of a second, in which the service does nothing else.
 */
export function createListing(): ToListedPlans {
  let day = '';
  let known = { told: new WeakMap<Action, ListedAction>(), untold: new WeakMap<Action, ListedAction>() };
  return (plans, today) => {
    if (day !== today.toString()) {
      day = today.toString();
      known = { told: new WeakMap(), untold: new WeakMap() };
    }
    return toListedPlans(plans, (told) => {
      const rows = told.isToldOverdue ? known.told : known.untold;
      const row = rows.get(told.action) ?? toListedAction(told, today);
      rows.set(told.action, row);
      return row;
    });
  };
}

function toListedPlans(
  plans: readonly ReadablePlan[],
  toListed: (told: ToldAction) => ListedAction,
): AllActionsReply['plans'] {
  return plans.map(({ plan, isToldOverdue, areas }) => ({
    id: plan.id,
    title: plan.title,
    areas: areas.map(({ area, may }) => ({
      ...toAreaHead(area),
      may: [...may],
      actions: area.actions.map((action) => toListed({ plan, area, action, isToldOverdue })),
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

function toListedAction(told: ToldAction, today: Day): ListedAction {
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
