import type { AskViewItem } from '../../src/core/asking/ask-view.ts';
import { type Day, isBefore } from '../../src/core/calendar/day.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { ASK_TEXTS } from '../../src/texts/ask-card.ts';
import { buttonData, type Choice } from '../../src/wire/card-button.ts';
import type { ActionSet, ExecuteAction, SubmitAction } from './adaptive-card.ts';

/** What the buttons of one question are drawn from. */
export interface AskedItem {
  /** Key of the ask. */
  readonly ask: string;
  readonly reader: Person;
  readonly item: AskViewItem;
  /** What stands for its action on buttons. */
  readonly mark: string;
  readonly today: Day;
}

/** The button that answers with `choice`; hosts without Action.Execute send the same as a message. */
export function askButton(asked: AskedItem, choice: Choice, title: string): ExecuteAction {
  return { ...bareButton(asked, choice, title), fallback: submitButton(asked, choice, title) };
}

/** "Done" with one tap: by its date once that has passed, else today; tapped days later it still means what it says. */
export function doneButton(asked: AskedItem): ExecuteAction {
  const { choice, title } = doneChoice(asked);
  return askButton(asked, choice, title);
}

/** Every choice of a question, in rows of two: three buttons in one row are cut short on a phone. */
export function allChoices(asked: AskedItem): readonly ActionSet[] {
  const choices = isLookedOver(asked)
    ? OPENING.map(([choice, title]) => askButton(asked, choice, title))
    : [
        doneButton(asked),
        askButton(asked, 'not-yet', notDoneTitle(asked)),
        askButton(asked, 'open-revision', ASK_TEXTS.needRevision),
        askButton(asked, 'open-help', ASK_TEXTS.needHelp),
        askButton(asked, 'open-not-mine', ASK_TEXTS.notMine),
        askButton(asked, 'open-more', ASK_TEXTS.sayMore),
      ];
  return inTwos(choices);
}

/**
 * The same where a card has many questions: what most choose, and a way to the rest. A host without Action.Execute has
 * one button, which opens all choices, each with a fallback of its own.
 */
export function fewChoices(asked: AskedItem): readonly ActionSet[] {
  const fallback: ActionSet = { type: 'ActionSet', actions: [submitButton(asked, 'open-all', ASK_TEXTS.answerThis)] };
  return fewRows(asked).map((set, index) => ({ ...set, fallback: index === 0 ? fallback : 'drop' }));
}

/** What "not done" with one tap means: late is not on track. */
export function notDoneTitle({ item }: Pick<AskedItem, 'item'>): string {
  return item.daysOverdue > 0 ? ASK_TEXTS.notYet : ASK_TEXTS.onTrack;
}

/** Whether the question is if the plan records it rightly. */
export function isLookedOver({ item }: Pick<AskedItem, 'item'>): boolean {
  return item.reason === 'opening';
}

/** A row of buttons. */
export function row(actions: ActionSet['actions']): ActionSet {
  return { type: 'ActionSet', spacing: 'small', actions };
}

/** These three fit one row of a phone; those of the opening round do not. */
function fewRows(asked: AskedItem): readonly ActionSet[] {
  const bare = (choice: Choice, title: string) => bareButton(asked, choice, title);
  if (isLookedOver(asked)) return inTwos(OPENING.map(([choice, title]) => bare(choice, title)));
  const done = doneChoice(asked);
  return [
    row([bare(done.choice, done.title), bare('not-yet', notDoneTitle(asked)), bare('open-all', ASK_TEXTS.other)]),
  ];
}

function inTwos(buttons: readonly ExecuteAction[]): readonly ActionSet[] {
  const pairs = Math.ceil(buttons.length / 2);
  return Array.from({ length: pairs }, (_, pair) => row(buttons.slice(2 * pair, 2 * pair + 2)));
}

/** The choices of the opening round. */
const OPENING: readonly (readonly [Choice, string])[] = [
  ['not-yet', ASK_TEXTS.right],
  ['open-more', ASK_TEXTS.alreadyDone],
  ['open-not-mine', ASK_TEXTS.notMine],
];

function doneChoice({ item, today }: AskedItem): { readonly choice: Choice; readonly title: string } {
  return item.by !== null && isBefore(item.by, today)
    ? { choice: 'done', title: ASK_TEXTS.doneByItsDate }
    : { choice: 'done-today', title: ASK_TEXTS.doneToday };
}

function bareButton(asked: AskedItem, choice: Choice, title: string): ExecuteAction {
  return { type: 'Action.Execute', title, verb: choice, data: dataOf(asked, choice) };
}

function submitButton(asked: AskedItem, choice: Choice, title: string): SubmitAction {
  return { type: 'Action.Submit', title, data: dataOf(asked, choice) };
}

function dataOf({ ask, reader, item, mark }: AskedItem, choice: Choice): object {
  return buttonData(reader, { ask, mark, revision: item.revision, choice });
}
