import type { AskView, AskViewItem } from '../../src/core/asking/ask-view.ts';
import type { PlainAnswer, Said, Understood } from '../../src/core/asking/said/said.ts';
import { quoted } from '../../src/texts/last-said.ts';
import { leftAsLate, leftAsNotPlain, SAID_TEXTS, understoodSummary, understoodWords } from '../../src/texts/said.ts';
import { type Box, inputId } from '../../src/wire/card-boxes.ts';
import { type ConfirmData, fromPlainAnswers } from '../../src/wire/said-submit.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement, type SubmitAction } from './adaptive-card.ts';
import { plainLine, plainText } from './plain-text.ts';
import { heading, paragraph, run, sentence, warning } from './words.ts';

/** What is confirmed before anything is recorded. */
export interface SaidCardState {
  readonly view: AskView;
  readonly said: Said;
  /** What was filled in before the card was drawn anew. */
  readonly filled?: (box: Box, action: string) => string;
  /** One sentence about the last tap. */
  readonly note?: string;
}

/** "I understood: 4.2 … → done on 13 November, “…”. Is that right?" */
export function saidCard({ view, said, filled = () => '', note }: SaidCardState): AdaptiveCard {
  const known = said.answers.flatMap((answer) => {
    const item = view.items.find(({ action }) => action === answer.action);
    return item ? [{ answer, item }] : [];
  });
  const hasWords = known.some(({ answer }) => answer.understood.words !== null);
  return adaptiveCard(understoodSummary(known.length), [
    heading(SAID_TEXTS.understood),
    ...known.map(({ answer, item }) => understoodPart(answer, item, filled)),
    ...leftOut(view, said),
    ...(hasWords ? [sentence(SAID_TEXTS.intoTheRecord, { isSubtle: true, spacing: 'medium' })] : []),
    ...(note === undefined ? [] : [warning(note)]),
    sentence(SAID_TEXTS.askRight, { spacing: 'medium' }),
    ...buttons(view.ask, said.answers),
  ]);
}

function understoodPart(
  { action, understood }: PlainAnswer,
  item: AskViewItem,
  filled: (box: Box, action: string) => string,
): CardElement {
  const { words } = understood;
  const where = [plainLine(item.areaHeading, 60), plainLine(item.ref ?? '', 40)].filter((part) => part !== '');
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      paragraph([
        run(`${where.join(' · ')} `, { size: 'small', isSubtle: true }),
        run(plainLine(item.text, 90), { size: 'small' }),
      ]),
      paragraph([run(`→ ${understoodWords(facts(understood, item))}`, { weight: 'bolder' })], { spacing: 'small' }),
      ...(words === null ? [] : [paragraph([run(quoted(plainText(words)), { italic: true })], { spacing: 'small' })]),
      ...boxesFor(action, understood, filled),
    ],
  };
}

function facts(understood: Understood, item: AskViewItem): Parameters<typeof understoodWords>[0] {
  const { choice } = understood;
  const doneOn = choice === 'done' ? understood.doneOn : null;
  const named = choice === 'not-done' ? understood.expected : choice === 'later' ? understood.day : null;
  return {
    choice,
    day: doneOn !== null && typeof doneOn !== 'string' ? doneOn.toString() : (named?.toString() ?? null),
    byItsDate: doneOn === 'by-its-date',
    agreed: item.by?.toString() ?? null,
    overdue: item.daysOverdue > 0,
  };
}

/** What the words leave open and somebody who decides needs to know; the day of a "done" may stay open. */
function boxesFor(
  action: string,
  understood: Understood,
  filled: (box: Box, action: string) => string,
): readonly CardElement[] {
  const box = (name: Box, label: string): CardElement => {
    const value = filled(name, action) || (understood.words ?? '');
    const id = inputId(name, action);
    return { type: 'Input.Text', id, label, isMultiline: true, maxLength: WORDS_LIMIT, ...(value && { value }) };
  };
  switch (understood.choice) {
    case 'done': {
      if (understood.doneOn !== 'not-said') return [];
      const value = filled('doneOn', action);
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
      const id = inputId('doneOn', action);
      return [{ type: 'Input.Date', id, label: SAID_TEXTS.doneOn, ...(isDay && { value }) }];
    }
    case 'later':
      return [box('reason', SAID_TEXTS.reason)];
    case 'help':
      return understood.words === null ? [box('help', SAID_TEXTS.help)] : [];
    case 'not-mine':
      return understood.words === null ? [box('whose', SAID_TEXTS.whose)] : [];
    default:
      return [];
  }
}

function leftOut(view: AskView, { late, notPlain }: Said): readonly CardElement[] {
  const names = view.items
    .filter(({ action }) => late.includes(action))
    .map(({ ref, text }) => plainLine(ref ?? text, 40));
  return [
    ...(names.length === 0 ? [] : [paragraph([run(leftAsLate(names))], { spacing: 'medium' })]),
    ...notPlain.map(({ said, why }) =>
      warning(said === '' ? SAID_TEXTS.notPlain[why] : leftAsNotPlain(plainLine(said, 200))),
    ),
  ];
}

function buttons(ask: string, answers: readonly PlainAnswer[]): readonly CardElement[] {
  const data = fromPlainAnswers(answers);
  const button = (title: string, said: ConfirmData['said']): CardElement => {
    const submit: SubmitAction = { type: 'Action.Submit', title, data: { said, ask, answers: data } };
    return { type: 'ActionSet', spacing: 'small', actions: [submit] };
  };
  const isLater = answers.some(({ understood }) => understood.choice === 'later');
  return [
    button(SAID_TEXTS.yes, 'record'),
    ...(isLater ? [button(SAID_TEXTS.onlyExpected, 'expected')] : []),
    button(SAID_TEXTS.no, 'card'),
  ];
}
