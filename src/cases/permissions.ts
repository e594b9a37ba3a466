import { type Action, type Area, leadsOf, type Plan } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import type { Caller } from './caller.ts';

/** What somebody is to a plan, an area or an action. */
export type Role = 'lead' | 'manager' | 'next-level' | 'director' | 'coordinator' | 'auditor' | 'reader' | 'operator';

/** What somebody may want to do. */
export type Operation = 'read' | 'answer' | 'change-plan' | 'import';

/** Who may do what: the one table. A lead's row holds for their own actions, a manager's for their own areas. */
export const MAY: Readonly<Record<Role, Readonly<Record<Operation, boolean>>>> = {
  lead: { read: true, answer: true, 'change-plan': false, import: false },
  manager: { read: true, answer: true, 'change-plan': false, import: false },
  'next-level': { read: true, answer: false, 'change-plan': false, import: false },
  director: { read: true, answer: false, 'change-plan': false, import: false },
  coordinator: { read: true, answer: true, 'change-plan': true, import: true },
  auditor: { read: true, answer: false, 'change-plan': false, import: false },
  reader: { read: true, answer: false, 'change-plan': false, import: false },
  operator: { read: true, answer: false, 'change-plan': true, import: true },
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

/** Whether any of these roles allows an operation. */
export function mayAny(roles: readonly Role[], operation: Operation): boolean {
  return roles.some((role) => MAY[role][operation]);
}

/** @throws Refusal `not-allowed` unless a caller may do this to the plan, or to no plan yet */
export function ensureMay(caller: Caller, operation: Operation, plan: Plan | null): void {
  const roles = plan ? planRoles(caller, plan) : rolesWithoutPlan(caller);
  if (!mayAny(roles, operation)) throw new Refusal('not-allowed');
}

function rolesWithoutPlan({ kind }: Caller): readonly Role[] {
  return kind === 'operator' ? ['operator'] : [];
}
