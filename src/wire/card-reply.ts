import { type Day, toDay } from '../core/calendar/day.ts';
import type { Reply } from '../core/plan/answer.ts';
import { Refusal } from '../core/refusal.ts';
import type { Box, Typed } from './card-boxes.ts';
import type { AnswerChoice } from './card-button.ts';
import { TypedDay } from './typed-day.ts';
import { cleanWords, WORDS_LIMIT } from './words.ts';

/**
 * The reply that a tapped button gives, with what stands in its boxes.
 *
 * @throws Refusal `answer-invalid` with the `box` at fault, and whether what it needs is `missing` or `too-long`
 */
export function toReply(choice: AnswerChoice, typed: Typed): Reply {
  switch (choice) {
    case 'done':
      return { choice: 'done', doneOn: 'by-its-date', words: words(typed, 'words') };
    case 'done-today':
      return { choice: 'done', doneOn: 'today', words: words(typed, 'words') };
    case 'done-on':
      return { choice: 'done', doneOn: day(typed, 'doneOn'), words: words(typed, 'words') };
    case 'not-yet':
      return { choice: 'not-done', expected: null, words: words(typed, 'words') };
    case 'revise':
      return { choice: 'revision', day: day(typed, 'newDay'), words: needed(typed, 'reason') };
    case 'ask-help':
      return { choice: 'help', words: needed(typed, 'help') };
    case 'give-back':
      return { choice: 'not-mine', words: needed(typed, 'whose') };
  }
}

function words(typed: Typed, box: Box): string | null {
  const clean = cleanWords(typed[box] ?? '');
  if (clean.length > WORDS_LIMIT) throw new Refusal('answer-invalid', { box, why: 'too-long', limit: WORDS_LIMIT });
  return clean === '' ? null : clean;
}

function needed(typed: Typed, box: Box): string {
  const said = words(typed, box);
  if (said === null) throw new Refusal('answer-invalid', { box, why: 'missing' });
  return said;
}

function day(typed: Typed, box: Box): Day {
  const iso = TypedDay.safeParse(typed[box]?.trim());
  if (!iso.success) throw new Refusal('answer-invalid', { box, why: 'missing' });
  return toDay(iso.data);
}
