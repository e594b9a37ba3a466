import { areaHeading, wordlessArea } from '../core/plan/area-heading.ts';
import type { Action, Area, Plan } from '../core/plan/plan.ts';
import { countedAction } from '../texts/mail.ts';
import { actionName, areaTitleLine } from '../texts/tab.ts';
import { oneLine } from './plain-words.ts';

/** How much of the words of a plan or a person one mail has room for, in characters. */
export const ROOM = { title: 120, name: 80, ref: 24, action: 320, words: 280 } as const;

/** As much of a plan as a mail names it by. */
export type PlanNamed = Pick<Plan, 'id' | 'title' | 'asking'>;

type AreaNamed = Pick<Area, 'id' | 'label' | 'number' | 'title'>;

/** Whether a plan lets its words, and what people said about it, go by e-mail. */
export function mayQuote({ asking }: PlanNamed): boolean {
  return asking.mailWords === 'all';
}

/** What a plan is called. Its title is no secret: without it nobody could tell which plan a ref is of. */
export function planCalled({ title }: PlanNamed): string {
  return oneLine(title, ROOM.title);
}

/** "Priority Area 3"; counted where that would take the area's own words, and the plan keeps them out of mails. */
export function areaCalled(area: AreaNamed, plan: PlanNamed): string {
  return oneLine(wordlessArea(area, plan) ?? areaHeading(area), ROOM.name);
}

/** "Priority Area 3: Leaving care", without the words where the plan keeps them out of mails. */
export function areaTitled(area: AreaNamed, plan: PlanNamed): string {
  return mayQuote(plan) ? oneLine(areaTitleLine(area), ROOM.title) : areaCalled(area, plan);
}

/** What an action is called, and its words. */
interface Called {
  readonly name: string | null;
  readonly text: string | null;
}

/** How actions are called in a language. */
interface CallingWords {
  readonly actionName: (ref: string) => string;
  readonly countedAction: (number: string, area: string) => string;
}

/** What an action is called, and its words; one without a ref is called by its words or, without them, counted. */
export const actionCalled = actionCalledIn({ actionName, countedAction });

/** The same in another language. */
export function actionCalledIn(words: CallingWords): (action: Action, area: Area, plan: PlanNamed) => Called {
  return (action, area, plan) => {
    const name = action.ref === null ? null : oneLine(words.actionName(action.ref), ROOM.ref);
    const text = mayQuote(plan) ? oneLine(action.text, ROOM.action) : '';
    if (text !== '') return { name, text };
    return { name: name ?? words.countedAction(lastNumber(action.id), areaCalled(area, plan)), text: null };
  };
}

/** Ids count positions: `a8.3` is the third action of the eighth area. */
function lastNumber(id: string): string {
  return /\d+$/u.exec(id)?.[0] ?? id;
}
