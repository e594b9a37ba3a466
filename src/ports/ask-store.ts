import type { SentAsk } from '../core/asking/draw-ask.ts';
import type { Day } from '../core/calendar/day.ts';
import type { RefusedWhy } from './chat.ts';

/** What became of an ask on its way to its person. */
export type AskDelivery =
  | { readonly state: 'waiting' }
  /** Claimed at this instant by whoever is sending it. */
  | { readonly state: 'sending'; readonly since: string }
  | { readonly state: 'delivered'; readonly at: string; readonly conversation: string; readonly activity: string }
  | { readonly state: 'refused'; readonly at: string; readonly why: RefusedWhy };

/** One ask as the machinery keeps it. The answers themselves are in the record; its receipts only redraw the card. */
export interface StoredAsk extends SentAsk {
  readonly day: Day;
  readonly delivery: AskDelivery;
}

/** Keeps asks. All of it @throws Refusal `unreachable` or `busy`. */
export interface AskStore {
  /** Keeps a new ask; false, and nothing changed, when its key is there already. */
  add(ask: StoredAsk): Promise<boolean>;
  find(key: string): Promise<StoredAsk | undefined>;
  /** Changes an ask; `change` may be called again on what somebody else wrote meanwhile. @throws Refusal `missing` */
  change(key: string, change: (ask: StoredAsk) => StoredAsk): Promise<StoredAsk>;
  /** Every ask since a day, those that people asked for themselves left out. */
  since(day: Day): Promise<readonly StoredAsk[]>;
}
