import type { Decision } from '../core/digest/digest.ts';

/** Where the links of a digest lead. A digest made from a file has none. */
export interface DigestLinks {
  /** The overdue list of a plan. @param plan its id */
  tab(plan: string): string;
  /** One action. @param plan id of its plan @param action its key */
  action(plan: string, action: string): string;
  /** The page that decides what waits about an action. @param asked which of what waits @param choice what is chosen at first */
  decide(action: string, asked: AskedOf, choice?: DigestChoice): string;
  /** Actions of all plans, some of them. @param search what stands behind the question mark of the list's address */
  actions(search: string): string;
  /** Everything that waits for a decision of whoever opens it. */
  toDecide(): string;
  /** Where who reads the digest changes when it comes, or stops it. */
  ownDigest(): string;
}

/** What is decided. */
export type DecideWhat = Decision['what'];

/** Which of what waits about an action: several leads may ask for the same. */
export interface AskedOf {
  readonly what: DecideWhat;
  /** Object id of who asked; left out where one such thing waits at a time. */
  readonly of?: string | undefined;
}

/** What a button of the mail stands for; the page asks again before anything is decided. */
export type DigestChoice = 'agree' | 'refuse' | 'ask-now' | 'take-over';
