import type { Day } from '../calendar/day.ts';

/** What a lead says about an action. */
export type Answer =
  | { readonly choice: 'done'; readonly doneOn: DoneOn; readonly words: string | null }
  | { readonly choice: 'not-done'; readonly expected: Day | null; readonly words: string | null };

/** When it was done: by its date (one tap; before its date: today), on another day, or nobody said. */
export type DoneOn = 'by-its-date' | 'not-said' | Day;
