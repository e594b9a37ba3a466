import type { AskView } from '../core/asking/ask-view.ts';

/** What became of a message: it arrived, it can never arrive, or nobody knows yet. */
export type Delivery =
  | { readonly outcome: 'delivered'; readonly conversation: string; readonly activity: string }
  | { readonly outcome: 'refused'; readonly why: RefusedWhy };

/** Why a person cannot be reached in chat. */
export type RefusedWhy = 'blocked' | 'not-installed' | 'unknown-person' | 'too-big' | 'not-allowed';

/** Chat with one person. */
export interface Chat {
  /**
   * Sends the card for an ask to its person's own chat, opening the conversation when there is none yet.
   * @throws Refusal `busy` or `unreachable` when it is worth trying again
   */
  sendAsk(ask: AskView): Promise<Delivery>;
}
