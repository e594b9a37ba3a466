import type { DigestRhythm, WhenQuiet } from '../core/digest/own-digest.ts';
import { dayOfWeek } from './asking.ts';
import { dayInWords, hourInWords } from './days.ts';
import { timeOf } from './time-zones.ts';

/** Fixed sentences of the page on which somebody says when their digest comes. */
export const MY_DIGEST_TEXTS = {
  why: 'Why you get it',
  rhythm: 'How often it comes',
  quiet: 'While nothing is late and nothing waits for you',
  stop: 'Stop these mails',
  again: 'Get these mails again, every week',
  stopped: 'You stopped these mails. None comes until you say so.',
  noneNow: 'Nothing is yours to read at present, so no digest comes.',
  toDecide: 'See what waits for you now',
  nobody: 'No digest comes to you',
  nobodyMore:
    'It goes to whoever manages areas of a live plan, coordinates it or directs it. You do none of that at present.',
} as const;

/** What the mail tells whoever is told so of these plans: a director reads areas and counts, and no names. */
export function whatInWords(why: readonly Pick<ToldAs, 'manages' | 'standsInFor' | 'posts'>[]): string {
  const as = (post: ToldAs['posts'][number]) => why.filter(({ posts }) => posts.includes(post)).length;
  const managed = why.flatMap(({ manages }) => manages).length;
  const stoodInFor = why.flatMap(({ standsInFor }) => standsInFor.flatMap(({ areas }) => areas)).length;
  const told = [
    oneOrMore(managed, 'what is late in your area', 'what is late in your areas'),
    oneOrMore(
      stoodInFor,
      'what is late in the area for which you stand in',
      'what is late in the areas for which you stand in',
    ),
    oneOrMore(
      as('coordinator'),
      'what is late in the plan that you coordinate',
      'what is late in the plans that you coordinate',
    ),
    oneOrMore(
      as('director'),
      'a summary by area of the plan that you direct',
      'a summary by area of the plans that you direct',
    ),
    why.every(decidesNothing) ? [] : ['what waits for you'],
  ];
  return `A mail with ${listed(told.flat())}.`;
}

function oneOrMore(count: number, one: string, several: string): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? one : several];
}

/** A director is told of nothing to decide, and a deputy decides nothing in somebody's place. */
function decidesNothing({ manages, posts }: Pick<ToldAs, 'manages' | 'posts'>): boolean {
  return manages.length === 0 && posts.every((post) => post === 'director');
}

/** How often it may come. */
export const RHYTHM_WORDS: Readonly<Record<DigestRhythm, string>> = {
  weekly: 'Every week',
  fortnightly: 'Every second week',
  monthly: 'Once a month, with the month’s first digest',
  never: 'Never',
};

/** What may come in a quiet week. */
export const QUIET_WORDS: Readonly<Record<WhenQuiet, string>> = {
  short: 'A mail of two lines that says so',
  none: 'No mail',
};

/** An hour of a day by the clock of a time zone, and the day that it is there. Days are ISO dates, zones IANA names. */
interface NextDigest {
  readonly day: string;
  readonly hour: number;
  readonly timeZone: string;
  readonly today: string;
}

/** "Your next digest comes on Monday 6 July at 08:00." @param namesClock whether its clock has to be told from another one */
export function nextInWords({ day, hour, timeZone, today }: NextDigest, namesClock: boolean): string {
  const clock = namesClock ? `, ${timeOf(timeZone)}` : '';
  return `Your next digest comes ${day === today ? 'today' : `on ${dayOfWeek(day, today)}`} at ${hourInWords(hour)}${clock}.`;
}

/** "The one after that comes by Madrid time, as you chose." @param timeZone IANA name */
export function afterThatInWords(timeZone: string): string {
  return `The one after that comes by ${timeOf(timeZone)}, as you chose.`;
}

/** "Your digest comes by Madrid time, as you chose." @param timeZone IANA name */
export function ownClockInWords(timeZone: string): string {
  return `Your digest comes by ${timeOf(timeZone)}, as you chose.`;
}

/** "Your digest comes by London time again." @param timeZone IANA name */
export function clockAgainInWords(timeZone: string): string {
  return `Your digest comes by ${timeOf(timeZone)} again.`;
}

/** When a digest comes, on the device on which that is read. */
interface ClockHere {
  /** The device's; like all of them an IANA name. */
  readonly here: string;
  readonly next: NextDigest;
  /** The time that the device shows then, and how many days off its day is. */
  readonly time: string;
  readonly daysOff: number;
}

/** "This device is in Madrid time. Your digest comes at 08:00 London time, 09:00 here." */
export function clockHereInWords({ here, next, time, daysOff }: ClockHere): string {
  const onDay = daysOff === 0 ? '' : daysOff < 0 ? ' the day before' : ' the day after';
  const when = `${hourInWords(next.hour)} ${timeOf(next.timeZone)}, ${time}${onDay} here`;
  return `This device is in ${timeOf(here)}. Your digest comes at ${when}.`;
}

/** "Send it by Madrid time", on a button. @param timeZone IANA name */
export function sendByClock(timeZone: string): string {
  return `Send it by ${timeOf(timeZone)}`;
}

/** "Go back to London time", on a button. @param timeZone IANA name */
export function backToClock(timeZone: string): string {
  return `Go back to ${timeOf(timeZone)}`;
}

/** "The last one was that of 29 June 2015." An ISO date. */
export function lastInWords(day: string): string {
  return `The last one was that of ${dayInWords(day)}.`;
}

/** "While you are away, Una Frost has it in your place." */
export function goesToInWords(name: string): string {
  return `While you are away, ${name} has it in your place.`;
}

/** As what somebody is told of a plan. */
interface ToldAs {
  readonly plan: string;
  readonly manages: readonly string[];
  readonly standsInFor: readonly { readonly name: string; readonly areas: readonly string[] }[];
  readonly posts: readonly ('coordinator' | 'director' | 'next-level')[];
}

const POSTS: Readonly<Record<ToldAs['posts'][number], string>> = {
  coordinator: 'you coordinate it',
  director: 'you are its director',
  'next-level': 'you decide as its next level when something waits for you',
};

/** "Care plan: you manage Priority Area 1 and Priority Area 2; you coordinate it." */
export function whyInWords({ plan, manages, standsInFor, posts }: ToldAs): string {
  const reasons = [
    ...(manages.length === 0 ? [] : [`you manage ${listed(manages)}`]),
    ...standsInFor.map(({ name, areas }) => `you stand in for ${name}, who manages ${listed(areas)}`),
    ...posts.map((post) => POSTS[post]),
  ];
  return `${plan}: ${reasons.join('; ')}.`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
