import type { AdaptiveCard } from './cards/adaptive-card.ts';

/**
 * What the bot says: a sentence, or a card by itself (Teams splits a message that has both, and then gives no id to
 * change it by). A redrawn card takes the place of the one that was tapped; while somebody writes in a box of it, it is
 * theirs alone, since a stored card that follows would empty the box.
 */
export type BotMessage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly card: AdaptiveCard }
  | { readonly kind: 'redrawn'; readonly card: AdaptiveCard; readonly isBeingWritten?: boolean };

/** A message of one sentence. */
export function textMessage(text: string): BotMessage {
  return { kind: 'text', text };
}

/** A message of one card; its spoken sentence is what the chat list shows. */
export function cardMessage(card: AdaptiveCard): BotMessage {
  return { kind: 'card', card };
}
