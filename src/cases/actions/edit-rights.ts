import { EDITABLE, type EditableField } from '../../core/plan/editing/editable.ts';
import type { ActionInPlan } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import { isManager, mayAny, type Operation, planRoles, rightOn } from '../permissions.ts';

const TAKES: Readonly<Record<EditableField, Operation>> = {
  leads: 'change-leads',
  priority: 'edit',
  residualRisk: 'edit',
  measure: 'edit',
  followUp: 'edit-follow-up',
};

/** The fields of an action that a person may edit, whatever the state of its plan: what is kept beside it outlives it. */
export function fieldsToEdit(person: Person, place: ActionInPlan): readonly EditableField[] {
  return EDITABLE.filter((field) => rightOn({ kind: 'person', person }, TAKES[field], place) !== 'no');
}

/** @throws Refusal `not-permitted` */
export function ensureMayEdit(person: Person, field: EditableField, place: ActionInPlan): void {
  if (fieldsToEdit(person, place).includes(field)) return;
  throw new Refusal('not-permitted', { action: place.action.key });
}

/** Whether a person may say who leads an action, of any plan at all. */
export function mayChangeAnyLeads(plans: readonly Plan[], person: Person): boolean {
  const caller = { kind: 'person', person } as const;
  return plans.some(
    (plan) =>
      mayAny(planRoles(caller, plan), 'change-leads') ||
      (mayAny(['manager'], 'change-leads') && plan.areas.some((area) => isManager(caller, area))),
  );
}
