import { dayAsKnown, dayNear } from './days.ts';

/** When something was said, as precisely as it is known: "3 March", "June 2014". @param iso a day, a month or a year */
export function saidOn(iso: string, today: string): string {
  return iso.length < today.length ? dayAsKnown(iso) : dayNear(iso, today);
}

/**
 * What was said last where it had no words: "Robin Example, 17 July 2015: answered, no words given". Not what they chose:
 * a lead who does not close the action may have said that it is done.
 */
export function noWordsGiven(by: string | null, on: string | null): string {
  const head = [by, on === null ? null : dayAsKnown(on)].filter((part) => part !== null);
  return [...(head.length === 0 ? [] : [head.join(', ')]), 'answered, no words given'].join(': ');
}

/** Somebody’s own words: "“We have met twice.”". */
export function quoted(words: string): string {
  return `“${words}”`;
}
