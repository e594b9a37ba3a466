import { agreedBy } from '../due.ts';
import type { Action, RecordedRevision } from '../plan.ts';
import type { PrintedAction, PrintedDay } from '../printed.ts';
import { lastDayOf } from '../printed-day.ts';
import { waitingRevision } from '../revision.ts';

/** Who agreed to a later day that a document prints. */
const THE_DOCUMENT = 'the document';

/** When an action is due, as text: its agreed last day, else the phrase. */
export function dueText(of: Pick<PrintedAction, 'due' | 'revisions'>): string | null {
  return agreedBy(of)?.toString() ?? of.due.phrase;
}

/**
 * What a newer document makes of an action's dates: another day becomes a revision beside the first promise, which is
 * never overwritten. Where nothing was promised yet the printed day is the first promise. A document that names no day
 * any more takes none away.
 *
 * @param date the document's
 */
export function movedDue(
  action: Action,
  printed: PrintedAction,
  date: PrintedDay | null,
): Pick<Action, 'due' | 'revisions'> | null {
  const day = agreedBy(printed);
  const isPromised = action.due.by !== null || action.revisions.length > 0;
  if (!isPromised) return { due: printed.due, revisions: printed.revisions.map(asRecorded) };
  if (day === null) return null;
  const agreed = { by: THE_DOCUMENT, on: date?.length === 10 ? lastDayOf(date) : null };
  const asked = waitingRevision(action);
  if (asked?.by.equals(day)) {
    return {
      due: action.due,
      revisions: action.revisions.map((one) => (one === asked ? { ...asked, agreed } : one)),
    };
  }
  const last = printed.revisions.at(-1);
  const phrase = last ? last.phrase : printed.due.phrase;
  const revision = asRecorded({ phrase, by: day, reason: last?.reason ?? null, agreed });
  return { due: action.due, revisions: [...action.revisions, revision] };
}

function asRecorded(revision: PrintedAction['revisions'][number]): RecordedRevision {
  return { ...revision, asked: null, refused: null };
}
