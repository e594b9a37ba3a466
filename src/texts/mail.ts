import { dayAsKnown, dayInWords, daysCounted } from './days.ts';
import { listed } from './digest-foot.ts';

/** Fixed sentences of the digest. */
export const MAIL_TEXTS = {
  isNew: 'New',
  askedNoMore: 'Nobody is asked about it any more until you say what happens next.',
  waitsAbove: 'It waits for your decision: see above.',
  whatIsLate: 'What is late',
  restOfPlan: 'other areas that you coordinate',
  dueSoon: 'Due in the next 14 days, and no update lately',
  notAnswered: 'Asked and not answered, not yet late',
  noReason: 'No reason given',
  noUpdate: 'No update yet',
  noLead: 'No lead named',
  noManager: 'No manager named',
  noDate: 'No due date',
  openOverdue: 'Open all that is overdue in Followthrough',
  howToDecide: 'Each choice opens a page on which you decide; nothing is decided by this mail alone.',
} as const;

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/**
 * "Improvement Plan, as at 08:04 on Wednesday 1 July 2015."; without a plan when there are several. One of another day than
 * that on which it was made says up to when days are counted: the tab and the pane count more. @param when.on an ISO date
 */
export function asAt(when: { readonly on: string; readonly at: string | null }, planTitle: string | null): string {
  const day = `${WEEKDAY.format(new Date(when.on))} ${dayInWords(when.on)}`;
  const moment = when.at === null ? `${day}: days are counted up to then` : `${when.at} on ${day}`;
  return planTitle === null ? `As at ${moment}.` : `${planTitle}, as at ${moment}.`;
}

/** The other way to count, by the dates first promised; it stands beside every total. */
export function lateByFirstPromise(late: number, byFirstPromise: number): string {
  const count = byFirstPromise === 0 ? 'none' : String(byFirstPromise);
  return `By the dates first promised, ${late === byFirstPromise ? 'as many' : count} would be late.`;
}

/** "2 were late last week.", where nothing is late any more. @param when as `atThatTime` says it */
export function lateBefore(count: number, when: string): string {
  return `${count} ${count === 1 ? 'was' : 'were'} late ${when}.`;
}

/** "12 actions are open in 3 areas, none past its date.", for a manager with nothing late. */
export function noneLate(open: number, areas: number): string {
  const where = areas === 1 ? '1 area' : `${areas} areas`;
  if (open === 0) return 'No action is open.';
  return open === 1
    ? `1 action is open in ${where}, and not past its date.`
    : `${open} actions are open in ${where}, none past its date.`;
}

/** "2 decisions wait for you"; "Nothing waits for you first" where others are asked before the reader. */
export function decisionsHead(count: number): string {
  if (count === 0) return 'Nothing waits for you first';
  return count === 1 ? '1 decision waits for you' : `${count} decisions wait for you`;
}

/** "4 late of 9 open". */
export function lateOfOpen(late: number, open: number): string {
  return `${late} late of ${open} open`;
}

/** "Manager: Dana Price", for who coordinates the plan. */
export function managerLine(manager: string | null): string {
  return manager === null ? MAIL_TEXTS.noManager : `Manager: ${manager}`;
}

/** "Done since last week", "Done since 24 June"; "Done lately" in a first digest. @param since as `sinceThen` says it */
export function doneHead(since: string | null): string {
  return since === null ? 'Done in the last week' : `Done ${since}`;
}

/** "Action 3 of Priority Area 6, counted from its top", where the plan prints no ref and keeps its words to itself. */
export function countedAction(number: string, area: string): string {
  return `Action ${number} of ${area}, counted from its top`;
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

/** "Due 10 July 2015, in 9 days, first promised 30 June 2015". Days are ISO dates. */
export function dueSoonLine(by: string, firstBy: string | null, daysLeft: number): string {
  const left = daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : `in ${daysCounted(daysLeft)}`;
  const due = `Due ${dayInWords(by)}, ${left}`;
  return firstBy === null || firstBy === by ? due : `${due}; first promised ${dayInWords(firstBy)}`;
}

/** "Done on 30 June 2015, recorded on 2 July 2015". Days are ISO dates; `doneOn` null where nobody said. */
export function doneLine(doneOn: string | null, recordedOn: string): string {
  if (doneOn === null) return `Recorded as done on ${dayInWords(recordedOn)}; on which day it was is not said`;
  const done = `Done on ${dayInWords(doneOn)}`;
  return doneOn === recordedOn ? done : `${done}, recorded on ${dayInWords(recordedOn)}`;
}

/** "Kim Example asks for 30 September 2015 instead of 30 June 2015." Days are ISO dates; `asker` null where that is not known. */
export function laterDayAsked(asker: string | null, asked: string, agreed: string | null): string {
  const day = agreed === null ? dayInWords(asked) : `${dayInWords(asked)} instead of ${dayInWords(agreed)}`;
  return asker === null ? `A later date is asked for: ${day}.` : `${asker} asks for ${day}.`;
}

/** "A check on 2 July 2015 found it not done: no date is agreed. Agree a new one with the lead." @param on an ISO date */
export function reopenedOn(on: string): string {
  return `A check on ${dayInWords(on)} found it not done: no date is agreed. Agree a new one with the lead.`;
}

/** "Recorded as done on 2 July 2015: nobody has checked it yet." @param on an ISO date */
export function doneUnchecked(on: string): string {
  return `Recorded as done on ${dayInWords(on)}: nobody has checked it yet.`;
}

/** "On 2 July 2015 Kim Example asked for help:" @param on an ISO date */
export function requestedOn(what: 'help' | 'not-mine', asker: string, on: string): string {
  return `On ${dayInWords(on)} ${asker} ${REQUESTED[what]}:`;
}

/** "On 2 July 2015 a lead asked for help.", where the plan keeps names and words to itself. @param on an ISO date */
export function askedForHelp(what: 'help' | 'not-mine', on: string): string {
  return `On ${dayInWords(on)} a lead ${REQUESTED[what]}.`;
}

const REQUESTED = { help: 'asked for help', 'not-mine': 'said that somebody else has it' } as const;

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
export function lastUpdate({ words, on, by }: Record<'words' | 'on' | 'by', string | null>): string {
  return `${updateHead(on, by)}: ${words === null ? 'no words given' : `“${words}”`}`;
}

/** "Last update, 3 June 2015.", where the plan keeps words and names to itself. */
export function lastUpdateOn(on: string): string {
  return `${updateHead(on, null)}.`;
}

function updateHead(on: string | null, by: string | null): string {
  return ['Last update', on === null ? null : dayAsKnown(on), by].filter((part) => part !== null).join(', ');
}

/** "No update to 2 requests"; "No update to 2 requests from Kim Example; Lee Sample" where it matters who. */
export function noUpdateTo(asks: number, leads: readonly string[]): string {
  const from = leads.length === 0 ? '' : ` from ${leads.join('; ')}`;
  return `No update to ${asks === 1 ? '1 request' : `${asks} requests`}${from}`;
}

/** "and 7 more decisions", "and 7 more that are due soon"; "7 actions" where none stands above it. */
export function moreOf(list: 'decide' | 'soon' | 'unanswered' | 'done', left: number, shown: number): string {
  if (shown === 0) return left === 1 ? '1 action' : `${left} actions`;
  if (list === 'decide') return left === 1 ? 'and 1 more decision' : `and ${left} more decisions`;
  const [one, several] = MORE_OF[list];
  return `and ${left} more that ${left === 1 ? one : several}`;
}

const MORE_OF = {
  soon: ['is due soon', 'are due soon'],
  unanswered: ['is not answered', 'are not answered'],
  done: ['is done', 'are done'],
} as const;

/** "and 7 more in Priority Area 6". */
export function moreIn(count: number, area: string): string {
  return `and ${count} more in ${area}`;
}

/** "and 31 more in 5 other areas". */
export function moreElsewhere(count: number, areas: number): string {
  return moreIn(count, areas === 1 ? '1 other area' : `${areas} other areas`);
}

/** "Nothing is late in Priority Area 2 and Target 4 of “Improvement Plan”." @param plan null where there is only one */
export function quietAreas(areas: readonly string[], plan: string | null): string {
  return `Nothing is late in ${listed(areas)}${plan === null ? '' : ` of “${plan}”`}.`;
}

/** "Nothing is late in 9 other areas.", too many to name. */
export function manyQuietAreas(areas: number): string {
  return `Nothing is late in ${areas} other areas.`;
}

/** "Open “Improvement Plan” in Followthrough". */
export function openPlan(title: string): string {
  return `Open “${title}” in Followthrough`;
}

/** Several short sayings as one line of sentences. */
export function sentences(sayings: readonly string[]): string {
  return sayings.map((saying) => (/[.…]$/u.test(saying) ? saying : `${saying}.`)).join(' ');
}
