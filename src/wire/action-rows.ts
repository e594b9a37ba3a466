import { type Day, earlier } from '../core/calendar/day.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import { agreedBy } from '../core/plan/due.ts';
import type { ActionInPlan } from '../core/plan/find-action.ts';
import { lastSaid } from '../core/plan/last-said.ts';
import { daysOverdue } from '../core/plan/overdue.ts';
import type { OverdueArea, OverdueList } from '../core/plan/overdue-list.ts';
import { type Action, leadNames } from '../core/plan/plan.ts';
import { ragOf } from '../core/plan/rag.ts';
import type { RagWords } from '../core/plan/rag-words.ts';
import type { ActionRow, AreaRows, MyActionsReply, OverdueReply } from './tab.ts';

/** An action as lists show it on a day, days as ISO dates. @param words what its plan calls each standing */
export function toActionRow(action: Action, today: Day, words: RagWords = {}): ActionRow {
  const rag = ragOf(action, today);
  const ragWord = words[rag];
  return {
    key: action.key,
    id: action.id,
    ref: action.ref,
    text: action.text,
    leads: [...leadNames(action)],
    duePhrase: action.due.phrase,
    by: agreedBy(action)?.toString() ?? null,
    firstBy: action.due.by?.toString() ?? null,
    daysOverdue: daysOverdue(action, today),
    status: action.status,
    rag,
    ...(ragWord !== undefined && { ragWord }),
    lastAnswer: lastSaid(action),
  };
}

/** One area of the overdue list. */
export function toAreaRows({ area, open, overdue }: OverdueArea, today: Day, words?: RagWords): AreaRows {
  return {
    id: area.id,
    label: area.label,
    number: area.number,
    title: area.title,
    manager: area.manager?.name ?? area.printedManager,
    open,
    overdue: overdue.map(({ action }) => toActionRow(action, today, words)),
  };
}

/** A plan of the overdue list with nothing beside the list. */
type OverduePlan = Pick<OverdueReply['plans'][number], 'id' | 'title' | 'open' | 'overdue' | 'lateByFirstPromise'> & {
  readonly areas: AreaRows[];
};

/** The overdue list of several plans. */
export function toOverduePlans(lists: readonly OverdueList[], today: Day): OverduePlan[] {
  return lists.map(({ plan, open, overdue, lateByFirstPromise, areas }) => ({
    id: plan.id,
    title: plan.title,
    open,
    overdue,
    lateByFirstPromise,
    areas: areas.map((area) => toAreaRows(area, today)),
  }));
}

/** An action, and whether it may be called overdue to who looks. */
export interface ToldAction extends ActionInPlan {
  readonly isToldOverdue: boolean;
}

/** An action as it is shown to one person on a day: as not late yet where nothing may be called overdue to them. */
export function toToldRow({ plan, action, isToldOverdue }: ToldAction, today: Day): ActionRow {
  return toActionRow(action, isToldOverdue ? today : earlier(today, agreedBy(action) ?? today), plan.ragWords);
}

/** A person's own actions. */
export function toMyActions(own: readonly ToldAction[], today: Day): MyActionsReply['actions'] {
  return own.map((told) => ({
    ...toToldRow(told, today),
    planTitle: told.plan.title,
    areaHeading: areaHeading(told.area),
  }));
}
