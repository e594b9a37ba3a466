import type { Person } from '../core/plan/person.ts';
import type { Lead } from '../core/plan/plan.ts';
import { areaKey, fromManager, toArea } from './area-row.ts';
import { fromMatch, leadKey, toLead } from './lead-row.ts';
import { reread, type SiteRecord } from './site-record.ts';

/** Writes who manages the areas of a plan. */
export async function saveManagers(
  { site, copy }: SiteRecord,
  plan: string,
  managers: ReadonlyMap<string, Person | null>,
): Promise<void> {
  for (const [area, manager] of managers) {
    const key = areaKey(plan, area);
    const held = copy.areas.get(key);
    if (!held) continue;
    await site.change('Areas', held, fromManager(manager));
    await reread(site, { list: 'Areas', schema: toArea, rows: copy.areas }, key, held.item);
  }
}

/** Writes whom the leads of actions stand for. */
export async function saveLeads(
  { site, copy }: SiteRecord,
  leads: ReadonlyMap<string, readonly Lead[]>,
): Promise<void> {
  for (const [action, matched] of leads) {
    for (const [position, lead] of matched.entries()) {
      const key = leadKey(action, position);
      const held = copy.leads.get(key);
      if (!held) continue;
      await site.change('Leads', held, fromMatch(lead));
      await reread(site, { list: 'Leads', schema: toLead, rows: copy.leads }, key, held.item);
    }
  }
}
