import type { Person } from '../core/plan/person.ts';
import type { Lead } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import { areaKey } from './area-row.ts';
import { changeRow, writable } from './change-row.ts';
import type { Held, ListCopy } from './copy.ts';
import type { LeadAt } from './lead-row.ts';
import { cellsOf, sameCells } from './seal.ts';
import type { SiteRecord } from './site-record.ts';

/** Writes who manages the areas of a plan. What a broken-off call wrote is not written again by a repeated one. */
export async function saveManagers(
  record: SiteRecord,
  plan: string,
  managers: ReadonlyMap<string, Person | null>,
): Promise<void> {
  const list = record.copy.areas;
  for (const [area, manager] of managers) {
    const held = list.rows.get(areaKey(plan, area));
    if (!held) throw new Refusal('changed-elsewhere', { plan, area });
    await saveUnlessSame(record, list, held, (now) => ({ ...now, area: { ...now.area, manager } }));
  }
}

/** Writes whom the leads of actions stand for. What a broken-off call wrote is not written again by a repeated one. */
export async function saveLeads(record: SiteRecord, leads: ReadonlyMap<string, readonly Lead[]>): Promise<void> {
  const list = record.copy.leads;
  for (const [action, matched] of leads) {
    const rows = leadsOf(list, action);
    if (rows.length !== matched.length) throw new Refusal('action-changed', { action });
    for (const [index, lead] of matched.entries()) {
      const held = rows[index];
      if (held) await saveUnlessSame(record, list, held, (now) => ({ ...now, lead }));
    }
  }
}

function leadsOf(list: ListCopy<LeadAt>, action: string): readonly Held<LeadAt>[] {
  return [...list.rows.values()]
    .filter(({ value }) => value.action === action)
    .sort((one, other) => one.value.position - other.value.position);
}

async function saveUnlessSame<Value>(
  record: SiteRecord,
  list: ListCopy<Value>,
  held: Held<Value>,
  change: (now: Value) => Value,
): Promise<void> {
  const from = await writable(record, list, held);
  const value = change(from.value);
  if (sameCells(cellsOf(list.kind.list, list.kind.fields(value)), from.cells)) return;
  await changeRow(record, list, { from, value, entry: null });
}
