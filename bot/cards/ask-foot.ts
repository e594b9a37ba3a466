import type { AskView, AskViewItem } from '../../src/core/asking/ask-view.ts';
import { restOf } from '../../src/core/asking/rest-of-card.ts';
import { ASK_TEXTS, moreAnswered, moreOnAPage, moreToAnswer, restTitle } from '../../src/texts/ask-card.ts';
import type { ReceiptState } from '../../src/texts/ask-receipt.ts';
import { restData } from '../../src/wire/card-button.ts';
import type { ActionSet, CardElement } from './adaptive-card.ts';
import { row } from './ask-buttons.ts';
import type { CardLinks } from './card-links.ts';
import { sentence } from './words.ts';

/** What stands below the questions: what is not shown, one answer for all that is not yet due, and the page. */
export function askFoot(view: AskView, hidden: readonly AskViewItem[], links: CardLinks): readonly CardElement[] {
  const open = view.items.filter(isOpen).length;
  const more = hidden.filter(isOpen).length;
  return [
    ...hiddenLines(hidden, more).map((line) => sentence(line, { separator: true, isSubtle: true })),
    ...restRow(view, open),
    ...(open === 0 ? [] : [pageRow(links.answerForm(view.ask), more)]),
  ];
}

/** How many answers of a kind there are. */
export function answeredIn(items: readonly AskViewItem[], state: ReceiptState): number {
  return items.filter(({ receipt }) => receipt?.state === state).length;
}

const STATES = ['recorded', 'kept'] as const satisfies readonly ReceiptState[];

/** For one action alone its own button is as near. */
const FEWEST_TOGETHER = 2;

function hiddenLines(hidden: readonly AskViewItem[], more: number): readonly string[] {
  return [
    ...(more === 0 ? [] : [moreToAnswer(more)]),
    ...STATES.map((state) => ({ state, count: answeredIn(hidden, state) }))
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => moreAnswered(count, state)),
  ];
}

function restRow(view: AskView, open: number): readonly ActionSet[] {
  const rest = restOf(view.items).length;
  if (rest < FEWEST_TOGETHER) return [];
  const title = restTitle(rest, rest === open);
  const data = restData(view.person, view.ask);
  const fallback = { type: 'Action.Submit', title, data } as const;
  const button = { type: 'Action.Execute', title, verb: 'rest', data, fallback } as const;
  return [{ ...row([button]), spacing: 'medium', separator: true }];
}

function pageRow(url: string, more: number): ActionSet {
  const title = more === 0 ? ASK_TEXTS.onAPage : moreOnAPage(more);
  return { ...row([{ type: 'Action.OpenUrl', title, url }]), spacing: 'medium', separator: true };
}

function isOpen({ receipt }: AskViewItem): boolean {
  return receipt === null;
}
