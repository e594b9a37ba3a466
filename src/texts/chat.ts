import { dayAsKnown, dayInWords, dayNear, daysCounted } from './days.ts';

/** Fixed sentences of the bot's cards and answers. */
export const CHAT_TEXTS = {
  isItDone: 'Is it already done?',
  doneByItsDate: 'Done, by its date',
  doneToday: 'Done, today',
  notYet: 'Not yet',
  onTrack: 'On track',
  sayMore: 'Say more',
  words: 'In your words. Please name no child and no carer.',
  doneOn: 'Done on',
  doneOnThatDay: 'Done on that day',
  expected: 'Expected by',
  notYetByThen: 'Not yet, expected by then',
  correct: 'Correct this',
  nothingOpen: 'You have no open actions.',
  nothingOpenMore:
    'When an action of a plan is given to you, it shows here, and I write to you when an answer is needed.',
  nothingOverdue: 'Nothing is overdue.',
  nothingOverdueMore: 'Every open action in the plans that you may read is still within its date.',
  keptMore:
    'Nothing is lost: I write it into the plan as soon as the plan can be reached, and tell you if that does not work.',
  alreadyAnswered: 'You have already answered this, so nothing new was recorded. To change it, choose “Correct this”.',
  noLead: 'no lead named',
  personalOnly: 'I only work in your own chat with me. Please write to me there.',
  unknownPerson:
    'I could not tell who you are, so I did nothing. Please write to me in Microsoft Teams, in your own chat.',
  failed: 'Something went wrong on my side, and I cannot tell whether it was recorded: write “my actions” to see.',
  cardTooOld: 'I could not read what this card sent. Write “my actions” to get a new one.',
  kindUnknown: 'I cannot do that here. Write “help” to see what I can do.',
} as const;

/** The card that says what the bot does; the welcome and `help` show the same. */
export const HELP_TEXTS = {
  welcome: 'Hello, I am Followthrough',
  title: 'What I do',
  what: 'I keep an improvement plan’s promises in view. When an action of yours is due, or past its date, I ask you here whether it is done. One tap answers.',
  whoAsks:
    'The plan’s coordinator set me up to ask, so that nobody has to e-mail you before every meeting. Your answer goes into the plan’s record under your name.',
  often: 'At most one card a week, and one on the working day after a date has passed.',
  commandsTitle: 'You can write to me',
  commands: [
    { command: 'my actions', does: 'everything open that is yours, to answer now' },
    { command: 'overdue', does: 'what is past its date, by area' },
    { command: 'help', does: 'this card' },
  ],
  notUnderstood: 'I did not understand that',
} as const;

/** What a lead is told about an answer of theirs: `answer` says in words what it was. */
export interface RefusedFacts {
  readonly about: string;
  readonly planTitle: string;
  readonly answer: string;
  readonly words: string | null;
}

/** Tells a lead that an answer which was kept could not be written; nothing that they wrote is lost. */
export function answerRefused({ about, planTitle, answer, words }: RefusedFacts, why: string): string {
  const wrote = words === null ? '' : `\n\nYou had written: “${words}”`;
  return `Your answer about “${about}” (${planTitle}) was kept while the plan could not be reached, and is not in the plan. ${why}\n\nYou had answered: ${answer}.${wrote}`;
}

/** The same on the card, above a form that is filled with what was said. */
export function notWritten(why: string): string {
  return `Your answer was kept, but could not be written to the plan. ${why}`;
}

/** The same where the card shows what the plan holds instead: "not yet, expected by 25 July 2015". */
export function notWrittenInstead(why: string, answer: string, words: string | null): string {
  const wrote = words === null ? '' : ` You had written: “${words}”`;
  return `${notWritten(why)} You had answered: ${answer}.${wrote}`;
}

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

/** "first promised 30 April" when a later day was agreed since; null otherwise. */
export function firstPromise({ by, firstBy, today }: DueFacts): string | null {
  return firstBy === null || firstBy === by ? null : `first promised ${dayNear(firstBy, today)}`;
}

/** "second time", for an action that is asked about again; null the first time. */
export function timeWords(time: number): string | null {
  if (time < 2) return null;
  return ['second', 'third', 'fourth', 'fifth'][time - 2]?.concat(' time') ?? `asked ${time} times`;
}

/** What a receipt says was recorded; days are ISO dates. */
export interface Recorded {
  readonly outcome: 'done' | 'not-done' | 'revision' | 'help' | 'not-mine';
  readonly doneOn: string | null;
  readonly expected: string | null;
  readonly overdue: boolean;
}

/** "done on 30 June 2015", "not yet, expected by 15 July 2015", "on track", "31 August 2015 asked for". */
export function recordedWords({ outcome, doneOn, expected, overdue }: Recorded): string {
  if (outcome === 'done') return doneOn === null ? 'done, day not said' : `done on ${dayInWords(doneOn)}`;
  if (outcome === 'help') return 'help asked for';
  if (outcome === 'not-mine') return 'not yours, you say';
  if (outcome === 'revision')
    return expected === null ? 'a revised date asked for' : `${dayInWords(expected)} asked for`;
  const standing = overdue ? 'not yet' : 'on track';
  return expected === null ? standing : `not yet, expected by ${dayInWords(expected)}`;
}

/** Whether an answer is in the plan, or kept until the plan can be reached. */
export type ReceiptState = 'recorded' | 'kept';

/**
 * "✔ Recorded: done on 30 June 2015 (Sam Other)", "… Kept, not yet written to the plan: done on 30 June 2015".
 *
 * @param by who answered, where it was not the reader
 */
export function receiptLine(said: string, state: ReceiptState, by: string | null): string {
  const head = state === 'recorded' ? '✔ Recorded' : '… Kept, not yet written to the plan';
  return `${head}: ${said}${by === null ? '' : ` (${by})`}`;
}

/** "Recorded so far: done on 30 June 2015. What you choose now replaces it." */
export function saidSoFar(said: string, state: ReceiptState): string {
  const head = state === 'recorded' ? 'Recorded so far' : 'Kept so far, not yet written to the plan';
  return `${head}: ${said}. What you choose now replaces it.`;
}

/** How many actions a card is about, how many it still asks about, and how many answers are kept. */
export interface AskCounts {
  readonly total: number;
  readonly left: number;
  readonly kept: number;
}

/** "3 actions need an answer", "2 left of 3", "Thank you, all 3 are recorded": the card's head. */
export function askHead({ total, left, kept }: AskCounts): string {
  if (left === 0 && kept > 0) return keptHead(total, kept);
  if (left === 0 && total <= 2) return total === 1 ? 'Thank you, it is recorded' : 'Thank you, both are recorded';
  if (left === 0) return `Thank you, all ${total} are recorded`;
  if (left < total) return `${left} of ${total} still to answer`;
  return total === 1 ? 'One action needs an answer' : `${total} actions need an answer`;
}

function keptHead(total: number, kept: number): string {
  if (kept < total) return `Thank you, ${total - kept} of ${total} are recorded and ${kept} kept`;
  if (total <= 2) return total === 1 ? 'Thank you, it is kept' : 'Thank you, both are kept';
  return `Thank you, all ${total} are kept`;
}

/** What a host says aloud, and what the chat list shows, instead of the card. */
export function askSummary(counts: AskCounts): string {
  return counts.left === 0 ? `${askHead(counts)}.` : `${askHead(counts)}. Is it already done?`;
}

/** "and 7 more; they come up here as you answer". */
export function moreToAnswer(count: number): string {
  return `and ${count} more; ${count === 1 ? 'it comes' : 'they come'} up here as you answer`;
}

/** "and 7 more answers that are recorded", "and one more answer that is kept". */
export function moreAnswered(count: number, state: ReceiptState): string {
  return count === 1 ? `and one more answer that is ${state}` : `and ${count} more answers that are ${state}`;
}

/** "13 overdue of 40 open; 15 late by first promise". */
export function overdueCounts(counts: { overdue: number; open: number; lateByFirstPromise: number }): string {
  return `${counts.overdue} overdue of ${counts.open} open; ${counts.lateByFirstPromise} late by first promise`;
}

/** "13 actions are overdue". */
export function overdueHead(count: number): string {
  return count === 1 ? 'One action is overdue' : `${count} actions are overdue`;
}

/** "3 overdue", beside an area's name. */
export function overdueInArea(count: number): string {
  return `${count} overdue`;
}

/** "and 4 more in this area". */
export function moreInArea(count: number): string {
  return `and ${count} more in this area`;
}

/** "and 7 more in other areas; the Overdue tab shows all of them". */
export function moreElsewhere(count: number): string {
  return `and ${count} more in other areas; the Overdue tab shows all of them`;
}

/** What is wrong with a form's field, and what to do; null for anything that is no field of it. */
export function formFault(field: string, limit: number): string | null {
  if (field === 'doneOn') return 'Choose the day on which it was done, then tap “Done on that day” again.';
  if (field === 'expected') return 'Choose the day by which you expect it, then tap “Not yet, expected by then” again.';
  if (field === 'words') return `Your words are longer than ${limit} characters. Shorten them, then tap again.`;
  return null;
}

/** When something was said, as precisely as it is known: "3 March", "June 2014". @param iso a day, a month or a year */
export function saidOn(iso: string, today: string): string {
  return iso.length < today.length ? dayAsKnown(iso) : dayNear(iso, today);
}

/** What was said last where it had no words: "Robin Example, 17 July 2015: not yet, no words given". */
export function noWordsGiven(by: string | null, on: string | null): string {
  const head = [by, on === null ? null : dayAsKnown(on)].filter((part) => part !== null);
  return [...(head.length === 0 ? [] : [head.join(', ')]), 'not yet, no words given'].join(': ');
}

/** Somebody’s own words: "“We have met twice.”". */
export function quoted(words: string): string {
  return `“${words}”`;
}
