import { type Day, isBefore } from '../calendar/day.ts';
import { Refusal } from '../refusal.ts';
import { changeOf } from './changes.ts';
import { isCorrectable } from './corrected.ts';
import { closerBeside, doneWordFacts } from './done-words.ts';
import { agreedBy } from './due.ts';
import type { Change, Entry } from './entry.ts';
import { newestUpdates } from './newest-updates.ts';
import { isOverdue } from './overdue.ts';
import type { Person } from './person.ts';
import type { Action } from './plan.ts';
import { expectsToMiss } from './rag.ts';
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
  /** The lead in whose place a deputy answers; null for everybody else. */
  readonly insteadOf: Person | null;
  /** Whether the same person said something in the same place before: they may take back that it is done. */
  readonly correcting: boolean;
  /** What that was; null where it is not in the history. Within an hour it is put right, later it stays as it was. */
  readonly earlier: Entry | null;
  /** What was recorded of the action so far, oldest first. */
  readonly history: readonly Entry[];
}

/**
 * Decides what an answer changes. "Done" closes the action where the one who says so closes it; else it stays open, and
 * the entry tells what they said. Whoever says that it is done or on track no longer waits for what they had asked for.
 *
 * @throws Refusal `action-closed`, `day-in-the-future` (done on), `day-in-the-past` (expected)
 */
export function answered(action: Action, answer: Answer, by: AnswerBy): Recorded {
  if (!isOpen(action.status) && !(by.correcting && mayTakeBackDone(action, by.by)))
    throw new Refusal('action-closed', { action: action.key });
  const { state, facts } =
    answer.choice === 'done' ? done(action, answer.doneOn, by) : notDone(action, answer.expected, by);
  const { words } = answer;
  const stands = { ...action, ...state };
  const change: Partial<Action> = {
    ...state,
    requests: isOnTrack(stands, answer, by.today) ? withoutRequestsOf(action, by.insteadOf ?? by.by) : action.requests,
    lastAnswer: { on: by.today, by: by.by, words },
    progress: words ? newestUpdates([...action.progress, update(words, by)], by.history) : action.progress,
  };
  return recorded(action, change, by, { kind: isCorrection(by) ? 'corrected' : 'answered', words, facts });
}

function isCorrection({ correcting, earlier, at }: AnswerBy): boolean {
  return correcting && (earlier === null || isCorrectable(earlier.at, at));
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

/** What an answer makes of an action, and what can be told of it besides. */
interface Said {
  readonly state: Pick<Action, 'status' | 'doneOn' | 'recordedOn' | 'expected'>;
  readonly facts: readonly Change[];
}

function done(action: Action, doneOn: DoneOn, by: AnswerBy): Said {
  const { today } = by;
  const day = dayDone(action, doneOn, today);
  if (day !== null && isBefore(today, day)) throw new Refusal('day-in-the-future', { day: day.toString() });
  const closer = closerBeside(action, by);
  if (closer === null) return { state: { status: 'done', doneOn: day, recordedOn: today, expected: null }, facts: [] };
  const expectedThemselves = action.lastAnswer?.by.id === by.by.id;
  return { state: open(action, expectedThemselves ? null : action.expected, by), facts: doneWordFacts(day, closer) };
}

/** The button "done, by its date" means the agreed last day, and today while that day is still to come. */
function dayDone(action: Action, doneOn: DoneOn, today: Day): Day | null {
  if (doneOn === 'not-said') return null;
  if (doneOn === 'today') return today;
  if (doneOn !== 'by-its-date') return doneOn;
  const by = agreedBy(action);
  return by !== null && isBefore(by, today) ? by : today;
}

function notDone(action: Action, expected: Day | null, by: AnswerBy): Said {
  if (expected !== null && isBefore(expected, by.today))
    throw new Refusal('day-in-the-past', { day: expected.toString() });
  return { state: open(action, expected, by), facts: [] };
}

function open({ status }: Action, expected: Day | null, { history }: AnswerBy): Said['state'] {
  const stood = status === 'done' ? statusBeforeDone(history) : status;
  return { status: stood === 'partly-done' ? 'partly-done' : 'in-progress', doneOn: null, recordedOn: null, expected };
}

/** A "done" that is taken back leaves the action where it stood before; null when no entry tells. */
function statusBeforeDone(history: readonly Entry[]): string | null {
  const changes = history.flatMap((entry) => changeOf(entry, 'status') ?? []);
  return changes.findLast(({ to }) => to === 'done')?.from ?? null;
}

/** "Not yet" about what is late, or will be, says nothing against needing help with it. */
function isOnTrack(stands: Action, { choice }: Answer, today: Day): boolean {
  return choice === 'done' || !(isOverdue(stands, today) || expectsToMiss(stands));
}

function withoutRequestsOf({ requests }: Action, { id }: Person): Action['requests'] {
  return requests.filter(({ by }) => by.id !== id);
}
