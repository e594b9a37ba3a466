import { doneByItsDate, FORM_TEXTS } from '../../src/texts/action-forms.ts';
import { ANSWER_TEXTS } from '../../src/texts/answer-form.ts';
import { ASK_TEXTS } from '../../src/texts/ask-card.ts';
import type { AnswerItem, ReceiptLine, ReplyShape } from '../../src/wire/answers.ts';
import type { FormField, Values } from '../shared/form-field.ts';

/** What can be replied to a question. */
export type Choice = ReplyShape['choice'];

/** A question as a form is made for it: the action as it is asked about, and today as an ISO date. */
export interface Asked {
  readonly item: AnswerItem;
  readonly on: string;
}

/** The form of a reply. Which fields it has may depend on the action and on what is chosen. */
interface AnswerForm {
  readonly submit: string;
  readonly first: (asked: Asked) => Values;
  readonly fields: (asked: Asked, values: Values) => readonly FormField[];
  readonly reply: (values: Values) => ReplyShape;
}

/** The replies that are offered, in the card's order and words; what is late is not on track. */
export function choicesOf({ reason, daysOverdue }: AnswerItem): readonly { choice: Choice; label: string }[] {
  const notMine = { choice: 'not-mine', label: ASK_TEXTS.notMine } as const;
  if (reason === 'opening') {
    return [{ choice: 'not-done', label: ASK_TEXTS.right }, { choice: 'done', label: ASK_TEXTS.alreadyDone }, notMine];
  }
  return [
    { choice: 'done', label: ANSWER_TEXTS.done },
    { choice: 'not-done', label: daysOverdue > 0 ? ASK_TEXTS.notYet : ASK_TEXTS.onTrack },
    { choice: 'revision', label: ASK_TEXTS.needRevision },
    { choice: 'help', label: ASK_TEXTS.needHelp },
    notMine,
  ];
}

const words = (label: string, isRequired: boolean): FormField => ({ kind: 'words', name: 'words', label, isRequired });

/** The form of each reply. */
export const ANSWER_FORMS: Readonly<Record<Choice, AnswerForm>> = {
  done: {
    submit: ANSWER_TEXTS.record,
    first: (asked) => ({ when: isPastItsDate(asked) ? 'by-its-date' : 'today' }),
    fields: (asked, { when }) => [
      { kind: 'choice', name: 'when', label: ANSWER_TEXTS.whenDone, options: daysDone(asked) },
      ...(when === 'another-day' ? [doneOn(asked)] : []),
      words(ANSWER_TEXTS.difference, false),
    ],
    reply: (values) => ({
      choice: 'done',
      doneOn: (values.when === 'another-day' ? values.doneOn : values.when) ?? 'not-said',
      words: orNull(values, 'words'),
    }),
  },
  'not-done': {
    submit: ANSWER_TEXTS.record,
    first: () => ({}),
    fields: ({ item, on }) => [
      // Whether the plan has it right needs no day.
      ...(item.reason === 'opening' ? [] : [expected(on)]),
      words(FORM_TEXTS.inYourWords, false),
    ],
    reply: (values) => ({
      choice: 'not-done',
      expected: orNull(values, 'expected'),
      words: orNull(values, 'words'),
    }),
  },
  revision: {
    submit: ANSWER_TEXTS.askRevision,
    first: () => ({}),
    fields: ({ item: { by }, on }) => [
      { kind: 'day', name: 'day', label: ANSWER_TEXTS.newDay, isRequired: true, min: by !== null && by > on ? by : on },
      words(ANSWER_TEXTS.reason, true),
    ],
    reply: (values) => ({ choice: 'revision', day: given(values, 'day'), words: given(values, 'words') }),
  },
  help: {
    submit: ANSWER_TEXTS.askHelp,
    first: () => ({}),
    fields: () => [words(ANSWER_TEXTS.help, true)],
    reply: (values) => ({ choice: 'help', words: given(values, 'words') }),
  },
  'not-mine': {
    submit: ANSWER_TEXTS.giveBack,
    first: () => ({}),
    fields: () => [words(ANSWER_TEXTS.whose, true)],
    reply: (values) => ({ choice: 'not-mine', words: given(values, 'words') }),
  },
};

/** What stands in the form of a reply that was given before. */
export function filledWith({ outcome, doneOn, expected, words }: ReceiptLine): Values {
  const said = words === null ? {} : { words };
  switch (outcome) {
    case 'done':
      return doneOn === null ? said : { ...said, when: 'another-day', doneOn };
    case 'not-done':
      return expected === null ? said : { ...said, expected };
    case 'revision':
      return expected === null ? said : { ...said, day: expected };
    case 'help':
    case 'not-mine':
      return said;
  }
}

function isPastItsDate({ item: { by }, on }: Asked): boolean {
  return by !== null && by < on;
}

function daysDone(asked: Asked) {
  const { by } = asked.item;
  return [
    // Before its date "by its date" would mean today.
    ...(by !== null && isPastItsDate(asked) ? [{ value: 'by-its-date', label: doneByItsDate(by, asked.on) }] : []),
    { value: 'today', label: FORM_TEXTS.doneToday },
    { value: 'another-day', label: FORM_TEXTS.doneAnotherDay },
  ];
}

function doneOn({ on }: Asked): FormField {
  return { kind: 'day', name: 'doneOn', label: FORM_TEXTS.doneOn, isRequired: true, max: on };
}

function expected(on: string): FormField {
  return { kind: 'day', name: 'expected', label: FORM_TEXTS.expected, isRequired: false, min: on };
}

function given(values: Values, name: string): string {
  return values[name]?.trim() ?? '';
}

function orNull(values: Values, name: string): string | null {
  return given(values, name) || null;
}
