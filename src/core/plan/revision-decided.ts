import { type Day, isBefore } from '../calendar/day.ts';
import { Refusal } from '../refusal.ts';
import type { Change } from './entry.ts';
import { meetingFact } from './meeting/meeting.ts';
import type { Action, RecordedRevision } from './plan.ts';
import { type Recorded, type RecordedBy, recorded } from './recorded.ts';
import { waitingRevision } from './revision.ts';
import { ensureLater } from './revision-asked.ts';
import { ensureOpen } from './status.ts';

/** What a person says to a later day. */
export type RevisionDecision =
  | { readonly decided: 'agreed' }
  | { readonly decided: 'refused'; readonly reason: string };

/** What a board, panel or committee decided about a later day. */
export interface BodyDecision {
  readonly day: Day;
  readonly decided: 'agreed' | 'refused';
  readonly body: string;
  /** The day on which it met. */
  readonly on: Day;
  /** Names the minute or the paper; what the body said of it, where it is recorded in the meeting itself. */
  readonly minute: string;
  /** The meeting in which it is recorded on the spot; null for what a minute tells of later. */
  readonly meeting?: string | null;
}

/** @throws Refusal `action-closed`, `revision-gone` when no later day waits */
export function ensureRevisionWaits(action: Action): RecordedRevision {
  ensureOpen(action);
  const waiting = waitingRevision(action);
  if (!waiting) throw new Refusal('revision-gone', { action: action.key });
  return waiting;
}

/**
 * Agrees to the later day that waits, or refuses it.
 *
 * @param day the one that the person saw: another one is never agreed to unseen
 * @throws Refusal `action-closed`, `revision-gone`
 */
export function revisionDecided(action: Action, day: Day, decision: RevisionDecision, by: RecordedBy): Recorded {
  const waiting = ensureRevisionWaits(action);
  if (!waiting.by.equals(day)) throw new Refusal('revision-gone', { action: action.key });
  const [name, on] = [by.by.name, by.today];
  if (decision.decided === 'agreed') {
    const revisions = replaced(action, waiting, { ...waiting, agreed: { by: name, on } });
    return recorded(action, { revisions }, by, { kind: 'revision-agreed', words: null });
  }
  const { reason } = decision;
  const revisions = replaced(action, waiting, { ...waiting, refused: { by: name, on, reason } });
  return recorded(action, { revisions }, by, { kind: 'revision-refused', words: reason });
}

/**
 * Records what a body decided, about the day that waits or one that nobody asked for. Where it agreed to another day
 * than the one that waits, it has refused that one.
 *
 * @throws Refusal `action-closed`, `day-in-the-future` (the body's day), `revision-not-later`
 */
export function bodyDecided(action: Action, decision: BodyDecision, by: RecordedBy): Recorded {
  const { day, decided, body, on, minute, meeting = null } = decision;
  ensureOpen(action);
  if (isBefore(by.today, on)) throw new Refusal('day-in-the-future', { day: on.toString() });
  if (decided === 'agreed') ensureLater(action, day);
  const told = { words: minute, facts: factsOf(decision) };
  const refused = { by: body, on, reason: minute };
  const asked = waitingRevision(action);
  const about = asked?.by.equals(day) ? asked : undefined;
  if (decided === 'refused') {
    const revisions = withOutcome(action, about, { ...(about ?? unasked(day)), refused });
    return recorded(action, { revisions }, by, { kind: 'revision-refused', ...told });
  }
  const passedOver = asked && !about ? replaced(action, asked, { ...asked, refused }) : action.revisions;
  const agreed = { by: meeting === null ? `${body} (${minute})` : body, on };
  const revisions = withOutcome({ revisions: passedOver }, about, { ...(about ?? unasked(day)), agreed });
  return recorded(action, { revisions }, by, { kind: 'revision-agreed', ...told });
}

function unasked(day: Day): RecordedRevision {
  return { phrase: null, by: day, reason: null, agreed: null, asked: null, refused: null };
}

function withOutcome(
  of: Pick<Action, 'revisions'>,
  about: RecordedRevision | undefined,
  outcome: RecordedRevision,
): readonly RecordedRevision[] {
  return about ? replaced(of, about, outcome) : [...of.revisions, outcome];
}

function factsOf({ body, on, day, decided, meeting = null }: BodyDecision): readonly Change[] {
  const fact = (field: string, to: string): Change => ({ field, from: null, to });
  const where = meeting === null ? [] : [meetingFact(meeting)];
  const facts = [fact('decided by', body), fact('decided on', on.toString()), ...where];
  return decided === 'refused' ? [...facts, fact('refused date', day.toString())] : facts;
}

function replaced(
  { revisions }: Pick<Action, 'revisions'>,
  old: RecordedRevision,
  by: RecordedRevision,
): readonly RecordedRevision[] {
  return revisions.map((revision) => (revision === old ? by : revision));
}
