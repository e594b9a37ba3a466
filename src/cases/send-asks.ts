import type { Held, PastAsk } from '../core/asking/ask.ts';
import { asksOn } from '../core/asking/asks-on.ts';
import type { Day } from '../core/calendar/day.ts';
import type { AskStore } from '../ports/ask-store.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import type { SendQueue } from '../ports/send-queue.ts';

/** What sending the asks of a day came to. */
export interface SentAsks {
  /** Asks put into the queue now. */
  readonly queued: number;
  /** Asks of that day that had gone before. */
  readonly before: number;
  readonly held: readonly Held[];
}

/** What sending asks takes from outside. */
export interface SendAsksPorts {
  readonly plans: Pick<PlanStore, 'plans'>;
  readonly asks: AskStore;
  readonly queue: SendQueue;
}

/** Asks that are older than this say nothing about what to ask today. */
const LOOK_BACK = { months: 6 };

/**
 * Puts the asks of a day into the queue. One person gets one card a day: a second call sends nothing.
 *
 * @param lastRun the day of the run before, to catch up what it missed
 */
export async function sendAsks(ports: SendAsksPorts, day: Day, lastRun?: Day): Promise<SentAsks> {
  const past = await pastAsks(ports.asks, day);
  const { asks, held } = asksOn({ plans: ports.plans.plans(), on: day, past, ...(lastRun ? { lastRun } : {}) });
  let queued = 0;
  for (const { person, items } of asks) {
    const key = `${person.id}:${day.toString()}`;
    if (await ports.asks.find(key)) continue;
    // The queue first: when it fails nothing is kept, and the next run tries again.
    await ports.queue.add({ kind: 'ask', key });
    await ports.asks.add({
      key,
      person,
      day,
      items: items.map(({ action, reason, time }) => ({
        action: action.key,
        reason,
        time,
        revision: 0,
        receipt: null,
      })),
      delivery: { state: 'waiting' },
    });
    queued += 1;
  }
  return { queued, before: asks.length - queued, held };
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
