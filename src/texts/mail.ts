import { dayAsKnown, dayInWords, daysCounted } from './days.ts';

/** Fixed sentences of the digest. */
export const MAIL_TEXTS = {
  nothingLate: 'Nothing is late in your areas',
  whatIsLate: 'What is late',
  notAnswered: 'Asked and not answered, not yet late',
  noReason: 'No reason given',
  noUpdate: 'No update yet',
  noLead: 'No lead named',
  noDate: 'No due date',
  openOverdue: 'Open all that is overdue in Followthrough',
} as const;

/** What the whole digest amounts to. */
export interface DigestCounts {
  readonly late: number;
  /** What each area with something late is called. */
  readonly lateAreas: readonly string[];
  readonly decisions: number;
}

/** "4 actions are late in Priority Area 6", "13 actions are late in 5 of your areas, 1 decision waits for you". */
export function digestSubject({ late, lateAreas, decisions }: DigestCounts): string {
  const where = lateAreas.length === 1 ? lateAreas[0] : `${lateAreas.length} of your areas`;
  const said =
    late === 0 ? MAIL_TEXTS.nothingLate : `${late} ${late === 1 ? 'action is' : 'actions are'} late in ${where}`;
  if (decisions === 0) return said;
  return `${said}, ${decisions === 1 ? '1 decision waits' : `${decisions} decisions wait`} for you`;
}

/** "Improvement Plan, as at 1 July 2015."; without a plan when there are several. @param on an ISO date */
export function asAt(on: string, planTitle: string | null): string {
  const day = dayInWords(on);
  return planTitle === null ? `As at ${day}.` : `${planTitle}, as at ${day}.`;
}

/** The other way to count, by the dates first promised; it stands beside every total. */
export function lateByFirstPromise(late: number, byFirstPromise: number): string {
  const count = byFirstPromise === 0 ? 'none' : String(byFirstPromise);
  return `Counted by the dates first promised: ${late === byFirstPromise ? 'the same' : count}.`;
}

/** "12 actions are open in 3 areas, none past its date.", for a manager with nothing late. */
export function noneLate(open: number, areas: number): string {
  const where = areas === 1 ? '1 area' : `${areas} areas`;
  if (open === 0) return 'No action is open.';
  return open === 1
    ? `1 action is open in ${where}, and not past its date.`
    : `${open} actions are open in ${where}, none past its date.`;
}

/** "2 actions wait for your decision". */
export function decisionsHead(count: number): string {
  return count === 1 ? '1 action waits for your decision' : `${count} actions wait for your decision`;
}

/** "4 late of 9 open". */
export function lateOfOpen(late: number, open: number): string {
  return `${late} late of ${open} open`;
}

/** "Overdue, 20 days late"; the standing alone when it is not late. @param standing the word of its RAG */
export function standingWords(standing: string, daysLate: number): string {
  return daysLate === 0 ? standing : `${standing}, ${daysCounted(daysLate)} late`;
}

/** "Was due 30 June 2015, first promised 31 March 2015". Days are ISO dates; `late` says whether `by` has passed. */
export function dueLine(by: string | null, firstBy: string | null, late: boolean): string {
  if (by === null) return firstBy === null ? MAIL_TEXTS.noDate : `First promised ${dayInWords(firstBy)}`;
  const due = `${late ? 'Was due' : 'Due'} ${dayInWords(by)}`;
  return firstBy === null || firstBy === by ? due : `${due}, first promised ${dayInWords(firstBy)}`;
}

/** "Asks for 30 September 2015 instead of 30 June 2015". Days are ISO dates. */
export function laterDayAsked(asked: string, agreed: string | null): string {
  const day = `Asks for ${dayInWords(asked)}`;
  return agreed === null ? day : `${day} instead of ${dayInWords(agreed)}`;
}

/** "A check on 2 July 2015 found it not done: no date is agreed. Agree a new one with the lead." @param on an ISO date */
export function reopenedOn(on: string): string {
  return `A check on ${dayInWords(on)} found it not done: no date is agreed. Agree a new one with the lead.`;
}

/** "Recorded as done on 2 July 2015: nobody has checked it yet." @param on an ISO date */
export function doneUnchecked(on: string): string {
  return `Recorded as done on ${dayInWords(on)}: nobody has checked it yet.`;
}

/** "Kim Example asked for help on 2 July 2015". @param on an ISO date */
export function requestedOn(what: 'help' | 'not-mine', asker: string, on: string): string {
  const said = what === 'help' ? 'asked for help' : 'said that somebody else has it';
  return `${asker} ${said} on ${dayInWords(on)}:`;
}

/** "Looked at: “Six case files.”" */
export function lookedAt(what: string): string {
  return `Looked at: “${what}”`;
}

/** "Reason: “The supplier left.”" */
export function reasonGiven(reason: string | null): string {
  return reason === null ? MAIL_TEXTS.noReason : `Reason: “${reason}”`;
}

/** "Lead: Kim Example; Lee Sample". */
export function leadsLine(leads: readonly string[]): string {
  if (leads.length === 0) return MAIL_TEXTS.noLead;
  return `${leads.length === 1 ? 'Lead' : 'Leads'}: ${leads.join('; ')}`;
}

/** "Last update, 3 June 2015, Kim Example: “Half done.”", as far as the day and the name are known. */
export function lastUpdate(words: string | null, on: string | null, by: string | null): string {
  const head = ['Last update', on === null ? null : dayAsKnown(on), by].filter((part) => part !== null);
  return `${head.join(', ')}: ${words === null ? 'no words given' : `“${words}”`}`;
}

/** "No answer to 2 requests"; "No answer to 2 requests from Kim Example; Lee Sample" where it matters who. */
export function noAnswer(asks: number, leads: readonly string[]): string {
  const from = leads.length === 0 ? '' : ` from ${leads.join('; ')}`;
  return `No answer to ${asks === 1 ? '1 request' : `${asks} requests`}${from}`;
}

/** "and 7 more"; "7 actions" where none stands above it. */
export function moreOf(left: number, shown: number): string {
  if (shown > 0) return `and ${left} more`;
  return left === 1 ? '1 action' : `${left} actions`;
}

/** "and 7 more in Priority Area 6". */
export function moreIn(count: number, area: string): string {
  return `and ${count} more in ${area}`;
}

/** "and 31 more in 5 other areas". */
export function moreElsewhere(count: number, areas: number): string {
  return moreIn(count, areas === 1 ? '1 other area' : `${areas} other areas`);
}

/** "Nothing is late in Priority Area 2 and Target 4.", or how many areas that are when they are too many to name. */
export function quietAreas(areas: readonly string[], mostNamed: number): string {
  return areas.length > mostNamed
    ? `Nothing is late in your ${areas.length} other areas.`
    : `Nothing is late in ${listed(areas)}.`;
}

/** "Open “Improvement Plan” in Followthrough". */
export function openPlan(title: string): string {
  return `Open “${title}” in Followthrough`;
}

/** Why the reader gets this. @param areas what their areas are called, @param plans how many plans they belong to */
export function whyYou(areas: readonly string[], plans: number): string {
  const what = areas.length === 1 ? areas[0] : `${areas.length} areas`;
  const who = plans === 1 ? 'the plan names' : `${plans} plans name`;
  const whom = plans === 1 ? 'the plan’s coordinator' : 'the coordinator of the plan';
  return `Followthrough sends you this because ${who} you as the accountable manager of ${what}. If that is not right, tell ${whom}.`;
}

/** Several short sayings as one line of sentences. */
export function sentences(sayings: readonly string[]): string {
  return sayings.map((saying) => (/[.…]$/u.test(saying) ? saying : `${saying}.`)).join(' ');
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
