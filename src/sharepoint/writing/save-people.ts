import type { Person } from '../../core/plan/person.ts';
import type { Area, Lead } from '../../core/plan/plan.ts';
import type { AreaHead } from '../../core/plan/versions/heading-text.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Held, ListCopy } from '../reading/copy.ts';
import { takeIn } from '../reading/take-in.ts';
import { areaKey } from '../rows/area-row.ts';
import { changeRow, createRow, writable } from '../rows/change-row.ts';
import { isLed, type LeadAt, leadKey, NO_LEAD } from '../rows/lead-row.ts';
import { cellsOf, sameCells } from '../rows/seal.ts';
import { isUncertain, type SiteRecord } from '../site/site-record.ts';

/** Writes who manages the areas of a plan. What a broken-off call wrote is not written again by a repeated one. */
export async function saveManagers(
  record: SiteRecord,
  plan: string,
  managers: ReadonlyMap<string, Person | null>,
): Promise<void> {
  for (const [area, manager] of managers) await saveArea(record, plan, area, { manager });
}

/** Writes what the document says of areas. What a broken-off call wrote is not written again by a repeated one. */
export async function saveHeads(record: SiteRecord, plan: string, heads: ReadonlyMap<string, AreaHead>): Promise<void> {
  for (const [area, head] of heads) await saveArea(record, plan, area, head);
}

async function saveArea(record: SiteRecord, plan: string, area: string, change: Partial<Area>): Promise<void> {
  const list = record.copy.areas;
  const held = list.rows.get(areaKey(plan, area));
  if (!held) throw new Refusal('changed-elsewhere', { plan, area });
  await saveUnlessSame(record, list, held, (now) => ({ ...now, area: { ...now.area, ...change } }));
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

/**
 * Writes which leads an action has. A row that is left over is vacated, not deleted: a deleted one would look as if
 * somebody had taken it out by hand.
 */
export async function replaceLeads(
  record: SiteRecord,
  plan: string,
  action: string,
  leads: readonly Lead[],
): Promise<void> {
  const list = record.copy.leads;
  if (!record.copy.actions.rows.has(action)) throw new Refusal('action-changed', { action });
  const places = Math.max(leads.length, ...[...list.rows.values()].map(placeAfter(action)));
  for (let position = 0; position < places; position += 1) {
    const lead = leads[position] ?? NO_LEAD;
    const held = list.rows.get(leadKey(action, position));
    if (held) await saveUnlessSame(record, list, held, (now) => ({ ...now, lead }));
    else await ensureRow(record, list, { plan, action, position, lead });
  }
}

function placeAfter(action: string): (held: Held<LeadAt>) => number {
  return ({ value }) => (value.action === action ? value.position + 1 : 0);
}

/** Makes a row; one that is there by now, since a reply was lost, is written over. */
async function ensureRow(record: SiteRecord, list: ListCopy<LeadAt>, value: LeadAt): Promise<void> {
  try {
    await createRow(record, list, value);
  } catch (error) {
    const key = list.kind.key(value);
    const row = isUncertain(error) ? await record.site.find('Leads', key) : undefined;
    if (row) await takeIn(record, list, row);
    const held = list.rows.get(key);
    if (!held) throw error;
    await saveUnlessSame(record, list, held, () => value);
  }
}

function leadsOf(list: ListCopy<LeadAt>, action: string): readonly Held<LeadAt>[] {
  return [...list.rows.values()]
    .filter(({ value }) => value.action === action && isLed(value))
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
