import { dayInWords, daysCounted } from './days.ts';

/** Fixed sentences of the mail that asks for updates. */
export const ASK_MAIL_TEXTS = {
  answer: 'Answer now: no sign-in needed',
  howLong: 'It takes ten seconds for each action. The link is for you alone and works for 30 days.',
  noNames: 'Please name no child and no carer in what you write.',
  mayHaveArrived:
    'You may have this question in Teams chat as well: Teams did not tell us. Answer in either place, once is enough.',
  notInTeams: 'You get this by e-mail because Followthrough cannot reach you in Teams chat.',
  genuine: 'To check that this is genuine, ask the coordinator of the plan, who is named in the plan itself.',
} as const;

/** "Update please: 3 actions of Improvement Plan". @param plans the titles of the plans */
export function askSubject(actions: number, plans: readonly string[]): string {
  const what = actions === 1 ? '1 action' : `${actions} actions`;
  return `Update please: ${what} of ${plans.length === 1 ? plans[0] : `${plans.length} plans`}`;
}

/** When something was due, or how its plan puts it. Days are ISO dates; `daysLate` 0 when it is not late. */
export function askDue(due: {
  readonly by: string | null;
  readonly firstBy: string | null;
  readonly phrase: string | null;
  readonly daysLate: number;
}): string {
  const { by, firstBy, phrase, daysLate } = due;
  if (by === null) return phrase === null ? 'No due date' : `Due: ${phrase}`;
  const standing = daysLate > 0 ? `Was due ${dayInWords(by)}, ${daysCounted(daysLate)} ago` : `Due ${dayInWords(by)}`;
  return firstBy === null || firstBy === by ? standing : `${standing}; first promised ${dayInWords(firstBy)}`;
}

/** "For the Improvement Board on 9 July 2015". @param on an ISO date */
export function askedFor(meeting: string, on: string): string {
  return `For ${meeting} on ${dayInWords(on)}`;
}

/** "In place of Kim Example". */
export function inPlaceOf(lead: string): string {
  return `In place of ${lead}`;
}

/** "and 7 more, which the form shows". */
export function moreOnForm(count: number): string {
  return `and ${count} more, which the form shows`;
}
