import { type Day, isBefore } from '../calendar/day.ts';
import { Refusal } from '../refusal.ts';
import { agreedBy } from './due.ts';
import type { Action } from './plan.ts';
import { type Recorded, type RecordedBy, recorded } from './recorded.ts';
import { waitingRevision } from './revision.ts';
import { ensureOpen } from './status.ts';

/** @throws Refusal `action-closed`, `revision-waiting`: one later day waits at a time */
export function ensureRevisionCanBeAsked(action: Action): void {
  ensureOpen(action);
  const waiting = waitingRevision(action);
  if (waiting) throw new Refusal('revision-waiting', { action: action.key, day: waiting.by.toString() });
}

/**
 * Asks for one realistic day, with a reason, which is the last word about the action then.
 *
 * @throws Refusal `action-closed`, `revision-waiting`, `day-in-the-past`, `revision-not-later`
 */
export function revisionAsked(
  action: Action,
  { day, reason }: { readonly day: Day; readonly reason: string },
  by: RecordedBy,
): Recorded {
  ensureRevisionCanBeAsked(action);
  if (isBefore(day, by.today)) throw new Refusal('day-in-the-past', { day: day.toString() });
  ensureLater(action, day);
  const asked = { by: by.by, on: by.today };
  const revision = { phrase: null, by: day, reason, agreed: null, asked, refused: null };
  const told = { kind: 'revision-asked', words: reason } as const;
  const lastAnswer = { on: by.today, by: by.by, words: reason };
  return recorded(action, { revisions: [...action.revisions, revision], lastAnswer }, by, told);
}

/** @throws Refusal `revision-not-later` unless a day is later than the one agreed now */
export function ensureLater(action: Action, day: Day): void {
  const agreed = agreedBy(action);
  if (agreed !== null && !isBefore(agreed, day)) throw new Refusal('revision-not-later', { day: agreed.toString() });
}
