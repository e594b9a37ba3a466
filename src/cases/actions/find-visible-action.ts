import { type ActionInPlan, findAction } from '../../core/plan/find-action.ts';
import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { readableByRole, type VisiblePorts, visiblePlans } from '../plans/visible-plans.ts';

/**
 * Finds an action that a person may see. One that they may not see is refused exactly as one that does not exist, in
 * the same state of the directory too: that is asked about every plan, whatever the key.
 *
 * @throws Refusal `action-unknown`; `busy`, `denied` or `unreachable` when only the readers' groups could tell
 */
export async function findVisibleAction(ports: VisiblePorts, person: Person, key: string): Promise<ActionInPlan> {
  const caller = { kind: 'person', person } as const;
  const found = findAction(readableByRole(ports, caller), key) ?? findAction(await visiblePlans(ports, caller), key);
  if (!found) throw new Refusal('action-unknown', { action: key });
  return found;
}
