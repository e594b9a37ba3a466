import { USUAL_NATION } from '../calendar/working-days.ts';
import type { Action, Area, Lead, Plan } from './plan.ts';
import { USUAL_ASKING } from './plan-asking.ts';
import type { PrintedAction, PrintedArea, PrintedPlan } from './printed.ts';

/** The record of a plan as it is before anybody is matched: every printed lead unmatched, the first one accountable. */
export function newPlan(printed: PrintedPlan, id: string): Plan {
  return {
    id,
    title: printed.title,
    date: printed.date,
    source: printed.source,
    layout: printed.layout,
    state: 'draft',
    documentHash: null,
    nation: USUAL_NATION,
    roles: { coordinators: [], auditors: [], director: null, nextLevel: null, readers: null },
    asking: USUAL_ASKING,
    ragWords: {},
    areas: printed.areas.map((area, index) => newArea(area, id, `a${index + 1}`)),
  };
}

/** A plan's id, made from its title: small letters, digits and hyphens, at most 60 characters. */
export function planIdOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .toLowerCase();
  const id = plain
    .replace(/['"]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return id || 'plan';
}

/** An area as it is recorded first, under an id of ours. */
export function newArea({ manager, ...area }: PrintedArea, plan: string, id: string): Area {
  return {
    ...area,
    id,
    printedManager: manager,
    manager: null,
    actions: area.actions.map((action) => newAction(action, plan, id)),
  };
}

/** An action as it is recorded first, in its plan and area. */
export function newAction(action: PrintedAction, plan: string, area: string): Action {
  return {
    ...action,
    key: `${plan}:${action.id}`,
    plan,
    area,
    revisions: action.revisions.map((revision) => ({ ...revision, asked: null, refused: null })),
    check: action.check && { ...action.check, person: null },
    reopened: null,
    requests: [],
    people: action.leads.map((printed, index): Lead => ({ printed, people: [], accountable: index === 0 })),
    doneOn: null,
    recordedOn: null,
    expected: null,
    lastAnswer: null,
    version: 1,
  };
}
