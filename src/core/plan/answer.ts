import { type Day, isBefore } from '../calendar/day.ts';
import { Refusal } from '../refusal.ts';
import { changeOf } from './changes.ts';
import { agreedBy } from './due.ts';
import type { Entry } from './entry.ts';
import { newestUpdates } from './newest-updates.ts';
import type { Person } from './person.ts';
import type { Action } from './plan.ts';
import { type Recorded, type RecordedBy, recorded } from './recorded.ts';
import { isOpen } from './status.ts';

/** How a lead says that an action stands. */
export type Answer =
  | { readonly choice: 'done'; readonly doneOn: DoneOn; readonly words: string | null }
  | { readonly choice: 'not-done'; readonly expected: Day | null; readonly words: string | null };

/** Everything that a lead can reply to a question: how it stands, or something that somebody else has to decide. */
export type Reply =
  | Answer
  /** A realistic day and why. */
  | { readonly choice: 'revision'; readonly day: Day; readonly words: string }
  /** What help they need. */
  | { readonly choice: 'help'; readonly words: string }
  /** Whose it is. */
  | { readonly choice: 'not-mine'; readonly words: string };

/** When it was done: by its date (before its date: today) or today, one tap each; on another day, or nobody said. */
export type DoneOn = 'by-its-date' | 'today' | 'not-said' | Day;

/** Who answers, when, through which door, and on top of what. */
export interface AnswerBy extends RecordedBy {
  /** Whether this puts right what the same person recorded before. */
  readonly correcting: boolean;
  /** What was recorded of the action so far, oldest first. */
  readonly history: readonly Entry[];
}

/**
 * Decides what an answer changes.
 *
 * @throws Refusal `action-closed`, `day-in-the-future` (done on), `day-in-the-past` (expected)
 */
export function answered(action: Action, answer: Answer, by: AnswerBy): Recorded {
  if (!isOpen(action.status) && !(by.correcting && mayTakeBackDone(action, by.by)))
    throw new Refusal('action-closed', { action: action.key });
  const said = answer.choice === 'done' ? done(action, answer.doneOn, by.today) : notDone(action, answer.expected, by);
  const { words } = answer;
  const change: Partial<Action> = {
    ...said,
    lastAnswer: { on: by.today, by: by.by, words },
    progress: words ? newestUpdates([...action.progress, update(words, by)], by.history) : action.progress,
  };
  return recorded(action, change, by, { kind: by.correcting ? 'corrected' : 'answered', words });
}

function update(words: string, { by, today }: AnswerBy): Action['progress'][number] {
  return { on: today.toString(), by: by.name, text: words };
}

/** Only who said "done" last may take it back, and only until somebody checked it. */
export function mayTakeBackDone(action: Action, person: Person): boolean {
  return action.check?.result !== 'done' && saidDone(action, person);
}

/** Whether it is by a person's word that it is recorded as done. */
export function saidDone({ status, lastAnswer }: Action, { id }: Person): boolean {
  return status === 'done' && lastAnswer?.by.id === id;
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
