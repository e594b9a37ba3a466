import type { Notice } from '../core/asking/telling/notice.ts';
import type { Day } from '../core/calendar/day.ts';
import type { ByMail, Unreached } from './ask-store.ts';

/** What became of a notice on its way to its reader. */
export type NoticeDelivery =
  | { readonly state: 'waiting' }
  /**
   * Claimed at this instant by whoever is sending it. `posting` from right before it is handed to chat: when its sender
   * stops from then on, nobody knows whether it arrived, and it goes by e-mail.
   */
  | { readonly state: 'sending'; readonly since: string; readonly posting?: true }
  | { readonly state: 'delivered'; readonly at: string }
  | { readonly state: 'mailed'; readonly at: string }
  /** Reached in no way. */
  | Unreached
  /** Nothing was left to tell: decided, answered or closed meanwhile. Nobody was told. */
  | { readonly state: 'needless'; readonly at: string };

/** One notice as the machinery keeps it. */
export interface StoredNotice extends Notice {
  /** `<ISO day>:<its key>` */
  readonly id: string;
  readonly day: Day;
  /** When it was put into the queue last, ISO 8601 in UTC; null before. */
  readonly queuedAt: string | null;
  /** Whether somebody sent it by hand: then it goes at any hour. */
  readonly byHand: boolean;
  readonly delivery: NoticeDelivery;
  /** Absent while it goes by chat. */
  readonly byMail?: ByMail;
}

/** Keeps notices. All of it @throws Refusal `unreachable` or `busy`. */
export interface NoticeStore {
  /** Keeps a new notice; false, and nothing changed, when its id is there already. */
  add(notice: StoredNotice): Promise<boolean>;
  find(id: string): Promise<StoredNotice | undefined>;
  /** Changes a notice; `change` may be called again on what somebody else wrote meanwhile. @throws Refusal `missing` */
  change(id: string, change: (notice: StoredNotice) => StoredNotice): Promise<StoredNotice>;
  /** Every notice since a day, oldest day first. */
  since(day: Day): Promise<readonly StoredNotice[]>;
}
