import type { Person } from '../../../src/core/plan/person.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { person, plan } from '../../builders/plan.ts';

/** The Monday on which everybody is asked. */
export const MONDAY = '2015-06-22';

/** So many leads. */
export function leads(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, index) => person(`Lead ${index + 1}`));
}

/** A plan in which each of them has one overdue action. */
export function planOf(everybody: readonly Person[]): Plan {
  return plan({ actions: everybody.map((lead) => ({ by: '2015-05-31', leads: [lead] })) });
}
