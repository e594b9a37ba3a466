/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../my-digest.ts';
import type { SameShape } from '../same-shape.ts';
import { dayOfWeek } from './asking.ts';
import { dayInWords, hourInWords } from './days.ts';
import { timeOf } from './time-zones.ts';

export const MY_DIGEST_TEXTS = {
  why: 'Pam yr ydych yn ei gael',
  rhythm: 'Pa mor aml y daw',
  quiet: 'Tra nad oes dim yn hwyr a dim yn aros amdanoch',
  stop: 'Atal y negeseuon hyn',
  again: 'Cael y negeseuon hyn eto, bob wythnos',
  stopped: 'Rydych wedi atal y negeseuon hyn. Ni ddaw yr un nes ichi ddweud.',
  noneNow: 'Nid oes dim ichi ei ddarllen ar hyn o bryd, felly ni ddaw crynodeb.',
  toDecide: 'Gweld yr hyn sy’n aros amdanoch nawr',
  nobody: 'Nid oes crynodeb yn dod atoch',
  nobodyMore:
    'Mae’n mynd at bwy bynnag sy’n rheoli meysydd mewn cynllun byw, yn ei gydlynu neu’n ei gyfarwyddo. Nid ydych yn gwneud dim o hynny ar hyn o bryd.',
} satisfies SameShape<typeof english.MY_DIGEST_TEXTS>;

export const whatInWords: typeof english.whatInWords = (why) => {
  const as = (post: 'coordinator' | 'director') => why.filter(({ posts }) => posts.includes(post)).length;
  const managed = why.flatMap(({ manages }) => manages).length;
  const stoodInFor = why.flatMap(({ standsInFor }) => standsInFor.flatMap(({ areas }) => areas)).length;
  const told = [
    oneOrMore(managed, 'yr hyn sy’n hwyr yn eich maes', 'yr hyn sy’n hwyr yn eich meysydd'),
    oneOrMore(
      stoodInFor,
      'yr hyn sy’n hwyr yn y maes yr ydych yn sefyll i mewn ar ei gyfer',
      'yr hyn sy’n hwyr yn y meysydd yr ydych yn sefyll i mewn ar eu cyfer',
    ),
    oneOrMore(
      as('coordinator'),
      'yr hyn sy’n hwyr yn y cynllun yr ydych yn ei gydlynu',
      'yr hyn sy’n hwyr yn y cynlluniau yr ydych yn eu cydlynu',
    ),
    oneOrMore(
      as('director'),
      'crynodeb fesul maes o’r cynllun yr ydych yn ei gyfarwyddo',
      'crynodeb fesul maes o’r cynlluniau yr ydych yn eu cyfarwyddo',
    ),
    why.every(decidesNothing) ? [] : ['yr hyn sy’n aros amdanoch'],
  ];
  return `Neges e-bost gyda ${listed(told.flat())}.`.replaceAll(/ (a|gyda) yr hyn/g, ' $1’r hyn');
};

function oneOrMore(count: number, one: string, several: string): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? one : several];
}

const decidesNothing = ({
  manages,
  posts,
}: Pick<Parameters<typeof english.whatInWords>[0][number], 'manages' | 'posts'>) =>
  manages.length === 0 && posts.every((post) => post === 'director');

export const RHYTHM_WORDS: typeof english.RHYTHM_WORDS = {
  weekly: 'Bob wythnos',
  fortnightly: 'Bob yn ail wythnos',
  monthly: 'Unwaith y mis, gyda chrynodeb cyntaf y mis',
  never: 'Byth',
};

export const QUIET_WORDS: typeof english.QUIET_WORDS = {
  short: 'Neges dwy linell sy’n dweud hynny',
  none: 'Dim neges',
};

export const nextInWords: typeof english.nextInWords = ({ day, hour, timeZone, today }, namesClock) => {
  const when = day === today ? 'heddiw' : dayOfWeek(day, today).replace(/^Dydd/, 'ddydd');
  const clock = namesClock ? `, ${timeOf(timeZone)}` : '';
  return `Daw eich crynodeb nesaf ${when} am ${hourInWords(hour)}${clock}.`;
};

export const afterThatInWords: typeof english.afterThatInWords = (timeZone) =>
  `Daw’r un wedyn yn ôl ${timeOf(timeZone)}, fel y gwnaethoch ddewis.`;

export const ownClockInWords: typeof english.ownClockInWords = (timeZone) =>
  `Daw eich crynodeb yn ôl ${timeOf(timeZone)}, fel y gwnaethoch ddewis.`;

export const clockAgainInWords: typeof english.clockAgainInWords = (timeZone) =>
  `Daw eich crynodeb yn ôl ${timeOf(timeZone)} unwaith eto.`;

export const clockHereInWords: typeof english.clockHereInWords = ({ here, next, time, daysOff }) => {
  const onDay = daysOff === 0 ? '' : daysOff < 0 ? ' y diwrnod cynt' : ' y diwrnod wedyn';
  const when = `${hourInWords(next.hour)} ${timeOf(next.timeZone)}, sef ${time}${onDay} yma`;
  return `Mae’r ddyfais hon yn dilyn ${timeOf(here)}. Daw eich crynodeb am ${when}.`;
};

export const sendByClock: typeof english.sendByClock = (timeZone) => `Ei anfon yn ôl ${timeOf(timeZone)}`;

export const backToClock: typeof english.backToClock = (timeZone) => `Dychwelyd i ${timeOf(timeZone)}`;

export const lastInWords: typeof english.lastInWords = (day) => `Yr un diwethaf oedd un ${dayInWords(day)}.`;

export const goesToInWords: typeof english.goesToInWords = (name) =>
  `Tra byddwch i ffwrdd, mae ${name} yn ei gael yn eich lle.`;

const POSTS: Readonly<Record<'coordinator' | 'director' | 'next-level', string>> = {
  coordinator: 'rydych yn ei gydlynu',
  director: 'chi yw ei gyfarwyddwr',
  'next-level': 'rydych yn penderfynu fel y lefel nesaf pan fydd rhywbeth yn aros amdanoch',
};

export const whyInWords: typeof english.whyInWords = ({ plan, manages, standsInFor, posts }) => {
  const reasons = [
    ...(manages.length === 0 ? [] : [`rydych yn rheoli ${listed(manages)}`]),
    ...standsInFor.map(({ name, areas }) => `rydych yn sefyll yn lle ${name}, sy’n rheoli ${listed(areas)}`),
    ...posts.map((post) => POSTS[post]),
  ];
  return `${plan}: ${reasons.join('; ')}.`;
};

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} a ${words.at(-1)}`;
}
