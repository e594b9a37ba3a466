import type { AskViewItem } from '../../src/core/asking/ask-view.ts';
import { type Day, daysBetween } from '../../src/core/calendar/day.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { ASK_TEXTS, timeWords } from '../../src/texts/ask-card.ts';
import { notWritten, saidSoFar } from '../../src/texts/ask-receipt.ts';
import { dueWords, firstPromise } from '../../src/texts/due.ts';
import { noWordsGiven, quoted, saidOn } from '../../src/texts/last-said.ts';
import { refusalSentence } from '../../src/texts/refusals.ts';
import type { ActionSet, CardElement, Container, TextRun } from './adaptive-card.ts';
import { askButton, doneButton, notDoneTitle } from './ask-buttons.ts';
import { askForm, type FormState } from './ask-form.ts';
import { plainLine, plainText } from './plain-text.ts';
import { receiptWords } from './receipt-words.ts';
import { paragraph, run, sentence, warning } from './words.ts';

const SMALL = { size: 'small', isSubtle: true } as const;

/** What one question is drawn from. */
export interface QuestionState extends FormState {
  /** Where it stands on the card; makes the ids of what is shown and hidden. */
  readonly index: number;
  /** Said when the card speaks of more than one plan. */
  readonly namesPlan: boolean;
  /** One sentence about what was just tapped here. */
  readonly note: string | null;
}

/** One action that the card asks about: what it is, since when it is late, and the answers. */
export function askQuestion(state: QuestionState): Container {
  const { item, today, note, index } = state;
  const form = `form-${index}`;
  const overdue = item.daysOverdue > 0;
  return {
    type: 'Container',
    separator: true,
    spacing: 'large',
    items: [
      paragraph(whereLine(state)),
      paragraph([run(plainText(item.text, 280), { weight: 'bolder' })], { spacing: 'small' }),
      paragraph(dueLine(item, today, overdue), { spacing: 'small' }),
      ...lastUpdate(item, today),
      ...(note === null ? [] : [warning(note)]),
      ...refusedBefore(item),
      ...correcting(item),
      sentence(ASK_TEXTS.isItDone, { spacing: 'medium' }),
      oneTap(state),
      sayMore(form),
      askForm(form, state),
    ],
  };
}

/** "Priority Area 3 · 3.2 · second time", small. */
export function whereLine({ item, namesPlan }: Pick<QuestionState, 'item' | 'namesPlan'>): readonly TextRun[] {
  const where = [
    namesPlan ? plainLine(item.planTitle, 80) : null,
    plainLine(item.areaHeading, 80),
    item.ref && plainLine(item.ref, 40),
  ]
    .filter((part) => part !== null)
    .join(' · ');
  const time = item.receipt === null ? timeWords(item.time) : null;
  return time === null
    ? [run(where, SMALL)]
    : [run(`${where} · `, SMALL), run(time, { size: 'small', weight: 'bolder' })];
}

function dueLine(item: AskViewItem, today: Day, overdue: boolean): readonly TextRun[] {
  const facts = {
    by: item.by?.toString() ?? null,
    firstBy: item.firstBy?.toString() ?? null,
    phrase: item.duePhrase === null ? null : plainLine(item.duePhrase, 80),
    today: today.toString(),
    daysLeft: item.by === null ? null : daysBetween(today, item.by),
  };
  const due = dueWords(facts);
  const first = firstPromise(facts);
  const runs = [overdue ? run(`▲ ${due}`, { color: 'attention', weight: 'bolder' }) : run(due)];
  return first === null ? runs : [...runs, run(`; ${first}`, { isSubtle: true })];
}

function lastUpdate({ lastSaid: last }: AskViewItem, today: Day): readonly CardElement[] {
  if (last === null) return [];
  if (last.words === null) {
    const by = last.by === null ? null : plainLine(last.by, 60);
    return [paragraph([run(noWordsGiven(by, last.on), SMALL)], { spacing: 'small' })];
  }
  const on = last.on === null ? [] : [run(`${saidOn(last.on, today.toString())}: `, SMALL)];
  return [
    paragraph([...on, run(quoted(plainLine(last.words, 160)), { size: 'small', italic: true })], { spacing: 'small' }),
  ];
}

function correcting({ before, daysOverdue }: AskViewItem): readonly CardElement[] {
  if (before === null) return [];
  return [sentence(saidSoFar(receiptWords(before, daysOverdue > 0), before.state), { spacing: 'small' })];
}

/** What could not be written stands in the form below. */
function refusedBefore({ refused }: AskViewItem): readonly CardElement[] {
  return refused === null ? [] : [warning(notWritten(refusalSentence(new Refusal(refused.why))))];
}

function oneTap({ ask, item, today }: FormState): ActionSet {
  return {
    type: 'ActionSet',
    spacing: 'small',
    actions: [doneButton(ask, item, today), askButton(ask, item, 'not-yet', notDoneTitle(item))],
  };
}

/** In a row of its own: three buttons in one row are cut short on a phone. */
function sayMore(form: string): ActionSet {
  return {
    type: 'ActionSet',
    spacing: 'small',
    actions: [{ type: 'Action.ToggleVisibility', title: ASK_TEXTS.sayMore, targetElements: [form] }],
  };
}
