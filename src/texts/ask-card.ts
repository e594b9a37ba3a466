import type { ReceiptState } from './ask-receipt.ts';
import { dayNear } from './days.ts';

/** Fixed sentences of the card of an ask. */
export const ASK_TEXTS = {
  isItDone: 'Is it already done?',
  isItRight: 'This is what the plan records for you. Is it right?',
  doneByItsDate: 'Done, by its date',
  doneToday: 'Done, today',
  notYet: 'Not yet',
  onTrack: 'On track',
  needRevision: 'Need a revised date',
  needHelp: 'Need help',
  notMine: 'Not mine',
  sayMore: 'Say more',
  right: 'That is right',
  alreadyDone: 'Already done',
  other: 'Other…',
  answerThis: 'Answer this',
  correct: 'Correct this',
  onAPage: 'Answer on a page instead',
  nothingOpen: 'You have no open actions.',
  nothingOpenMore:
    'When an action of a plan is given to you, it shows here, and I write to you when an answer is needed.',
  keptMore:
    'Nothing is lost: I write it into the plan as soon as the plan can be reached, and tell you if that does not work.',
  alreadyAnswered: 'You have already answered this, so nothing new was recorded. To change it, choose “Correct this”.',
} as const;

/** How many actions a card is about, how many it still asks about, and how many answers are kept. */
export interface AskCounts {
  readonly total: number;
  readonly left: number;
  readonly kept: number;
  /** Of those left, the ones of plans that only open: they are to be looked over. */
  readonly opening: number;
}

/** "3 actions need an answer", "2 of 3 still to answer", "Thank you, all 3 are recorded": the card's head. */
export function askHead({ total, left, kept, opening }: AskCounts): string {
  if (left === 0 && kept > 0) return keptHead(total, kept);
  if (left === 0 && total <= 2) return total === 1 ? 'Thank you, it is recorded' : 'Thank you, both are recorded';
  if (left === 0) return `Thank you, all ${total} are recorded`;
  if (left < total) return `${left} of ${total} still to answer`;
  if (opening === left) return total === 1 ? 'One action to look over' : `${total} actions to look over`;
  return total === 1 ? 'One action needs an answer' : `${total} actions need an answer`;
}

function keptHead(total: number, kept: number): string {
  if (kept < total) return `Thank you, ${total - kept} of ${total} are recorded and ${kept} kept`;
  if (total <= 2) return total === 1 ? 'Thank you, it is kept' : 'Thank you, both are kept';
  return `Thank you, all ${total} are kept`;
}

/** What every question of the card asks; null once nothing is left. */
export function askQuestion({ left, opening }: AskCounts): string | null {
  if (left === 0) return null;
  return opening === left ? ASK_TEXTS.isItRight : ASK_TEXTS.isItDone;
}

/** What a host says aloud, and what the chat list shows, instead of the card. */
export function askSummary(counts: AskCounts): string {
  const question = askQuestion(counts);
  return question === null ? `${askHead(counts)}.` : `${askHead(counts)}. ${question}`;
}

/** "second time", for an action that is asked about again; null the first time. */
export function timeWords(time: number): string | null {
  if (time < 2) return null;
  return ['second', 'third', 'fourth', 'fifth'][time - 2]?.concat(' time') ?? `asked ${time} times`;
}

/** "For Improvement Board, 14 July": the meeting that answers are collected for. Days are ISO dates. */
export function forMeeting(name: string, on: string, today: string): string {
  return `For ${name}, ${dayNear(on, today)}`;
}

/** "In place of Ann Bell": said to a deputy. */
export function inPlaceOf(lead: string): string {
  return `In place of ${lead}`;
}

/** "4 of 12 answered": how many of those who lead an action together. */
export function answeredSoFar(answered: number, of: number): string {
  return `${answered} of ${of} answered`;
}

/** "Ann Bell closes it": said to whoever else leads an action. */
export function closedBy(closer: string): string {
  return `${closer} closes it`;
}

/** "Sam Other says that it is done, on 30 June": said to whoever leads it too. Days are ISO dates. */
export function saysDone(by: string, doneOn: string | null, today: string): string {
  return `${by} says that it is done${doneOn === null ? '' : `, on ${dayNear(doneOn, today)}`}`;
}

/** "The rest are on track: 5 not yet due"; where nothing else is asked: "All 5 are on track". */
export function restTitle(count: number, isAll: boolean): string {
  return isAll ? `All ${count} are on track` : `The rest are on track: ${count} not yet due`;
}

/** "2 of them could not be recorded, and still ask below." */
export function restLeftOpen(count: number): string {
  return `${count} of them could not be recorded, and still ${count === 1 ? 'asks' : 'ask'} below.`;
}

/** "and 7 more; they come up here as you answer". */
export function moreToAnswer(count: number): string {
  return `and ${count} more; ${count === 1 ? 'it comes' : 'they come'} up here as you answer`;
}

/** "And 7 more: answer on a page": the link beside it. */
export function moreOnAPage(count: number): string {
  return `And ${count} more: answer on a page`;
}

/** "and 7 more answers that are recorded", "and one more answer that is kept". */
export function moreAnswered(count: number, state: ReceiptState): string {
  return count === 1 ? `and one more answer that is ${state}` : `and ${count} more answers that are ${state}`;
}
