import type { AskViewItem, Receipt } from '../../src/core/asking/ask-view.ts';
import type { Day } from '../../src/core/calendar/day.ts';
import { ASK_TEXTS } from '../../src/texts/ask-card.ts';
import { inputId, type Typed } from '../../src/wire/card-submit.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';
import type { Container, DateInput, TextInput } from './adaptive-card.ts';
import { askButton } from './ask-buttons.ts';

/** What one form is drawn from. `typed` is what stood in it before the card was drawn anew. */
export interface FormState {
  readonly ask: string;
  readonly item: AskViewItem;
  readonly today: Day;
  readonly typed: Typed | null;
}

/** The part of a question that "Say more" opens: words, and a day for either answer. It is open when it holds anything. */
export function askForm(id: string, { ask, item, today, typed }: FormState): Container {
  const filled = typed ?? saidBefore(item.refused?.said ?? item.before);
  return {
    type: 'Container',
    id,
    isVisible: filled !== null,
    items: [
      wordsInput(item.action, filled?.words),
      // No last day: the card may be answered days after it was drawn, and a day to come is refused then.
      dayInput('doneOn', item.action, day(filled?.doneOn)),
      { type: 'ActionSet', spacing: 'small', actions: [askButton(ask, item, 'done-on', ASK_TEXTS.doneOnThatDay)] },
      dayInput('expected', item.action, { min: today.toString(), ...day(filled?.expected) }),
      { type: 'ActionSet', spacing: 'small', actions: [askButton(ask, item, 'not-yet-by', ASK_TEXTS.notYetByThen)] },
    ],
  };
}

function wordsInput(action: string, words: string | undefined): TextInput {
  return {
    type: 'Input.Text',
    id: inputId('words', action),
    label: ASK_TEXTS.words,
    isMultiline: true,
    maxLength: WORDS_LIMIT,
    ...(words && { value: words.slice(0, WORDS_LIMIT).replace(/\p{Surrogate}/gu, '') }),
  };
}

function dayInput(field: 'doneOn' | 'expected', action: string, limits: Pick<DateInput, 'min' | 'value'>): DateInput {
  return { type: 'Input.Date', id: inputId(field, action), label: ASK_TEXTS[field], ...limits };
}

/** A value only where it is a day: hosts show anything else as an empty box, and some refuse the card. */
function day(value: string | undefined): { readonly value?: string } {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { value } : {};
}

function saidBefore(before: Receipt | null): Typed | null {
  if (before === null) return null;
  return {
    words: before.words ?? '',
    doneOn: before.doneOn?.toString() ?? '',
    expected: before.expected?.toString() ?? '',
  };
}
