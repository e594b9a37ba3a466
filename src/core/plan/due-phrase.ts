import { type Day, dayOf, isBefore } from '../calendar/day.ts';
import { type DatedWords, datedWordsIn } from './dated-words.ts';
import type { Due, DueKind, Revision } from './due.ts';
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

const NOTHING =
  /^(?:n\/?a|not applicable|none|nil|tb[cad]|to be (?:confirmed|agreed|decided)|asap|as soon as (?:possible|practicable)|see above|as above|see below|[-–—.?]+)\.?$/iu;
const IMMEDIATE = /^(?:immediate(?:ly)?|with immediate effect|straight ?away)\.?$/iu;
const ONGOING = /\b(?:on-?going|continuous(?:ly)?|continuing|rolling)\b/iu;
const REVIEW_BEFORE = /\breview(?:ed|s)?\b[^\d\n]{0,20}$/iu;
const REVISED_BEFORE =
  /\b(?:revised|extended|extension|delayed|deferred|postponed|rescheduled|moved|slipped|re-?set|amended|new date|now)\b[^\n]{0,24}$/iu;
const ON_EVENT =
  /^(?:to follow |by |at |from )?(?:once|when|after|following|upon|on (?:the )?(?:completion|receipt|approval|appointment|publication|introduction)|subject to|pending|depend(?:ent|ing|s) (?:up)?on|as (?:and )?when|in line with|before|prior to|as required|as needed)\b/iu;
const YEAR_END =
  /^(?:by )?(?:the )?(?:end of )?(?:the )?(?:financial )?year[\s-]?end$|^(?:by )?(?:the )?end of (?:the )?(?:financial )?year$/iu;
/** What has happened strayed into the cell: "Briefed January 2014" promises nothing. */
const FACT =
  /^(?:(?!(?:revised|extended|delayed|deferred|postponed|rescheduled|expected|planned|proposed|anticipated|amended|phased|completed|implemented|delivered|achieved|finished)\b)[a-z]{3,}ed|met|held|sent|began|begun)\b/iu;
const FILLER =
  /\b(?:by|the|end|of|in|during|from|to|be|on|at|until|before|no|later|than|complet(?:ed|ion|e)|implement(?:ed|ation)|deliver(?:ed|y)|between|for|date|target|deadline|due|w\/e|week|ending|and|month|expected|planned|proposed|revised|extended|delayed|deferred|postponed|rescheduled|original(?:ly)?|now|mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|year|quarter|financial)\b|[^\p{L}\p{N}]+/giu;

/** Reads a due cell as design rules say: British order, the latest date wins, the phrase is kept. Never throws. */
export function readDue(cell: string, context: DueContext): DueReading {
  const phrase = cell.trim() === '' ? null : cell.trim();
  if (phrase === null || NOTHING.test(phrase)) return nothing(phrase, ['no-due']);
  const status = statusIn(phrase);
  const dates = datedWordsIn(phrase).filter((date) => !isFact(phrase, date));
  const promised = dates.filter((date) => !REVIEW_BEFORE.test(phrase.slice(0, date.start)));
  if (promised.length > 0) return dated(phrase, promised, { status, context });
  return undated(phrase, { context, status, hasReviewDay: dates.length > 0 });
}

function dated(
  phrase: string,
  dates: readonly DatedWords[],
  { status, context }: { status: DueReading['status']; context: DueContext },
): DueReading {
  const revised = dates.filter((date) => REVISED_BEFORE.test(lineBefore(phrase, date)));
  const first = dates.filter((date) => !revised.includes(date));
  const candidates = first.length > 0 ? first : revised;
  const latest = candidates.reduce((best, date) => (isBefore(best.by, date.by) ? date : best));
  const kind: DueKind = readRecurrence(withoutDates(phrase), context.planDay) ? 'recurring' : latest.kind;
  const doubts: ProblemCode[] = [];
  if (candidates.length > 1) doubts.push('due-several-dates');
  if (hasStrayWords(phrase, kind) || isOnlyBeginning(phrase, latest)) doubts.push('due-unclear');
  const ongoing = status === null && ONGOING.test(phrase);
  return {
    due: { phrase, kind, from: kind === 'range' ? latest.from : null, by: latest.by },
    revisions: first.length > 0 ? revised.map((date) => printedRevision(phrase, date)) : [],
    status: ongoing ? { status: 'in-progress', phrase: ONGOING.exec(phrase)?.[0] ?? phrase } : status,
    doubts,
  };
}

function undated(
  phrase: string,
  { context, status, hasReviewDay }: { context: DueContext; status: DueReading['status']; hasReviewDay: boolean },
): DueReading {
  const reading = (kind: DueKind, by: Day | null, ...doubts: readonly ProblemCode[]): DueReading => ({
    due: { phrase, kind, from: null, by },
    revisions: [],
    status,
    doubts,
  });
  if (ONGOING.test(phrase)) return { ...reading('ongoing', null, ...(hasReviewDay ? [] : noReviewDay)), status: null };
  if (IMMEDIATE.test(phrase)) {
    if (context.agreedOn) return reading('immediate', context.agreedOn);
    return reading('immediate', context.planDay, 'due-immediate-from-plan-date');
  }
  const recurrence = readRecurrence(phrase, context.planDay);
  if (recurrence) return reading('recurring', recurrence.next, ...(recurrence.next ? [] : unclear));
  if (YEAR_END.test(phrase)) return yearEnd(phrase, context.planDay);
  if (ON_EVENT.test(phrase)) return reading('on-event', null);
  if (status !== null) return reading('none', null, 'no-due');
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

function isFact(phrase: string, date: DatedWords): boolean {
  const before = lineBefore(phrase, date).trim();
  return FACT.test(before);
}

function lineBefore(phrase: string, date: DatedWords): string {
  return phrase.slice(phrase.lastIndexOf('\n', date.start - 1) + 1, date.start);
}

function withoutDates(phrase: string): string {
  let rest = phrase;
  for (const { start, end } of [...datedWordsIn(phrase)].reverse())
    rest = `${rest.slice(0, start)}\n${rest.slice(end)}`;
  return rest;
}

/** Words beside the dates that say neither a status nor how the date is meant. */
function hasStrayWords(phrase: string, kind: DueKind): boolean {
  if (kind === 'recurring') return false;
  return withoutDates(phrase)
    .split(/[\n;]/)
    .some((piece) => statusNamed(piece) === null && !ONGOING.test(piece) && piece.replace(FILLER, '') !== '');
}

/** "From April 2015" tells when something begins. */
function isOnlyBeginning(phrase: string, date: DatedWords): boolean {
  return date.kind !== 'range' && /\bfrom\s*$/iu.test(phrase.slice(0, date.start));
}
