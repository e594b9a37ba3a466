import type { KeptRefusal } from '../core/asking/answer-refusals.ts';
import type { AskView, Receipt } from '../core/asking/ask-view.ts';
import type { NoticeView } from '../core/asking/telling/notice-view.ts';
import type { Person } from '../core/plan/person.ts';

/** What became of a message: it arrived, it can never arrive, or nobody knows yet. */
export type Delivery =
  | { readonly outcome: 'delivered'; readonly conversation: string; readonly activity: string }
  | { readonly outcome: 'refused'; readonly why: RefusedWhy };

/** Why a person cannot be reached in chat. */
export type RefusedWhy =
  | 'blocked'
  | 'not-installed'
  | 'unknown-person'
  | 'guest'
  | 'too-big'
  | 'not-allowed'
  /** An administrator has switched the bot off for this person or for everybody. */
  | 'bot-disabled';

/** What became of an ask: as with any message, or nobody knows whether it arrived. */
export type AskSending = Delivery | { readonly outcome: 'unknown' };

/** Chat with one person. */
export interface Chat {
  /**
   * Sends the card for an ask to its person's own chat, opening the conversation when there is none yet and installing
   * the app for who has not got it.
   *
   * @param posting called right before the card is handed over; when it throws, the card is not
   * @throws Refusal `busy` or `unreachable` when the card did not arrive and it is worth trying again
   */
  sendAsk(ask: AskView, posting: () => Promise<void>): Promise<AskSending>;
  /** Redraws a card that was delivered. @throws Refusal `busy` or `unreachable` when it is worth trying again */
  redrawAsk(ask: AskView, sent: SentMessage): Promise<Delivery>;
  /** Tells a person something in their own chat. @throws Refusal `busy` or `unreachable` when it is worth trying again */
  tell(person: Person, notice: Notice): Promise<Delivery>;
}

/** Where a message is. */
export interface SentMessage {
  readonly conversation: string;
  readonly activity: string;
}

/** Something that a person has to know. */
export type Notice = RefusedNotice | NoticeView;

/** An answer of theirs was kept, and the record refused it later. */
export interface RefusedNotice {
  readonly kind: 'answer-refused';
  readonly planTitle: string;
  readonly ref: string | null;
  readonly text: string;
  /** What they had said, so that it is not lost. */
  readonly said: Receipt;
  readonly why: KeptRefusal;
}
