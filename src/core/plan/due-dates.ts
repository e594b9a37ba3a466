import type { Day } from '../calendar/day.ts';
import { type DatedWords, datedWordsIn } from './dated-words.ts';
import type { DueKind } from './due.ts';
import {
  FACT,
  FILLER,
  LOOKS_AT_IT,
  NOT_BEFORE,
  ONGOING,
  ONWARDS,
  ORIGINAL_BEFORE,
  REVISED_BEFORE,
} from './due-words.ts';
import { readRecurrence } from './recurring-phrase.ts';
import { statusNamed } from './status-phrase.ts';

/** Words that stand farther from a date belong to something else. */
const FARTHEST = 300;

/** The dates that were promised first, and those that replaced them. */
interface Promises {
  readonly first: readonly DatedWords[];
  readonly revised: readonly DatedWords[];
}

/** The dates of a due cell that mean something: no fact that strayed in, and no day before which nothing happens. */
export function datesMeant(phrase: string): readonly DatedWords[] {
  return datedWordsIn(phrase).filter((date) => {
    const before = lineBefore(phrase, date);
    return !FACT.test(before.trim()) && !NOT_BEFORE.test(before);
  });
}

/** Tells the first promise from what replaced it: "Was June 2015, now Sept 2015", "June 2015 (revised from March 2015)". */
export function promisesIn(phrase: string, dates: readonly DatedWords[]): Promises {
  const originals = dates.filter((date) => ORIGINAL_BEFORE.test(lineBefore(phrase, date)));
  const isRevised = (date: DatedWords): boolean =>
    originals.length > 0 ? !originals.includes(date) : REVISED_BEFORE.test(lineBefore(phrase, date));
  const revised = dates.filter(isRevised);
  const first = dates.filter((date) => !isRevised(date));
  return first.length > 0 ? { first, revised } : { first: dates, revised: [] };
}

/** "Reviewed monthly; full implementation by March 2017" is due once. */
export function comesRound(phrase: string, planDay: Day | null): boolean {
  return withoutDates(phrase)
    .split(/[\n;,.]/)
    .some((clause) => !LOOKS_AT_IT.test(clause) && readRecurrence(clause, planDay) !== null);
}

/** Words beside the dates that say neither a status nor how the date is meant. */
export function hasStrayWords(phrase: string, kind: DueKind): boolean {
  if (kind === 'recurring') return false;
  return withoutDates(phrase)
    .split(/[\n;]/)
    .some((piece) => statusNamed(piece) === null && piece.replace(ONGOING, '').replace(FILLER, '') !== '');
}

/** "From April 2015" tells when something begins. */
export function isOnlyBeginning(phrase: string, date: DatedWords): boolean {
  const before = lineBefore(phrase, date);
  return date.kind !== 'range' && /\bfrom\s*$/iu.test(before) && !ORIGINAL_BEFORE.test(before);
}

/** "1st April 2016 onwards", "Ongoing from April 2016": it begins and does not end. */
export function goesOn(phrase: string, dates: readonly DatedWords[]): boolean {
  const [only, ...others] = dates;
  if (!only || others.length > 0) return false;
  return ONWARDS.test(phrase.slice(only.end)) || (ONGOING.test(phrase) && isOnlyBeginning(phrase, only));
}

/** What stands before a date in its line, as far as it can say how the date is meant. */
export function lineBefore(phrase: string, date: DatedWords): string {
  const line = phrase.slice(Math.max(0, date.start - FARTHEST), date.start);
  return line.slice(line.lastIndexOf('\n') + 1);
}

function withoutDates(phrase: string): string {
  let rest = phrase;
  for (const { start, end } of [...datedWordsIn(phrase)].reverse())
    rest = `${rest.slice(0, start)}\n${rest.slice(end)}`;
  return rest;
}
