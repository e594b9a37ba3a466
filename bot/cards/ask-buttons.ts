import type { AskViewItem } from '../../src/core/asking/ask-view.ts';
import type { Day } from '../../src/core/calendar/day.ts';
import { isBefore } from '../../src/core/calendar/day.ts';
import { CHAT_TEXTS } from '../../src/texts/chat.ts';
import type { ButtonData, Choice } from '../../src/wire/card-submit.ts';
import type { ExecuteAction } from './adaptive-card.ts';

/** The button that answers with `choice`; hosts without Action.Execute send the same as a message. */
export function askButton(ask: string, item: AskViewItem, choice: Choice, title: string): ExecuteAction {
  const data: ButtonData = { ask, action: item.action, revision: item.revision, choice };
  return { type: 'Action.Execute', title, verb: choice, data, fallback: { type: 'Action.Submit', title, data } };
}

/** What "done" with one tap means: by its date once that has passed, else today. */
export function doneTitle(item: AskViewItem, today: Day): string {
  return item.by !== null && isBefore(item.by, today) ? CHAT_TEXTS.doneByItsDate : CHAT_TEXTS.doneToday;
}

/** What "not done" with one tap means: late is not on track. */
export function notDoneTitle(item: AskViewItem): string {
  return item.daysOverdue > 0 ? CHAT_TEXTS.notYet : CHAT_TEXTS.onTrack;
}
