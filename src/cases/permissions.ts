import { type Action, type Area, leadsOf, type Plan } from '../core/plan/plan.ts';
import type { Caller } from './caller.ts';

/** What somebody is to a plan, an area or an action. */
export type Role = 'lead' | 'manager' | 'next-level' | 'director' | 'coordinator' | 'auditor' | 'reader' | 'operator';

/** What somebody may want to do. */
export type Operation = 'read' | 'answer' | 'change-plan' | 'import' | 'export';

/** Who may do what: the one table. A lead's row holds for their own actions, a manager's for their own areas. */
export const MAY: Readonly<Record<Role, Readonly<Record<Operation, boolean>>>> = {
  lead: { read: true, answer: true, 'change-plan': false, import: false, export: false },
  manager: { read: true, answer: true, 'change-plan': false, import: false, export: true },
  'next-level': { read: true, answer: false, 'change-plan': false, import: false, export: true },
  director: { read: true, answer: false, 'change-plan': false, import: false, export: true },
  coordinator: { read: true, answer: true, 'change-plan': true, import: true, export: true },
  auditor: { read: true, answer: false, 'change-plan': false, import: false, export: true },
  reader: { read: true, answer: false, 'change-plan': false, import: false, export: true },
  operator: { read: true, answer: false, 'change-plan': true, import: true, export: true },
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
