import type { SentAsk } from '../core/asking/draw-ask.ts';
import type { CameBack, ReturnedWhy } from '../core/asking/why-returned.ts';
import type { Day } from '../core/calendar/day.ts';
import type { RefusedWhy } from './chat.ts';

/** What became of an ask on its way to its person. */
export type AskDelivery =
  | { readonly state: 'waiting' }
  /**
   * Claimed at this instant by whoever is sending it. `posting` from right before the card is handed over: when its
   * sender stops from then on, nobody knows whether it arrived.
   */
  | { readonly state: 'sending'; readonly since: string; readonly posting?: true }
  /** The card may have arrived or not: it is not sent a second time, and after a while the question goes by e-mail. */
  | { readonly state: 'unknown'; readonly at: string }
  | { readonly state: 'delivered'; readonly at: string; readonly conversation: string; readonly activity: string }
  /** Sent by e-mail; why not in chat is in `byMail`. */
  | { readonly state: 'mailed'; readonly at: string }
  /** Reached in no way: it is on the coordinator's list, with the reason. `byMail` tells what chat had said before. */
  | Unreached;

/** Why the question goes by e-mail: what chat said, or that nobody knows whether the card arrived. */
export type ByMailWhy = RefusedWhy | 'unknown';

/** Why a person could not be asked at all. */
export type UnreachedWhy = RefusedWhy | 'no-mail' | 'mail-refused' | 'given-up' | ReturnedWhy;

/** How something stands that reached nobody. */
export interface Unreached<Why = UnreachedWhy> {
  readonly state: 'refused';
  readonly at: string;
  readonly why: Why;
  /** Of an e-mail that was taken and came back later. */
  readonly cameBack?: CameBack;
}

/** That an ask goes by e-mail from now on, and how far that is. */
export interface ByMail {
  readonly why: ByMailWhy;
  /** The draft's id, kept before it is sent, so that a second try never sends a second mail. */
  readonly draft: string | null;
}

/** One ask as the machinery keeps it. The answers themselves are in the record; its receipts only redraw the card. */
export interface StoredAsk extends SentAsk {
  readonly delivery: AskDelivery;
  /** Absent while it goes by chat. */
  readonly byMail?: ByMail;
  /** Set once the history tells of it. */
  readonly noted?: true;
}

/** Keeps asks. All of it @throws Refusal `unreachable` or `busy`. */
export interface AskStore {
  /** Keeps a new ask; false, and nothing changed, when its key is there already. */
  add(ask: StoredAsk): Promise<boolean>;
  find(key: string): Promise<StoredAsk | undefined>;
  /** Changes an ask; `change` may be called again on what somebody else wrote meanwhile. @throws Refusal `missing` */
  change(key: string, change: (ask: StoredAsk) => StoredAsk): Promise<StoredAsk>;
  /** Every ask since a day, those that people asked for themselves, and tests, left out. */
  since(day: Day): Promise<readonly StoredAsk[]>;
}
