import type { Receipt } from '../../src/core/asking/ask-view.ts';
import { BOX_TEXTS } from '../../src/texts/ask-boxes.ts';
import { ASK_TEXTS } from '../../src/texts/ask-card.ts';
import { type Box, inputId, partsTyped, type Typed } from '../../src/wire/card-boxes.ts';
import type { Opened } from '../../src/wire/card-button.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';
import type { ActionSet, CardElement, Container, DateInput, TextInput } from './adaptive-card.ts';
import { type AskedItem, askButton, doneButton, isLookedOver, notDoneTitle, row } from './ask-buttons.ts';

/** What the boxes of one question are drawn from. */
export interface FormState extends AskedItem {
  /** What stood in them before the card was drawn anew. */
  readonly typed: Typed | null;
  /** What was just asked for. */
  readonly opened: Opened | null;
}

/** Whether anything of a question is open beside what most choose. */
export function isOpened({ item, typed, opened }: FormState): boolean {
  return opened !== null || typed !== null || item.before !== null || item.refused !== null;
}

/** The boxes that are open: those asked for, and those in which something stands. */
export function askForms(state: FormState): readonly Container[] {
  const filled = state.typed ?? saidBefore(state.item.refused?.said ?? state.item.before);
  const open = new Set([...partsTyped(filled), ...(state.opened === null ? [] : [state.opened])]);
  return FORMS.filter(([part]) => open.has(part)).map(([, form]) => ({
    type: 'Container',
    style: 'emphasis',
    spacing: 'small',
    items: form(state, filled),
  }));
}

type Form = (asked: AskedItem, filled: Typed) => readonly CardElement[];

const FORMS: readonly (readonly [Opened, Form])[] = [
  ['more', (asked, filled) => (isLookedOver(asked) ? doneForm(asked, filled) : moreForm(asked, filled))],
  ['revision', revisionForm],
  ['help', (asked, filled) => wordsForm(asked, filled, 'help')],
  ['not-mine', (asked, filled) => wordsForm(asked, filled, 'whose')],
];

function moreForm(asked: AskedItem, filled: Typed): readonly CardElement[] {
  const notDone = notDoneTitle(asked) === ASK_TEXTS.notYet ? BOX_TEXTS.saveNotYet : BOX_TEXTS.saveOnTrack;
  return [
    textBox(asked, filled, 'words', BOX_TEXTS.words),
    dayBox(asked, filled, 'doneOn', BOX_TEXTS.doneOn),
    row([askButton(asked, 'done-on', BOX_TEXTS.saveDone), askButton(asked, 'not-yet', notDone)]),
  ];
}

function doneForm(asked: AskedItem, filled: Typed): readonly CardElement[] {
  return [
    textBox(asked, filled, 'words', BOX_TEXTS.difference),
    dayBox(asked, filled, 'doneOn', BOX_TEXTS.doneOn),
    row([askButton(asked, 'done-on', BOX_TEXTS.saveDone), doneButton(asked)]),
  ];
}

function revisionForm(asked: AskedItem, filled: Typed): readonly CardElement[] {
  const today = asked.today.toString();
  // A day before the first one allowed would stop every button of the card: one that stands there is left to the bot.
  const isPast = filled.newDay !== undefined && filled.newDay < today;
  const newDay = dayBox(asked, filled, 'newDay', BOX_TEXTS.newDay);
  return [
    isPast ? newDay : { ...newDay, min: today, errorMessage: BOX_TEXTS.newDayWrong },
    textBox(asked, filled, 'reason', BOX_TEXTS.reason),
    submitRow(asked, 'revise', BOX_TEXTS.revise),
  ];
}

function wordsForm(asked: AskedItem, filled: Typed, box: 'help' | 'whose'): readonly CardElement[] {
  const send =
    box === 'help'
      ? submitRow(asked, 'ask-help', BOX_TEXTS.askHelp)
      : submitRow(asked, 'give-back', BOX_TEXTS.giveBack);
  return [textBox(asked, filled, box, BOX_TEXTS[box]), send];
}

function submitRow(asked: AskedItem, choice: 'revise' | 'ask-help' | 'give-back', title: string): ActionSet {
  return row([askButton(asked, choice, title)]);
}

function textBox({ item }: AskedItem, filled: Typed, box: Box, label: string): TextInput {
  const words = filled[box];
  return {
    type: 'Input.Text',
    id: inputId(box, item.action),
    label,
    isMultiline: true,
    maxLength: WORDS_LIMIT,
    ...(words && { value: words.slice(0, WORDS_LIMIT).replace(/\p{Surrogate}/gu, '') }),
  };
}

/** A value only where it is a day: hosts show anything else as an empty box, and some refuse the card. */
function dayBox({ item }: AskedItem, filled: Typed, box: Box, label: string): DateInput {
  const day = filled[box];
  const isDay = day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return { type: 'Input.Date', id: inputId(box, item.action), label, ...(isDay && { value: day }) };
}

/** What was said before as it was typed, so that somebody who corrects it changes and does not write anew. */
function saidBefore(before: Receipt | null): Typed {
  if (before === null) return {};
  const { outcome, words, doneOn, expected } = before;
  if (outcome === 'revision') return boxes({ newDay: expected?.toString(), reason: words });
  if (outcome === 'help') return boxes({ help: words });
  if (outcome === 'not-mine') return boxes({ whose: words });
  return boxes({ words, doneOn: doneOn?.toString() });
}

function boxes(said: Partial<Record<Box, string | null | undefined>>): Typed {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value));
}
