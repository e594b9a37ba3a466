import type { Day } from '../../calendar/day.ts';
import type { Answer } from '../../plan/answer.ts';
import type { AskViewItem } from '../ask-view.ts';

/** An action that somebody may be writing about. */
export type SaidAction = Pick<AskViewItem, 'action' | 'ref' | 'areaHeading' | 'by' | 'daysOverdue'>;

/** What was said about an action. What somebody else has to decide may still lack its reason. */
export type Understood =
  | Answer
  /** A day past the one that is agreed: it can be asked for, or only be expected. */
  | { readonly choice: 'later'; readonly day: Day; readonly words: string | null }
  | { readonly choice: 'help' | 'not-mine'; readonly words: string | null };

/** One plain answer, out of a message that may hold several. */
export interface PlainAnswer {
  readonly action: string;
  readonly understood: Understood;
}

/** Why words are not plain. */
export type NotPlainWhy =
  /** They name no action, and there are several. */
  | 'no-action'
  /** Several actions have the ref that they name. */
  | 'which'
  /** No open action of the person has the ref that they name. */
  | 'ref-unknown'
  /** They say something about an action, but not how it stands. */
  | 'words'
  /** They name a day that is none, or one that does not fit. */
  | 'day'
  /** They say two things about one action. */
  | 'twice'
  /** They are more than a form takes. */
  | 'too-long';

/** A piece of a message that is not plain. */
export interface NotPlain {
  readonly said: string;
  readonly why: NotPlainWhy;
  /** The actions that it is or may be about, where it names one. */
  readonly about: readonly string[];
}

/** What a message says, as far as it is plain. Nothing of it is an answer until the person confirms it. */
export interface Said {
  readonly answers: readonly PlainAnswer[];
  /** Late actions that "all on track" says nothing about. */
  readonly late: readonly string[];
  readonly notPlain: readonly NotPlain[];
}
