import type { Entry } from '../../core/plan/entry.ts';
import type { Action, Area } from '../../core/plan/plan.ts';
import type { NewRow } from '../writing/create-rows.ts';
import { fromAction } from './action-row.ts';
import { fromArea } from './area-row.ts';
import { fromEntry } from './entry-row.ts';
import { fromLead } from './lead-row.ts';
import type { ListName } from './lists.ts';
import type { Fields } from './row.ts';
import { sealed } from './seal.ts';

/** The row of a new area at a place of its plan. */
export function newAreaRow(plan: string, area: Area, position: number): NewRow {
  return newRow('Areas', fromArea({ plan, position, area }));
}

/** The row of a new action at a place of its area. */
export function newActionRow(action: Action, position: number): NewRow {
  return newRow('Actions', fromAction({ position, action, lastEntry: null }));
}

/** The rows of a new action's leads. */
export function newLeadRows({ plan, key, people }: Action): readonly NewRow[] {
  return people.map((lead, position) => newRow('Leads', fromLead({ plan, action: key, position, lead })));
}

/** The row of an entry. */
export function newEntryRow(entry: Entry): NewRow {
  return newRow('History', fromEntry(entry));
}

function newRow(list: ListName, fields: Fields): NewRow {
  return { list, fields: sealed(list, fields) };
}
