import type { Ask, Held, PastAsk } from '../core/asking/ask.ts';
import { asksOn } from '../core/asking/asks-on.ts';
import type { Day } from '../core/calendar/day.ts';
import type { AskStore, StoredAsk } from '../ports/ask-store.ts';
import type { SendQueue } from '../ports/send-queue.ts';
import { type AskingPorts, askingInput } from './asking-input.ts';

/** What sending the asks of a day came to. */
export interface SentAsks {
  /** Asks put into the queue now. */
  readonly queued: number;
  /** Asks of that day that had gone before, or could not be sent to their person. */
  readonly before: number;
  readonly held: readonly Held[];
}

/** What sending asks takes from outside. */
export interface SendAsksPorts extends AskingPorts {
  readonly asks: AskStore;
  readonly queue: SendQueue;
}

/** Asks that are older than this say nothing about what to ask today. */
const LOOK_BACK = { months: 6 };

/**
 * Puts the asks of a day into the queue. One person gets one card a day: a second call sends nothing, but what still
 * waits goes into the queue again, since nobody can tell whether its message was lost, given up or is on its way. A
 * message too many is harmless: an ask is claimed before it is sent.
 *
 * @param lastRun the day of the run before, to catch up what it missed
 */
export async function sendAsks(ports: SendAsksPorts, day: Day, lastRun?: Day): Promise<SentAsks> {
  const past = await pastAsks(ports.asks, day);
  const { asks, held } = asksOn({ ...(await askingInput(ports)), on: day, past, ...(lastRun ? { lastRun } : {}) });
  let queued = 0;
  for (const ask of asks) {
    const key = `${ask.person.id}:${day.toString()}`;
    // Kept first: a queue that fails leaves it waiting, and the next call queues it again.
    if (await isOver(ports.asks, toStored(key, ask, day))) continue;
    await ports.queue.add({ kind: 'ask', key });
    queued += 1;
  }
  return { queued, before: asks.length - queued, held };
}

/** Keeps an ask unless it is kept, and says whether nothing is left to send. */
async function isOver(asks: AskStore, ask: StoredAsk): Promise<boolean> {
  if (await asks.add(ask)) return false;
  const kept = await asks.find(ask.key);
  // Its key is taken by what can be read no more: nothing can be sent under it.
  if (!kept) return true;
  if (kept.delivery.state === 'waiting') await asks.change(ask.key, (now) => withItemsOf(ask, now));
  return kept.delivery.state === 'delivered' || kept.delivery.state === 'refused';
}

/** What left a waiting ask, because its plan was paused or it was closed for a while, comes back to it. */
function withItemsOf({ items }: StoredAsk, now: StoredAsk): StoredAsk {
  if (now.delivery.state !== 'waiting') return now;
  const kept = new Set(now.items.map(({ action }) => action));
  return { ...now, items: [...now.items, ...items.filter(({ action }) => !kept.has(action))] };
}

function toStored(key: string, { person, items }: Ask, day: Day): StoredAsk {
  return {
    key,
    person,
    day,
    items: items.map(({ action, reason, time, meeting, insteadOf }) => ({
      action: action.key,
      reason,
      time,
      meeting,
      insteadOf,
      revision: 0,
      receipt: null,
      refused: [],
    })),
    delivery: { state: 'waiting' },
  };
}

/** The asks of the last months that arrived or may yet arrive, as the rules read them: who refused was never asked. */
export async function pastAsks(asks: AskStore, day: Day): Promise<readonly PastAsk[]> {
  const kept = await asks.since(day.subtract(LOOK_BACK));
  return kept
    .filter(({ delivery }) => delivery.state !== 'refused')
    .map(({ person, day: on, items, delivery }) => ({
      person: person.id,
      day: on,
      items,
      arrived: delivery.state === 'delivered',
    }));
}
