import type { AskViewItem } from '../../src/core/asking/ask-view.ts';
import { type Day, isBefore } from '../../src/core/calendar/day.ts';
import { ASK_TEXTS } from '../../src/texts/ask-card.ts';
import type { ButtonData, Choice } from '../../src/wire/card-submit.ts';
import type { ExecuteAction } from './adaptive-card.ts';

/** The button that answers with `choice`; hosts without Action.Execute send the same as a message. */
export function askButton(ask: string, item: AskViewItem, choice: Choice, title: string): ExecuteAction {
  const data: ButtonData = { ask, action: item.action, revision: item.revision, choice };
  return { type: 'Action.Execute', title, verb: choice, data, fallback: { type: 'Action.Submit', title, data } };
}

/** "Done" with one tap: by its date once that has passed, else today; tapped days later it still means what it says. */
export function doneButton(ask: string, item: AskViewItem, today: Day): ExecuteAction {
  return item.by !== null && isBefore(item.by, today)
    ? askButton(ask, item, 'done', ASK_TEXTS.doneByItsDate)
    : askButton(ask, item, 'done-today', ASK_TEXTS.doneToday);
}

/** What "not done" with one tap means: late is not on track. */
export function notDoneTitle(item: AskViewItem): string {
  return item.daysOverdue > 0 ? ASK_TEXTS.notYet : ASK_TEXTS.onTrack;
}
