import { Refusal } from '../refusal.ts';
import { type Answer, type AnswerBy, answered } from './answer.ts';
import { changesBetween, factsOf } from './changes.ts';
import type { Change } from './entry.ts';
import type { Action } from './plan.ts';
import type { Status } from './status.ts';

/** What somebody did to an action's row in the list, sorted by the right that each part takes. */
export interface EditedAction {
  /** What its state says now, as an answer; null when nobody touched the state. */
  readonly answer: Answer | null;
  /** The texts of the plan itself that were changed. */
  readonly texts: readonly Change[];
  readonly followUp: readonly Change[];
}

/** The field of a `put-back` entry that says why: its value is the code of a refusal. */
export const PUT_BACK_BECAUSE = 'put back because';

const TEXTS = ['ref', 'text', 'finding', 'implication', 'response', 'measure', 'priority', 'residualRisk'] as const;
/** Statuses that a person may choose for open work. Every other open or closed one comes about in another way. */
const CHOSEN: ReadonlySet<Status> = new Set<Status>(['not-started', 'in-progress', 'partly-done']);

/**
 * Reads a hand edit of an action.
 *
 * @param words the last words as they stand now; undefined when nobody touched them
 * @throws Refusal `not-by-hand` when something was changed that no hand may change
 */
export function editedAction(before: Action, wanted: Action, words: string | null | undefined): EditedAction {
  if (!isSame(before, { ...wanted, ...untouched(before) })) throw new Refusal('not-by-hand', { action: before.key });
  return {
    answer: isStateTouched(before, wanted) || words !== undefined ? toAnswer(before, wanted, words ?? null) : null,
    texts: TEXTS.flatMap((field) => changeIn(field, before, wanted)),
    followUp: changeIn('followUp', before, wanted),
  };
}

/** The action as the hand edit leaves it, with what changed. @throws Refusal as `answered` does */
export function afterHandEdit(
  { before, wanted, edited }: { before: Action; wanted: Action; edited: EditedAction },
  by: AnswerBy,
): { readonly after: Action; readonly changes: readonly Change[] } {
  const said = edited.answer ? answered(before, edited.answer, by) : null;
  const texts = Object.fromEntries([...TEXTS, 'followUp' as const].map((field) => [field, wanted[field]]));
  const stands = said ? withChosenStatus(said.after, wanted) : before;
  const after = { ...stands, ...texts, version: before.version + 1 };
  const facts = said ? factsOf(said.entry) : [];
  return { after, changes: [...changesBetween(before, after), ...facts, ...edited.texts, ...edited.followUp] };
}

/** Everything that a person may change by hand, as it was. */
function untouched(before: Action): Partial<Action> {
  const { status, doneOn, expected, followUp, lastAnswer, people, version } = before;
  const texts = Object.fromEntries(TEXTS.map((field) => [field, before[field]]));
  return { ...texts, status, doneOn, expected, followUp, lastAnswer, people, version };
}

function isStateTouched(before: Action, wanted: Action): boolean {
  const state = ({ status, doneOn, expected }: Action) => [status, doneOn, expected];
  return !isSame(state(before), state(wanted));
}

function toAnswer(before: Action, { status, doneOn, expected }: Action, words: string | null): Answer {
  if (status === 'done') return { choice: 'done', doneOn: doneOn ?? 'not-said', words };
  if (!CHOSEN.has(status) && status !== before.status) throw new Refusal('not-by-hand', { action: before.key });
  return { choice: 'not-done', expected, words };
}

function withChosenStatus(after: Action, { status }: Action): Action {
  return CHOSEN.has(status) ? { ...after, status } : after;
}

function changeIn(field: (typeof TEXTS)[number] | 'followUp', before: Action, wanted: Action): readonly Change[] {
  return before[field] === wanted[field] ? [] : [{ field, from: before[field], to: wanted[field] }];
}

/** By their JSON, in which a day is its ISO date. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
