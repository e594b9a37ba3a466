import { type Day, isBefore } from '../calendar/day.ts';
import { Refusal } from '../refusal.ts';
import { changeOf, changesBetween } from './changes.ts';
import { agreedBy } from './due.ts';
import type { Door, Entry } from './entry.ts';
import type { Person } from './person.ts';
import type { Action } from './plan.ts';
import { isOpen } from './status.ts';

/** What a lead says about an action. */
export type Answer =
  | { readonly choice: 'done'; readonly doneOn: DoneOn; readonly words: string | null }
  | { readonly choice: 'not-done'; readonly expected: Day | null; readonly words: string | null };

/** When it was done: by its date (before its date: today) or today, one tap each; on another day, or nobody said. */
export type DoneOn = 'by-its-date' | 'today' | 'not-said' | Day;

/** Who answers, when, and through which door. */
export interface AnswerBy {
  readonly key: string;
  readonly by: Person;
  /** Whether it is said in place of the lead. */
  readonly onBehalf: boolean;
  readonly door: Door;
  readonly at: string;
  readonly today: Day;
  /** Whether this puts right what the same card recorded before. */
  readonly correcting: boolean;
  /** What was recorded of the action so far, oldest first. */
  readonly history: readonly Entry[];
}

/** The action after an answer, and the entry that tells of it. */
export interface Answered {
  readonly after: Action;
  readonly entry: Entry;
}

/**
 * Decides what an answer changes.
 *
 * @throws Refusal `action-closed`, `day-in-the-future` (done on), `day-in-the-past` (expected)
 */
export function answered(action: Action, answer: Answer, by: AnswerBy): Answered {
  if (!isOpen(action.status) && !takesBackOwnDone(action, by))
    throw new Refusal('action-closed', { action: action.key });
  const said = answer.choice === 'done' ? done(action, answer.doneOn, by.today) : notDone(action, answer.expected, by);
  const after: Action = {
    ...action,
    ...said,
    version: action.version + 1,
    lastAnswer: { on: by.today, by: by.by, words: answer.words },
    progress: answer.words
      ? [...action.progress, { on: by.today.toString(), by: by.by.name, text: answer.words }]
      : action.progress,
  };
  return { after, entry: entryOf(action, after, answer, by) };
}

/** Only who said "done" last may take it back, and only until somebody checked it. */
function takesBackOwnDone({ status, check, lastAnswer }: Action, { correcting, by }: AnswerBy): boolean {
  return correcting && status === 'done' && check === null && lastAnswer?.by.id === by.id;
}

type Said = Pick<Action, 'status' | 'doneOn' | 'recordedOn' | 'expected'>;

function done(action: Action, doneOn: DoneOn, today: Day): Said {
  const day = dayDone(action, doneOn, today);
  if (day !== null && isBefore(today, day)) throw new Refusal('day-in-the-future', { day: day.toString() });
  return { status: 'done', doneOn: day, recordedOn: today, expected: null };
}

/** The button "done, by its date" means the agreed last day, and today while that day is still to come. */
function dayDone(action: Action, doneOn: DoneOn, today: Day): Day | null {
  if (doneOn === 'not-said') return null;
  if (doneOn === 'today') return today;
  if (doneOn !== 'by-its-date') return doneOn;
  const by = agreedBy(action);
  return by !== null && isBefore(by, today) ? by : today;
}

function notDone(action: Action, expected: Day | null, { today, history }: AnswerBy): Said {
  if (expected !== null && isBefore(expected, today))
    throw new Refusal('day-in-the-past', { day: expected.toString() });
  const stood = action.status === 'done' ? statusBeforeDone(history) : action.status;
  const status = stood === 'partly-done' ? 'partly-done' : 'in-progress';
  return { status, doneOn: null, recordedOn: null, expected };
}

/** A "done" that is taken back leaves the action where it stood before; null when no entry tells. */
function statusBeforeDone(history: readonly Entry[]): string | null {
  const changes = history.flatMap((entry) => changeOf(entry, 'status') ?? []);
  return changes.findLast(({ to }) => to === 'done')?.from ?? null;
}

function entryOf(before: Action, after: Action, answer: Answer, by: AnswerBy): Entry {
  return {
    key: by.key,
    plan: before.plan,
    action: before.key,
    at: by.at,
    by: by.by,
    onBehalf: by.onBehalf,
    door: by.door,
    kind: by.correcting ? 'corrected' : 'answered',
    words: answer.words,
    changes: changesBetween(before, after),
  };
}
