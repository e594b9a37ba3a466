import { z } from 'zod';
import type { PlainAnswer, Understood } from '../core/asking/said/said.ts';
import { toDay } from '../core/calendar/day.ts';
import type { Reply } from '../core/plan/answer.ts';
import { Refusal } from '../core/refusal.ts';
import { type Box, inputId } from './card-boxes.ts';
import { TypedDay } from './typed-day.ts';
import { cleanWords, WORDS_LIMIT } from './words.ts';

const Key = z.string().min(1).max(400);
const Words = z.string().max(WORDS_LIMIT).nullable();
const SaidAnswer = z.discriminatedUnion('choice', [
  z.object({
    choice: z.literal('done'),
    action: Key,
    day: z.union([TypedDay, z.enum(['not-said', 'by-its-date'])]),
    words: Words,
  }),
  z.object({ choice: z.literal('not-done'), action: Key, day: TypedDay.nullable(), words: Words }),
  z.object({ choice: z.literal('later'), action: Key, day: TypedDay, words: Words }),
  z.object({ choice: z.enum(['help', 'not-mine']), action: Key, words: Words }),
]);
type SaidAnswer = z.infer<typeof SaidAnswer>;

const Confirmed = z.object({
  said: z.enum(['record', 'expected', 'card']),
  ask: Key,
  answers: z.array(SaidAnswer).min(1).max(500),
});
const Picked = z.object({
  said: z.literal('pick'),
  text: z.string().min(1).max(WORDS_LIMIT),
  picked: z.array(Key).min(1).max(20),
});
const Inputs = z.record(z.string(), z.unknown());

/** What the buttons under "I understood" carry. Nothing was recorded before one of them is tapped. */
export type ConfirmData = z.input<typeof Confirmed>;
/** What a button carries that says which of several actions was meant, with the words that are to be read again. */
export type PickData = z.input<typeof Picked>;

/** A tapped button under words that were understood, or that have to be read again. */
export type SaidSubmit =
  | {
      readonly said: 'record' | 'expected' | 'card';
      readonly ask: string;
      readonly answers: readonly PlainAnswer[];
      /** What was filled in beside the words. */
      readonly filled: (box: Box, action: string) => string;
    }
  | { readonly said: 'pick'; readonly text: string; readonly picked: readonly string[] };

/** Reads what such a button sent; null for what any other button sends. @throws Refusal `request-invalid` */
export function toSaidSubmit(data: unknown): SaidSubmit | null {
  if (typeof data !== 'object' || data === null || !('said' in data)) return null;
  const picked = Picked.safeParse(data);
  if (picked.success) return picked.data;
  const confirmed = Confirmed.safeParse(data);
  if (!confirmed.success) throw new Refusal('request-invalid', { why: z.prettifyError(confirmed.error) });
  const inputs = Inputs.parse(data);
  const { said, ask, answers } = confirmed.data;
  return {
    said,
    ask,
    answers: answers.map((answer) => ({ action: answer.action, understood: toUnderstood(answer) })),
    filled: (box, action) => {
      const value = inputs[inputId(box, action)];
      return typeof value === 'string' ? cleanWords(value) : '';
    },
  };
}

/** What was understood, as a button carries it. */
export function fromPlainAnswers(answers: readonly PlainAnswer[]): SaidAnswer[] {
  return answers.map(({ action, understood }): SaidAnswer => {
    const { words } = understood;
    switch (understood.choice) {
      case 'done':
        return { choice: 'done', action, day: doneOnData(understood.doneOn), words };
      case 'not-done':
        return { choice: 'not-done', action, day: understood.expected?.toString() ?? null, words };
      case 'later':
        return { choice: 'later', action, day: understood.day.toString(), words };
      default:
        return { choice: understood.choice, action, words };
    }
  });
}

/**
 * The reply that was confirmed, with what was filled in beside the words.
 *
 * @param isOnlyExpected whether a later day is not asked for
 * @throws Refusal `answer-invalid` with the `box` at fault, and whether what it needs is `missing` or `too-long`
 */
export function toSaidReply(
  { action, understood }: PlainAnswer,
  filled: (box: Box, action: string) => string,
  isOnlyExpected: boolean,
): Reply {
  const needed = (box: Box): string => {
    const words = filled(box, action) || (understood.words ?? '');
    if (words === '') throw new Refusal('answer-invalid', { box, why: 'missing' });
    if (words.length > WORDS_LIMIT) throw new Refusal('answer-invalid', { box, why: 'too-long', limit: WORDS_LIMIT });
    return words;
  };
  switch (understood.choice) {
    case 'done': {
      const day = TypedDay.safeParse(filled('doneOn', action));
      return understood.doneOn === 'not-said' && day.success ? { ...understood, doneOn: toDay(day.data) } : understood;
    }
    case 'not-done':
      return understood;
    case 'later':
      if (isOnlyExpected) {
        const words = filled('reason', action).slice(0, WORDS_LIMIT) || understood.words;
        return { choice: 'not-done', expected: understood.day, words };
      }
      return { choice: 'revision', day: understood.day, words: needed('reason') };
    case 'help':
      return { choice: 'help', words: needed('help') };
    case 'not-mine':
      return { choice: 'not-mine', words: needed('whose') };
  }
}

type DoneOn = Extract<Understood, { choice: 'done' }>['doneOn'];

function doneOnData(doneOn: DoneOn): string {
  // The words name the day on which they are read: "today" is that one, whenever the button is tapped.
  return typeof doneOn === 'string' ? doneOn : doneOn.toString();
}

function toUnderstood(answer: SaidAnswer): Understood {
  switch (answer.choice) {
    case 'done':
      return { choice: 'done', doneOn: toDoneOn(answer.day), words: answer.words };
    case 'not-done':
      return { choice: 'not-done', expected: answer.day === null ? null : toDay(answer.day), words: answer.words };
    case 'later':
      return { choice: 'later', day: toDay(answer.day), words: answer.words };
    default:
      return { choice: answer.choice, words: answer.words };
  }
}

function toDoneOn(day: string): DoneOn {
  return day === 'not-said' || day === 'by-its-date' ? day : toDay(day);
}
