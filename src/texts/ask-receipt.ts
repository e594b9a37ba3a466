import { dayInWords } from './days.ts';

/** The same on the card, above a form that is filled with what was said. */
export function notWritten(why: string): string {
  return `Your answer was kept, but could not be written to the plan. ${why}`;
}

/** The same where the card shows what the plan holds instead: "not yet, expected by 25 July 2015". */
export function notWrittenInstead(why: string, answer: string, words: string | null): string {
  const wrote = words === null ? '' : ` You had written: “${words}”`;
  return `${notWritten(why)} You had answered: ${answer}.${wrote}`;
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
