import type { AllActionsReply, ListedAction, ListedArea } from '../../src/wire/all-actions.ts';

/** A plan as the list has it. */
export type ListedPlan = AllActionsReply['plans'][number];

/** An action with the area and the plan that it stands in. */
export interface ListedRow {
  readonly action: ListedAction;
  readonly area: ListedArea;
  readonly plan: ListedPlan;
  /** Its place among all actions, in plan order. */
  readonly position: number;
}

/** Every action of a reply, in plan order. */
export function rowsOf({ plans }: AllActionsReply): readonly ListedRow[] {
  const rows: ListedRow[] = [];
  for (const plan of plans) {
    for (const area of plan.areas) {
      for (const action of area.actions) rows.push({ action, area, plan, position: rows.length });
    }
  }
  return rows;
}
