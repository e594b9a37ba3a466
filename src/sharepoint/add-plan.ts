import type { Entry } from '../core/plan/entry.ts';
import type { Plan } from '../core/plan/plan.ts';
import { Refusal } from '../core/refusal.ts';
import { fromAction } from './action-row.ts';
import { fromArea } from './area-row.ts';
import { fromEntry } from './entry-row.ts';
import { fromLead } from './lead-row.ts';
import type { ListName } from './lists.ts';
import { fromPlan } from './plan-row.ts';
import type { Fields, Site } from './site.ts';

/** SharePoint takes several writes at once, but answers too many with 429. */
const AT_ONCE = 4;

/**
 * Writes every row of a new plan, the plan's own first as `importing`. Each row's key comes from plan and position,
 * so a repeated call leaves what is there and goes on.
 */
export async function addPlan(site: Site, plan: Plan, entry: Entry): Promise<void> {
  await createUnlessThere(site, 'Plans', fromPlan({ plan: { ...plan, state: 'importing' }, lastEntry: null }));
  for (const rows of inSlices(rowsOf(plan, entry), AT_ONCE)) {
    await Promise.all(rows.map(([list, fields]) => createUnlessThere(site, list, fields)));
  }
}

type NewRow = readonly [list: ListName, fields: Fields];

function rowsOf(plan: Plan, entry: Entry): readonly NewRow[] {
  const areas = plan.areas.map((area, position): NewRow => ['Areas', fromArea({ plan: plan.id, position, area })]);
  const actions = plan.areas.flatMap((area) =>
    area.actions.flatMap((action, position): NewRow[] => [
      ['Actions', fromAction({ position, action, lastEntry: null })],
      ...action.people.map(
        (lead, index): NewRow => ['Leads', fromLead({ plan: plan.id, action: action.key, position: index, lead })],
      ),
    ]),
  );
  return [...areas, ...actions, ['History', fromEntry(entry)]];
}

async function createUnlessThere(site: Site, list: ListName, fields: Fields): Promise<void> {
  try {
    await site.create(list, fields);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'exists-already')) throw error;
  }
}

function* inSlices<Value>(values: readonly Value[], size: number): Generator<readonly Value[]> {
  for (let from = 0; from < values.length; from += size) yield values.slice(from, from + size);
}
