import { dayInWords, dayNear, daysCounted } from './days.ts';

/** What an action's due line is made of; days are ISO dates. */
export interface DueFacts {
  readonly by: string | null;
  readonly firstBy: string | null;
  readonly phrase: string | null;
  readonly today: string;
  /** Calendar days from today to `by`; negative when past, null without `by`. */
  readonly daysLeft: number | null;
}

/** "Was due 30 June, 20 days ago", "Due 4 July, in 3 days", "Due today"; "Due: “every 6 months”" without a day. */
export function dueWords({ by, phrase, today, daysLeft }: DueFacts): string {
  if (by === null || daysLeft === null) return phrase === null ? 'No due date' : `Due: “${phrase}”`;
  if (daysLeft === 0) return 'Due today';
  const day = dayNear(by, today);
  if (daysLeft < 0) return `Was due ${day}, ${daysCounted(-daysLeft)} ago`;
  return `Due ${day}, in ${daysCounted(daysLeft)}`;
}

/** "Its date in the plan: 30 June 2015": to be looked over, and late for nobody yet. @param by an ISO date */
export function dateInPlan(by: string): string {
  return `Its date in the plan: ${dayInWords(by)}`;
}

/** "first promised 30 April" when a later day was agreed since; null otherwise. */
export function firstPromise({ by, firstBy, today }: DueFacts): string | null {
  return firstBy === null || firstBy === by ? null : `first promised ${dayNear(firstBy, today)}`;
}
