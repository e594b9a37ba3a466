import type { ReceiptState } from './ask-receipt.ts';

/** Fixed sentences of the card of an ask. */
export const ASK_TEXTS = {
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
  keptMore:
    'Nothing is lost: I write it into the plan as soon as the plan can be reached, and tell you if that does not work.',
  alreadyAnswered: 'You have already answered this, so nothing new was recorded. To change it, choose “Correct this”.',
} as const;

/** "second time", for an action that is asked about again; null the first time. */
export function timeWords(time: number): string | null {
  if (time < 2) return null;
  return ['second', 'third', 'fourth', 'fifth'][time - 2]?.concat(' time') ?? `asked ${time} times`;
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

/** What is wrong with a form's field, and what to do; null for anything that is no field of it. */
export function formFault(field: string, limit: number): string | null {
  if (field === 'doneOn') return 'Choose the day on which it was done, then tap “Done on that day” again.';
  if (field === 'expected') return 'Choose the day by which you expect it, then tap “Not yet, expected by then” again.';
  if (field === 'words') return `Your words are longer than ${limit} characters. Shorten them, then tap again.`;
  return null;
}
