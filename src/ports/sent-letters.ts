import type { Day } from '../core/calendar/day.ts';
import type { ToSend } from './send-queue.ts';

/** What a letter can bring. */
export const LETTER_KINDS = ['ask', 'digest', 'notice'] as const satisfies readonly ToSend['kind'][];

/** What a letter brings: an ask or a digest by its key, a notice by its id. */
export interface LetterOf {
  readonly kind: (typeof LETTER_KINDS)[number];
  readonly key: string;
}

/** A letter that was about to leave. */
export interface SentLetter {
  /** What a report can know it by, as `Mail.draft` gave them. */
  readonly names: readonly string[];
  /** Its draft: whoever was written to anew has another one. */
  readonly draft: string;
  readonly of: LetterOf;
  readonly day: Day;
}

/** Remembers which letter brought what, for when it comes back. All of it @throws Refusal `unreachable` or `busy`. */
export interface SentLetters {
  add(letter: SentLetter): Promise<void>;
  /** The letter that has any of these names. */
  find(names: readonly string[], since: Day): Promise<Pick<SentLetter, 'draft' | 'of'> | undefined>;
  anySince(day: Day): Promise<boolean>;
}
