import { dayInWords, dayNear, daysCounted } from './days.ts';

/** Fixed sentences of what one chooses on the Overdue screen, and of its picture. */
export const OVERDUE_VIEW_TEXTS = {
  tools: 'What is shown',
  plan: 'Plan',
  allPlans: 'All plans',
  asAt: 'As at',
  backToToday: 'Back to today',
  posts: 'Posts instead of names',
  find: 'Find in the list',
  findHint: 'Words, a reference or a lead. The browser’s own search sees only the part of a long list that is in view.',
  nothingFound: 'Nothing overdue has these words. Try fewer.',
  otherPlan: 'This plan has nothing to show here',
  otherPlanMore: 'It may not be live yet, it may have ended, or you may not read it.',
  showAllPlans: 'Show all plans',
  picture: 'The whole picture',
} as const;

/** "How the 42 open actions stand", the heading of a chart. */
export function standingTitle(open: number): string {
  return open === 1 ? 'How the one open action stands' : `How the ${open} open actions stand`;
}

/** The counts that tell a plan's whole picture. */
interface PictureCounts {
  readonly open: number;
  readonly overdue: number;
  readonly lateByFirstPromise: number;
  /** Newest first. */
  readonly meetings: readonly { readonly name: string; readonly on: string }[];
  readonly picture: {
    readonly atRisk: number;
    readonly willBeMissed: number;
    readonly done: { readonly count: number; readonly since: string; readonly meeting: string | null };
    readonly noUpdate: { readonly count: number; readonly days: number };
  };
}

/** The whole picture of a plan, number and words apart so that a screen can weigh them. @param on the day shown */
export function pictureCounts(
  { open, overdue, lateByFirstPromise, meetings, picture }: PictureCounts,
  on: string,
): readonly { readonly count: number; readonly words: string }[] {
  const { atRisk, willBeMissed, done, noUpdate } = picture;
  return [
    { count: overdue, words: 'overdue' },
    { count: lateByFirstPromise, words: 'late by first promise' },
    { count: open, words: 'open' },
    { count: willBeMissed, words: 'will be missed' },
    { count: atRisk, words: 'at risk' },
    { count: noUpdate.count, words: `no update for ${daysCounted(noUpdate.days)}` },
    { count: done.count, words: doneSince(done, meetings, on) },
  ];
}

function doneSince(
  { since, meeting }: PictureCounts['picture']['done'],
  meetings: PictureCounts['meetings'],
  on: string,
): string {
  const last = meetings.find((one) => one.name === meeting && one.on < since);
  return last === undefined ? `done since ${dayNear(since, on)}` : `done since the meeting on ${dayNear(last.on, on)}`;
}

/** "3 overdue of 12 open, 5 late by first promise". */
export function areaCountsBothWays(overdue: number, area: { open: number; lateByFirstPromise: number }): string {
  return `${overdue} overdue of ${area.open} open, ${area.lateByFirstPromise} late by first promise`;
}

/** "No update since 3 March", beside an action of which nothing was heard for long. Both are ISO dates. */
export function noUpdateSince(day: string, today: string): string {
  return `No update since ${dayNear(day, today)}`;
}

/** What stands above everything while a past day is shown. @param on an ISO date */
export function pastDay(on: string): string {
  return `You are looking at ${dayInWords(on)}, as that day ended. An action that you open is shown as it is today.`;
}

/** What is wrong with a day that cannot be shown. Both are ISO dates. */
export function dayOutside(from: string, today: string): string {
  return `Choose a day from ${dayInWords(from)} to ${dayInWords(today)}.`;
}

/** "12 of 300 overdue actions have these words." */
export function foundOf(found: number, all: number): string {
  return `${found} of ${all} overdue actions have these words.`;
}

/** One of the days on which it was counted how many actions were overdue. */
interface Counted {
  readonly on: string;
  readonly overdue: number;
  readonly meeting: string | null;
}

/** What the chart of the days before shows, as its heading. */
export function movedTitle(counted: readonly Counted[]): string {
  return counted.some(({ meeting }) => meeting !== null) ? 'Overdue, meeting by meeting' : 'Overdue, week by week';
}

/** "12 on 6 October", for one of those days. @param today an ISO date */
export function movedPoint({ on, overdue, meeting }: Counted, today: string): string {
  const day = meeting === null ? dayNear(on, today) : `${dayNear(on, today)} (${meeting})`;
  return `${overdue} on ${day}`;
}

/** "4 more than on 6 October", the last of those days beside the one before. @param today an ISO date */
export function movedSince(before: Counted, now: Counted, today: string): string {
  const more = now.overdue - before.overdue;
  const day = dayNear(before.on, today);
  if (more === 0) return `As many overdue as on ${day}.`;
  return more > 0 ? `${more} more overdue than on ${day}.` : `${-more} fewer overdue than on ${day}.`;
}
