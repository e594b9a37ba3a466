import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/core/plan/entry.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { fromAction } from '../../src/sharepoint/rows/action-row.ts';
import { fromArea } from '../../src/sharepoint/rows/area-row.ts';
import { fromEntry } from '../../src/sharepoint/rows/entry-row.ts';
import { fromLead } from '../../src/sharepoint/rows/lead-row.ts';
import { LIST_NAMES, type ListName } from '../../src/sharepoint/rows/lists.ts';
import { fromPlan } from '../../src/sharepoint/rows/plan-row.ts';
import { sitePath } from '../../src/sharepoint/site/site.ts';

type OldColumn = Readonly<Record<string, unknown>> & { readonly name: string };

/** The columns that version 0.1.0 made, as it sent them to Graph. */
const OLD_COLUMNS: Readonly<Record<ListName, readonly OldColumn[]>> = JSON.parse(
  readFileSync(join(__dirname, '..', 'fixtures', 'lists', '0.1.0.json'), 'utf8'),
);

/** Makes the lists of version 0.1.0. @param change what a test wants otherwise of a column */
export async function makeOldLists(
  graph: Graph,
  url: string,
  change: (list: ListName, column: OldColumn) => object = (_list, column) => column,
): Promise<void> {
  const site = await sitePath(graph, url);
  for (const list of LIST_NAMES) {
    const columns = OLD_COLUMNS[list].map((column) => change(list, column));
    await graph.post(`${site}/lists`, { displayName: list, columns, list: { template: 'genericList' } });
  }
}

/** Writes a plan as version 0.1.0 did: without the columns that there were not yet. */
export async function writeOldPlan(graph: Graph, url: string, plan: Plan, entries: readonly Entry[]): Promise<void> {
  const site = await sitePath(graph, url);
  const write = async (list: ListName, fields: Readonly<Record<string, unknown>>) => {
    const known = new Set(['Title', ...OLD_COLUMNS[list].map(({ name }) => name)]);
    const old = Object.entries(fields).filter(([name, value]) => known.has(name) && value !== null);
    await graph.post(`${site}/lists/${list}/items`, { fields: Object.fromEntries(old) });
  };
  await write('Plans', fromPlan({ plan, lastEntry: null }));
  for (const [position, area] of plan.areas.entries()) {
    await write('Areas', fromArea({ plan: plan.id, position, area }));
    for (const [at, action] of area.actions.entries()) {
      await write('Actions', fromAction({ position: at, action, lastEntry: null }));
      for (const [index, lead] of action.people.entries()) {
        await write('Leads', fromLead({ plan: plan.id, action: action.key, position: index, lead }));
      }
    }
  }
  for (const entry of entries) await write('History', fromEntry(entry));
}
