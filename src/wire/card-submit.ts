import { z } from 'zod';
import { type Day, toDay } from '../core/calendar/day.ts';
import type { Answer } from '../core/plan/answer.ts';
import { Refusal } from '../core/refusal.ts';
import { cleanWords, WORDS_LIMIT } from './words.ts';

/** The choices that a question offers: some take one tap, two go with a day from the form. `done` is by its date. */
const ANSWERS = ['done', 'done-today', 'done-on', 'not-yet', 'not-yet-by'] as const;

/** What a button says about the action that it stands under; `correct` asks for the form again. */
export type Choice = (typeof ANSWERS)[number] | 'correct';

/** What a button carries. Who taps it is never in it. */
export interface ButtonData {
  readonly ask: string;
  readonly action: string;
  readonly revision: number;
  readonly choice: Choice;
}

/** What stood in the form of one action, as typed. */
export interface Typed {
  readonly words: string;
  readonly doneOn: string;
  readonly expected: string;
}

/** A tapped button, with everything that stood in the forms of the card, by action. */
export interface CardSubmit extends ButtonData {
  readonly kind: 'ask';
  readonly typed: ReadonlyMap<string, Typed>;
}

/** A tapped button that stands for something one could have written. */
export interface CommandSubmit {
  readonly kind: 'command';
  readonly command: string;
}

const Key = z.string().min(1).max(400);
const Count = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).pipe(z.int().min(0).max(1_000_000));

const AskButton = z.object({ ask: Key, action: Key, revision: Count, choice: z.enum([...ANSWERS, 'correct']) });
const CommandButton = z.object({ command: z.string().min(1).max(40) });
const Inputs = z.record(z.string(), z.unknown());
const Execute = z.object({ action: z.object({ data: z.unknown() }) });

const FIELDS = ['words', 'doneOn', 'expected'] as const;
const NOTHING_TYPED: Typed = { words: '', doneOn: '', expected: '' };

/** Id of an input on the card: unique per action, and the same wherever the action stands. */
export function inputId(field: keyof Typed, action: string): string {
  return `${field}:${action}`;
}

/** What an Action.Execute brings in `activity.value`. @throws Refusal `request-invalid` */
export function executeData(value: unknown): unknown {
  return parsed(Execute, value).action.data;
}

/**
 * Reads what a button of ours sent. Nothing that the card checked is believed; what is not ours is dropped.
 *
 * @param data `value` of an Action.Submit, or what `executeData` gives of an Action.Execute
 * @throws Refusal `request-invalid`
 */
export function toCardSubmit(data: unknown): CardSubmit | CommandSubmit {
  const command = CommandButton.safeParse(data);
  if (command.success) return { kind: 'command', command: command.data.command };
  const button = parsed(AskButton, data);
  return { kind: 'ask', ...button, typed: typedIn(parsed(Inputs, data)) };
}

/**
 * The answer that a tapped button gives, with the words and the day of its form.
 *
 * @throws Refusal `answer-invalid` with the `field` at fault: `choice`, `words`, `doneOn` or `expected`
 */
export function toAnswer(submit: CardSubmit): Answer {
  const typed = submit.typed.get(submit.action) ?? NOTHING_TYPED;
  const words = toWords(typed.words);
  if (submit.choice === 'done') return { choice: 'done', doneOn: 'by-its-date', words };
  if (submit.choice === 'done-today') return { choice: 'done', doneOn: 'today', words };
  if (submit.choice === 'done-on') return { choice: 'done', doneOn: typedDay(typed, 'doneOn'), words };
  if (submit.choice === 'not-yet') return { choice: 'not-done', expected: null, words };
  if (submit.choice === 'not-yet-by') return { choice: 'not-done', expected: typedDay(typed, 'expected'), words };
  throw new Refusal('answer-invalid', { field: 'choice' });
}

function typedIn(inputs: Record<string, unknown>): ReadonlyMap<string, Typed> {
  const typed = new Map<string, Typed>();
  for (const [id, value] of Object.entries(inputs)) {
    const field = FIELDS.find((name) => id.startsWith(`${name}:`));
    if (field === undefined || typeof value !== 'string' || value.trim() === '') continue;
    const action = id.slice(field.length + 1);
    typed.set(action, { ...(typed.get(action) ?? NOTHING_TYPED), [field]: value });
  }
  return typed;
}

function toWords(raw: string): string | null {
  const words = cleanWords(raw);
  if (words.length > WORDS_LIMIT) throw new Refusal('answer-invalid', { field: 'words', limit: WORDS_LIMIT });
  return words === '' ? null : words;
}

function typedDay(typed: Typed, field: 'doneOn' | 'expected'): Day {
  const iso = z.iso.date().safeParse(typed[field].trim());
  if (!iso.success) throw new Refusal('answer-invalid', { field });
  return toDay(iso.data);
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (!read.success) throw new Refusal('request-invalid', { why: z.prettifyError(read.error) });
  return read.data;
}
