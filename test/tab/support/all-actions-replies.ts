import type { AllActionsReply, ListedAction, ListedArea } from '../../../src/wire/all-actions.ts';
import { row, TODAY } from './replies.ts';

/** An action of the list of all of them; a test states what matters. */
export function listed(fields: Partial<ListedAction> = {}): ListedAction {
  return {
    ...row(),
    version: 1,
    finding: null,
    priority: null,
    residualRisk: null,
    isUnled: false,
    daysSilent: null,
    ...fields,
  };
}

/** An area of the list with these actions; a test that is about rights says who may do what. */
export function listedArea(actions: ListedAction[], fields: Partial<ListedArea> = {}): ListedArea {
  return {
    id: 'a1',
    label: 'Priority Area',
    number: '1',
    title: 'Leadership',
    service: null,
    standards: [],
    manager: 'Morgan Ellery',
    may: [],
    actions,
    ...fields,
  };
}

/** A plan of the list. */
export function listedPlan(areas: ListedArea[], fields: Partial<AllActionsReply['plans'][number]> = {}) {
  return { id: 'plan', title: 'Improvement Plan', areas, ...fields };
}

/** What `GET /api/actions` says of these plans. */
export function allActionsReply(plans: AllActionsReply['plans']): AllActionsReply {
  return { on: TODAY, asAt: '2026-11-18T10:00:00Z', plans };
}
