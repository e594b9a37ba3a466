import { dayInWords } from './days.ts';

/** What could not be written, above a form that is filled with what was said. */
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
  /** Whether the question was if the plan records it rightly. */
  readonly opening: boolean;
}

/** "done on 30 June 2015", "not yet, expected by 15 July 2015", "on track", "31 August 2015 asked for". */
export function recordedWords({ outcome, doneOn, expected, overdue, opening }: Recorded): string {
  if (outcome === 'done') return doneOn === null ? 'done, day not said' : `done on ${dayInWords(doneOn)}`;
  if (outcome === 'help') return 'help asked for';
  if (outcome === 'not-mine') return 'not yours, you say';
  if (outcome === 'revision')
    return expected === null ? 'a revised date asked for' : `${dayInWords(expected)} asked for`;
  if (expected !== null) return `not yet, expected by ${dayInWords(expected)}`;
  if (opening) return 'right as the plan has it';
  return overdue ? 'not yet' : 'on track';
}

/** Whose turn it is after an answer: `decider` is null while nobody in post may decide. */
export interface WhatFollows {
  readonly outcome: Recorded['outcome'];
  /** Who closes it, where that is somebody else than who answered. */
  readonly closer: string | null;
  readonly decider: string | null;
}

/** "Mary Manager decides", "Ann Bell closes it", "Cora Lane settles whose it is"; null where nothing follows. */
export function whatFollows({ outcome, closer, decider }: WhatFollows): string | null {
  if (outcome === 'done') return closer === null ? null : `${closer} closes it`;
  if (outcome === 'not-done' || decider === null) return null;
  if (outcome === 'help') return `${decider} is asked to help`;
  return outcome === 'revision' ? `${decider} decides` : `${decider} settles whose it is`;
}

/** Whether an answer is in the plan, or kept until the plan can be reached. */
export type ReceiptState = 'recorded' | 'kept';

/**
 * "✔ Recorded: done on 30 June 2015 (Sam Other)", "… Kept, not yet written to the plan: done on 30 June 2015", "✔
 * Recorded: 31 August 2015 asked for; Mary Manager decides".
 *
 * @param by who answered, where it was not the reader
 */
export function receiptLine(
  said: string,
  { state, by, follows }: { readonly state: ReceiptState; readonly by: string | null; readonly follows: string | null },
): string {
  const head = state === 'recorded' ? '✔ Recorded' : '… Kept, not yet written to the plan';
  return `${head}: ${said}${by === null ? '' : ` (${by})`}${follows === null ? '' : `; ${follows}`}`;
}

/** "Recorded so far: done on 30 June 2015. What you choose now replaces it." */
export function saidSoFar(said: string, state: ReceiptState): string {
  const head = state === 'recorded' ? 'Recorded so far' : 'Kept so far, not yet written to the plan';
  return `${head}: ${said}. What you choose now replaces it.`;
}
