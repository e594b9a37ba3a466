import { LIST_NAMES, type ListName } from '../rows/lists.ts';
import type { SiteRecord } from '../site/site-record.ts';
import { type Copy, drop, heldItem, inList, type ListCopy } from './copy.ts';

/**
 * Notes that a row is gone from its list. Of a plan that is still there, the row stays as recorded and its deletion waits
 * to be judged. The row in Plans itself is the plan: without it the plan leaves the copy.
 */
export function noteDeleted(record: SiteRecord, list: ListName, item: string): void {
  const plan = list === 'Plans' ? heldItem(record.copy.plans, item)?.value.plan.id : undefined;
  inList(record.copy, list, (copy) => {
    if (!isOfPlanThere(record.copy, copy, item)) drop(copy, item);
    else noteDeletion(record, copy, item);
  });
  if (list === 'Plans') record.revision += 1;
  if (plan !== undefined) for (const one of LIST_NAMES) inList(record.copy, one, (copy) => dropDeleted(copy, plan));
}

function isOfPlanThere<Value>({ plans }: Copy, copy: ListCopy<Value>, item: string): boolean {
  const held = heldItem(copy, item);
  return held !== undefined && copy.kind.list !== 'Plans' && plans.rows.has(copy.kind.plan(held.value));
}

function noteDeletion<Value>({ now }: SiteRecord, copy: ListCopy<Value>, item: string): void {
  const recorded = heldItem(copy, item) ?? null;
  // A deletion is a change like any other, after the last that is known.
  const count = Math.max(recorded?.count ?? 0, copy.edits.get(item)?.count ?? 0) + 1;
  if (copy.edits.get(item)?.now === null) return;
  copy.edits.set(item, { item, count, now: null, recorded, by: null, unnamed: null, at: now() });
}

/** What waited to be created again is not, once its plan is gone. */
function dropDeleted<Value>(copy: ListCopy<Value>, plan: string): void {
  for (const { item, now, recorded } of [...copy.edits.values()]) {
    if (now === null && recorded && copy.kind.plan(recorded.value) === plan) drop(copy, item);
  }
}
