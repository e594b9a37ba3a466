import type { AdaptiveCard } from './cards/adaptive-card.ts';

/**
 * What the bot says: a sentence, or a card by itself (Teams splits a message that has both, and then gives no id to
 * change it by). A redrawn card takes the place of the one that was tapped.
 */
export type BotMessage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card' | 'redrawn'; readonly card: AdaptiveCard };

/** A message of one sentence. */
export function textMessage(text: string): BotMessage {
  return { kind: 'text', text };
}

/** A message of one card; its spoken sentence is what the chat list shows. */
export function cardMessage(card: AdaptiveCard): BotMessage {
  return { kind: 'card', card };
}
