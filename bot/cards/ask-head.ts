import type { Asker, AskView, AskViewItem } from '../../src/core/asking/ask-view.ts';
import { isTestAsk } from '../../src/core/asking/test-ask.ts';
import { type AskCounts, askHead, askQuestion } from '../../src/texts/ask-card.ts';
import { TEST_CARD_TEXTS } from '../../src/texts/delivery.ts';
import { FIRST_CARD_TEXTS, isItGenuine, whoAsks } from '../../src/texts/first-card.ts';
import type { CardElement, Container } from './adaptive-card.ts';
import { meetingLine } from './ask-question.ts';
import { plainLine } from './plain-text.ts';
import { heading, paragraph, run, sentence } from './words.ts';

/** What stands above the questions: how many there are, what all of them share, and on the first card who asks. */
export function askTop(view: AskView, counts: AskCounts): readonly CardElement[] {
  const question = askQuestion(counts);
  return [
    ...(isTestAsk(view.ask) ? [sentence(TEST_CARD_TEXTS.isTest)] : []),
    heading(askHead(counts)),
    ...planLine(view),
    ...meetingOfAll(view),
    ...(view.asker === null || counts.left === 0 ? [] : [introduction(view.asker)]),
    ...(question === null ? [] : [sentence(question, { weight: 'bolder', spacing: 'medium' })]),
  ];
}

/** The meeting that every question of the card is for; null where they differ. */
export function sharedMeeting({ items }: AskView): AskViewItem['meeting'] {
  const [first, ...others] = items.map(({ meeting }) => meeting);
  if (!first) return null;
  return others.every((one) => one?.name === first.name && one.on.equals(first.on)) ? first : null;
}

/** The titles of the plans that the card is about. */
export function plansOf({ items }: AskView): readonly string[] {
  return [...new Set(items.map(({ planTitle }) => planTitle))];
}

function planLine(view: AskView): readonly CardElement[] {
  const [plan, ...others] = plansOf(view);
  if (plan === undefined || others.length > 0) return [];
  return [paragraph([run(plainLine(plan, 120), { isSubtle: true })], { spacing: 'none' })];
}

function meetingOfAll(view: AskView): readonly CardElement[] {
  const meeting = sharedMeeting(view);
  return meeting === null ? [] : [line(meetingLine(meeting, view.today))];
}

/** Nobody answers a stranger: who asks and for whom, why, who will read it, and how to make sure. */
function introduction({ by, boards }: Asker): Container {
  const names = { by: plainLine(by.name, 60), boards: boards.map((board) => plainLine(board, 80)) };
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'medium',
    items: [
      paragraph([run(whoAsks(names), { weight: 'bolder' })]),
      sentence(FIRST_CARD_TEXTS.why, { spacing: 'small' }),
      sentence(FIRST_CARD_TEXTS.who, { spacing: 'small' }),
      line(isItGenuine(names)),
    ],
  };
}

function line(words: string): CardElement {
  return paragraph([run(words)], { spacing: 'small' });
}
