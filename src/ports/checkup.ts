import type { CheckId } from '../core/checkup/check-result.ts';
import type { Fault } from '../core/checkup/fault.ts';
import type { RefusalFacts } from '../core/refusal.ts';

/** What a check saw: what is wrong, and where there is something to tell of what is right, that. */
export interface Seen {
  readonly faults: readonly Fault[];
  readonly facts?: RefusalFacts;
}

/** One thing to look at. */
export interface Check extends CheckId {
  /** What has to be right for this to make sense. What is not looked at at all is no hindrance. */
  readonly after: readonly CheckId[];
  /** What it throws is told as `busy` or `unexpected`. */
  look(): Promise<Seen>;
}

/** Things to look at, in order, and what has to be cleared away afterwards, whatever came of it. */
export interface Checkup {
  readonly checks: readonly Check[];
  /** What cannot be cleared away is left to the next check; throws for a bug alone. */
  clearUp(): Promise<void>;
}

/** What an address on the web answered; null when nothing did. */
export type Reach = (
  url: string,
  request?: { readonly method?: 'GET' | 'POST'; readonly json?: object },
) => Promise<Reached | null>;

/** An answer from the web. */
export interface Reached {
  readonly status: number;
  /** The header of that name, as it came. */
  readonly date: string | null;
  readonly text: string;
}
