import type { Entry } from '../../core/plan/entry.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';
import { fromPlan, toPlan } from '../rows/plan-row.ts';
import { newActionRow, newAreaRow, newEntryRow, newLeadRows } from '../rows/plan-rows.ts';
import type { Fields, Row } from '../rows/row.ts';
import { sealed } from '../rows/seal.ts';
import type { Site } from '../site/site.ts';
import { isUncertain } from '../site/site-record.ts';

/**
 * Writes every row of a new plan, the plan's own first as `importing`, and its state when all of them are in. Each row's
 * key comes from plan and position, so a repeated call leaves what is there and goes on.
 */
export async function addPlan(site: Site, plan: Plan, entries: readonly Entry[]): Promise<void> {
  const row = await ensurePlanRow(site, plan);
  await site.createAll([
    ...plan.areas.map((area, position) => newAreaRow(plan.id, area, position)),
    ...plan.areas.flatMap(({ actions }) =>
      actions.flatMap((action, position) => [newActionRow(action, position), ...newLeadRows(action)]),
    ),
  ]);
  for (const slice of inOrder(entries)) await site.createAll(slice.map(newEntryRow));
  await setState(site, plan, row);
}

function planFields(plan: Plan): Fields {
  return sealed('Plans', fromPlan({ plan, lastEntry: null }));
}

/**
 * Entries of one second are told apart by the order of their rows, and a batch makes its rows in any order: so no two of
 * them share one.
 */
function inOrder(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const slices: Entry[][] = [];
  let seconds = new Set<string>();
  for (const entry of entries) {
    const second = entry.at.slice(0, 19);
    const slice = slices.at(-1);
    if (slice && !seconds.has(second)) slice.push(entry);
    else {
      slices.push([entry]);
      seconds = new Set();
    }
    seconds.add(second);
  }
  return slices;
}

async function ensurePlanRow(site: Site, plan: Plan): Promise<Row> {
  try {
    return await site.create('Plans', planFields({ ...plan, state: 'importing' }));
  } catch (error) {
    const there = error instanceof Refusal && error.code === 'exists-already';
    const row = there ? await site.find('Plans', plan.id) : undefined;
    if (row === undefined) throw error;
    return row;
  }
}

/** A plan that is in has a state of its own by now: that one stays. */
async function setState(site: Site, plan: Plan, row: Row): Promise<void> {
  if (!isImporting(row.fields)) return;
  try {
    await site.change('Plans', row, planFields(plan));
  } catch (error) {
    if (!isUncertain(error) || isImporting((await site.row('Plans', row.item)).fields)) throw error;
  }
}

function isImporting(fields: unknown): boolean {
  return toPlan.safeParse(fields).data?.plan.state === 'importing';
}
