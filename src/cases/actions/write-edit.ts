import { lastChange } from '../../core/plan/editing/last-change.ts';
import { isSameLead, leadsFromText } from '../../core/plan/editing/lead-rows.ts';
import { editIn } from '../../core/plan/editing/undone.ts';
import type { Entry } from '../../core/plan/entry.ts';
import type { Action, Lead } from '../../core/plan/plan.ts';
import type { Recorded } from '../../core/plan/recorded.ts';
import type { PlanStore } from '../../ports/plan-store.ts';

/**
 * Writes an edit. An action's leads are rows of their own, and come after the action's row: of two people who put
 * somebody else at the same moment, its version lets one through, and no lead is written for the other.
 */
export async function writeEdit(
  plans: Pick<PlanStore, 'saveAction' | 'replaceLeads'>,
  before: Action,
  { after, entry }: Recorded,
): Promise<void> {
  const { people } = after;
  await plans.saveAction(before, { ...after, people: before.people }, entry);
  if (people !== before.people) await plans.replaceLeads(before.plan, before.key, people);
}

/**
 * Ends an edit whose writing was cut off between the action's row and its leads. Where the leads were changed in
 * another way since, they stay.
 */
export async function finishLeads(
  plans: Pick<PlanStore, 'replaceLeads' | 'history'>,
  action: Action,
  entry: Entry,
): Promise<void> {
  const edit = editIn(entry);
  if (edit?.field !== 'leads') return;
  if (lastChange('leads', plans.history(action.key))?.key !== entry.key) return;
  const [from, to] = [leadsFromText(edit.from), leadsFromText(edit.to)];
  if (from && to && isOnItsWay(action.people, from, to)) await plans.replaceLeads(action.plan, action.key, to);
}

/** Rows are written one by one: each is still as it was, or already as it shall be, and one at least is not there yet. */
function isOnItsWay(now: readonly Lead[], from: readonly Lead[], to: readonly Lead[]): boolean {
  const places = Array.from({ length: Math.max(now.length, from.length, to.length) }, (_, place) => place);
  const isAt = (leads: readonly Lead[], place: number) => isSameOrNone(now[place], leads[place]);
  return places.every((place) => isAt(from, place) || isAt(to, place)) && !places.every((place) => isAt(to, place));
}

function isSameOrNone(one: Lead | undefined, other: Lead | undefined): boolean {
  return one === undefined ? other === undefined : isSameLead(one, other);
}
