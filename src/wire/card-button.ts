import { z } from 'zod';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';

/** Parts of a question that a button opens: boxes to write in, or every other choice. Nothing is recorded by that. */
export const OPENED = ['more', 'revision', 'help', 'not-mine', 'all'] as const;
/** What is open below a question. */
export type Opened = (typeof OPENED)[number];

/** The choices of a question: some take one tap, four go with what stands in its boxes. `done` is by its date. */
const ANSWERS = ['done', 'done-today', 'done-on', 'not-yet', 'revise', 'ask-help', 'give-back'] as const;
/** A choice that answers. */
export type AnswerChoice = (typeof ANSWERS)[number];

/** What a button says about the action that it stands under; `correct` asks for the question again. */
export type Choice = AnswerChoice | 'correct' | `open-${Opened}`;

/** What a button says, and of which question of which card. */
export interface Button {
  readonly ask: string;
  /** Stands for the action; see `markOf`. */
  readonly mark: string;
  readonly revision: number;
  readonly choice: Choice;
}

/** What a button about one action carries: one short string, since a card has a hundred of them. */
export interface ButtonData {
  readonly tap: string;
}

/** What the button carries that answers for all that is not yet due. */
export interface RestData {
  readonly rest: string;
}

const CHOICES: ReadonlySet<string> = new Set([...ANSWERS, 'correct', ...OPENED.map((form) => `open-${form}`)]);

/** Choice, revision, ask and mark, the last of which may hold anything. */
const TAP = /^(\S{1,20}) (\d{1,6}) (\S{1,400}) (.{1,400})$/s;

/** What a button of a person's own card carries. Who taps it is never in it, and whose card it is only for others'. */
export function buttonData(reader: Person, { ask, mark, revision, choice }: Button): ButtonData {
  return { tap: [choice, revision, ownAsk(reader, ask), mark].join(' ') };
}

/** The same for "the rest are on track". */
export function restData(reader: Person, ask: string): RestData {
  return { rest: ownAsk(reader, ask) };
}

/** The ask that a button names, for whoever tapped it. */
export function askTapped(by: Person, ask: string): string {
  return ask.startsWith(':') ? by.id + ask : ask;
}

/** Reads what a button carries. @throws Refusal `request-invalid` */
export function toButton(by: Person, tap: string): Button {
  const [, choice = '', revision, ask = '', mark = ''] = TAP.exec(tap) ?? [];
  if (!isChoice(choice)) throw new Refusal('request-invalid', { why: 'a button that is none of ours' });
  return { choice, revision: Number(revision), ask: askTapped(by, ask), mark };
}

/** The part of a question that a choice opens or sends; null for one that takes one tap. */
export function partOf(choice: Choice): Opened | null {
  return SENDS[choice] ?? OPENED.find((part) => choice === `open-${part}`) ?? null;
}

const SENDS: Partial<Readonly<Record<Choice, Opened>>> = {
  'done-on': 'more',
  revise: 'revision',
  'ask-help': 'help',
  'give-back': 'not-mine',
};

/** Whether a choice answers. */
export function isAnswer(choice: Choice): choice is AnswerChoice {
  return ANSWERS.some((answer) => answer === choice);
}

function isChoice(choice: string): choice is Choice {
  return CHOICES.has(choice);
}

/** Without the person that it begins with: that is who Teams says has tapped. */
function ownAsk({ id }: Person, ask: string): string {
  return ask.startsWith(`${id}:`) ? ask.slice(id.length) : ask;
}

/** Shapes of what the buttons of a card carry. */
export const ButtonShape = z.object({ tap: z.string().max(1_000) });
export const RestShape = z.object({ rest: z.string().min(1).max(400) });
