import { type Day, dayOf, isBefore } from '../calendar/day.ts';
import { assumedDate } from './assumed-date.ts';
import { type DatedWords, datedWordsIn, impossibleDaysIn } from './dated-words.ts';
import type { Due, DueKind, Revision } from './due.ts';
import { comesRound, datesMeant, goesOn, hasStrayWords, isOnlyBeginning, lineBefore, promisesIn } from './due-dates.ts';
import { IMMEDIATE, NOT_YET_AGREED, NOTHING, ON_EVENT, ONGOING, REVIEW_BEFORE, YEAR_END } from './due-words.ts';
import type { ProblemCode } from './problem.ts';
import { readRecurrence } from './recurring-phrase.ts';
import type { Status } from './status.ts';
import { statusNamed } from './status-phrase.ts';

/** What a due phrase is read against. */
export interface DueContext {
  /** The last day that the plan's own date covers. */
  readonly planDay: Day | null;
  /** The day on which the response was agreed, where the document prints one. */
  readonly agreedOn: Day | null;
}

/** What a due cell says: when, perhaps a status too, and what the reader doubts. */
export interface DueReading {
  readonly due: Due;
  readonly revisions: readonly Revision[];
  readonly status: { readonly status: Status; readonly phrase: string } | null;
  readonly doubts: readonly ProblemCode[];
}

/** Reads a due cell as design rules say: British order, the latest date wins, the phrase is kept. Never throws. */
export function readDue(cell: string, context: DueContext): DueReading {
  const phrase = cell.trim() === '' ? null : cell.trim();
  if (phrase === null || NOTHING.test(phrase)) return nothing(phrase, ['no-due']);
  const status = statusIn(phrase);
  const dates = datesMeant(phrase);
  const promised = dates.filter((date) => !REVIEW_BEFORE.test(lineBefore(phrase, date)));
  const impossible: readonly ProblemCode[] = impossibleDaysIn(phrase).length > 0 ? ['due-impossible'] : [];
  const reading =
    promised.length > 0 && !goesOn(phrase, promised)
      ? dated(phrase, promised, { status, context })
      : undated(phrase, { context, status, hasReviewDay: dates.length > promised.length });
  const doubts = reading.doubts.filter((code) => code !== 'due-unclear' || impossible.length === 0);
  return { ...reading, doubts: [...impossible, ...doubts] };
}

interface DatedContext {
  readonly status: DueReading['status'];
  readonly context: DueContext;
}

function dated(phrase: string, dates: readonly DatedWords[], { status, context }: DatedContext): DueReading {
  const { first, revised } = promisesIn(phrase, dates);
  const latest = first.reduce((best, date) => (isBefore(best.by, date.by) ? date : best));
  const kind: DueKind = comesRound(phrase, context.planDay) ? 'recurring' : latest.kind;
  const doubts = new Set<ProblemCode>();
  if (first.length > 1) doubts.add('due-several-dates');
  if (hasStrayWords(phrase, kind) || isOnlyBeginning(phrase, latest)) doubts.add('due-unclear');
  for (const { doubt } of dates) if (doubt !== null) doubts.add(doubt);
  const ongoing = status === null && ONGOING.test(phrase);
  return {
    due: { phrase, kind, from: kind === 'range' ? latest.from : null, by: latest.by },
    revisions: revised.map((date) => printedRevision(phrase, date)),
    status: ongoing ? { status: 'in-progress', phrase: ONGOING.exec(phrase)?.[0] ?? phrase } : status,
    doubts: [...doubts],
  };
}

interface UndatedContext extends DatedContext {
  readonly hasReviewDay: boolean;
}

function undated(phrase: string, { context, status, hasReviewDay }: UndatedContext): DueReading {
  const { planDay, agreedOn } = context;
  const reading = (kind: DueKind, by: Day | null, ...doubts: readonly ProblemCode[]): DueReading => ({
    due: { phrase, kind, from: null, by },
    revisions: [],
    status,
    doubts,
  });
  if (ONGOING.test(phrase) || goesOn(phrase, datedWordsIn(phrase)))
    return { ...reading('ongoing', null, ...(hasReviewDay ? [] : noReviewDay)), status: null };
  if (IMMEDIATE.test(phrase)) {
    if (agreedOn) return reading('immediate', agreedOn);
    return reading('immediate', planDay, planDay ? 'due-immediate-from-plan-date' : 'no-due');
  }
  const recurrence = readRecurrence(phrase, planDay);
  if (recurrence) return reading('recurring', recurrence.next, ...(recurrence.next ? [] : unclear));
  if (YEAR_END.test(phrase)) return yearEnd(phrase, planDay);
  const assumed = assumedDate(phrase, planDay);
  if (assumed) {
    const { kind, from, by, doubt } = assumed;
    return { ...reading(kind, by, ...(doubt ? [doubt] : [])), due: { phrase, kind, from, by } };
  }
  if (ON_EVENT.test(phrase)) return reading('on-event', null);
  if (status !== null || NOT_YET_AGREED.test(phrase)) return reading('none', null, 'no-due');
  return reading('none', null, datedWordsIn(phrase).length > 0 ? 'due-stray-text' : 'due-unclear');
}

const noReviewDay: readonly ProblemCode[] = ['no-review-day'];
const unclear: readonly ProblemCode[] = ['due-unclear'];

function nothing(phrase: string | null, doubts: readonly ProblemCode[]): DueReading {
  return { due: { phrase, kind: 'none', from: null, by: null }, revisions: [], status: null, doubts };
}

/** "Year end" is the 31 March on or after the plan's day. */
function yearEnd(phrase: string, planDay: Day | null): DueReading {
  if (planDay === null) return nothing(phrase, unclear);
  const thisYear = dayOf(planDay.year, 3, 31);
  const by = isBefore(thisYear, planDay) ? dayOf(planDay.year + 1, 3, 31) : thisYear;
  const due: Due = { phrase, kind: 'range', from: by.subtract({ years: 1 }).add({ days: 1 }), by };
  return { due, revisions: [], status: null, doubts: [] };
}

/** One printed as revised counts as agreed by the document. */
function printedRevision(phrase: string, date: DatedWords): Revision {
  const agreed = { by: 'the document', on: null };
  return { phrase: phrase.slice(date.start, date.end), by: date.by, reason: null, agreed };
}

/** A status word that is a line, or what stands between the dates of a line. "Ongoing" is a kind of due, not a status. */
function statusIn(phrase: string): DueReading['status'] {
  for (const line of [phrase, ...phrase.split(/[\n;]/)]) {
    const words = line.trim();
    const status = ONGOING.test(words) ? null : statusNamed(words);
    if (status !== null) return { status, phrase: words };
  }
  return null;
}
