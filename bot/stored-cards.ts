import { setTimeout as pause } from 'node:timers/promises';
import type { Conversation } from '../src/ports/conversations.ts';
import type { TeamsLine } from './adapter.ts';
import type { BotLog } from './log.ts';
import type { BotMessage } from './message.ts';

/** A card as a chat keeps it, and shows it to whoever opens that chat later. */
interface StoredCard {
  readonly conversation: Conversation;
  /** Id of the message. */
  readonly id: string;
}

/** The stored cards, each of which becomes what was last replied with. */
export interface StoredCards {
  /** Not waited for: the reply already shows the card, and a person waits for that. */
  become(card: StoredCard, message: BotMessage): void;
  /** Settles once nothing that would empty the boxes of the card is on its way, or it takes too long. */
  settled(id: string): Promise<void>;
}

/** A person who pressed a button waits for no more than this, and Teams for ten seconds in all. */
const MOST_MS = 3_000;

/** One change of a card after the other: two that overtook each other would leave the older one standing. */
export function createStoredCards(line: Pick<TeamsLine, 'update'>, log: BotLog, mostMs = MOST_MS): StoredCards {
  const onTheirWay = new Map<string, Promise<void>>();
  return {
    become({ conversation, id }, message) {
      const before = onTheirWay.get(id) ?? Promise.resolve();
      const now = before
        .then(() => line.update(conversation, id, message))
        .catch((error: unknown) => log.warn({ err: error }, 'the stored card could not be changed'))
        .finally(() => {
          if (onTheirWay.get(id) === now) onTheirWay.delete(id);
        });
      onTheirWay.set(id, now);
    },

    async settled(id) {
      const now = onTheirWay.get(id);
      if (now === undefined) return;
      const enough = new AbortController();
      const tooLong = pause(mostMs, undefined, { signal: enough.signal, ref: false }).catch(() => undefined);
      await Promise.race([now, tooLong]);
      enough.abort();
    },
  };
}
