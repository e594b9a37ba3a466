import type { Ask, Held } from '../../core/asking/ask.ts';
import { asksOn } from '../../core/asking/asks-on.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { AskDelivery, AskStore, StoredAsk } from '../../ports/ask-store.ts';
import type { People } from '../../ports/people.ts';
import type { SendControl } from '../../ports/send-control.ts';
import type { SendQueue } from '../../ports/send-queue.ts';
import { type AskingPorts, askingInput } from './asking-input.ts';
import { hasArrived, rememberedSince, toPast } from './past-asks.ts';
import { withoutGone } from './unreachable-leads.ts';

/** What sending the asks of a day came to. */
export interface SentAsks {
  /** Asks put into the queue now. */
  readonly queued: number;
  /** Asks of that day that had gone before, or could not be sent to their person. */
  readonly before: number;
  readonly held: readonly Held[];
  /** Set when it would ask more people than go without a yes: then nobody is asked. */
  readonly overCap: { readonly asks: number; readonly cap: number } | null;
}

/** What sending asks takes from outside. */
export interface SendAsksPorts extends AskingPorts {
  readonly asks: AskStore;
  readonly queue: Pick<SendQueue, 'add'>;
  readonly people: Pick<People, 'accounts'>;
  readonly control: Pick<SendControl, 'state'>;
}

/** How a day is sent. */
export interface SendAsksOptions {
  /** The day of the run before, to catch up what it missed. */
  readonly lastRun?: Day;
  /** Whether somebody said yes to more people than the cap. */
  readonly beyondCap?: boolean;
}

/** Storage takes so many at the same time from one sender without making it wait. */
const AT_ONCE = 16;

/**
 * Puts the asks of a day into the queue. One person gets one card a day: a second call sends nothing, but what still
 * waits goes into the queue again, since nobody can tell whether its message was lost, given up or is on its way. A
 * message too many is harmless: an ask is claimed before it is sent. Who left is not asked, and what is asked of more
 * people than the cap waits for somebody's yes.
 */
export async function sendAsks(ports: SendAsksPorts, day: Day, options: SendAsksOptions = {}): Promise<SentAsks> {
  const { lastRun, beyondCap = false } = options;
  const kept = await ports.asks.since(rememberedSince(day));
  const on = asksOn({ ...(await askingInput(ports)), on: day, past: toPast(kept), ...(lastRun ? { lastRun } : {}) });
  const reaching = await withoutGone(ports.people, on.asks);
  const reached = new Set(kept.filter(hasArrived).map(({ person }) => person.id));
  const asks = reaching.asks.map((ask) => {
    const stored = toStored(`${ask.person.id}:${day.toString()}`, ask, day);
    return reached.has(ask.person.id) ? stored : { ...stored, first: true as const };
  });
  const held = [...on.held, ...reaching.held];
  const keys = new Set(kept.map(({ key }) => key));
  const { cap } = await ports.control.state();
  const fresh = asks.filter(({ key }) => !keys.has(key)).length;
  if (fresh > cap && !beyondCap) return { queued: 0, before: asks.length - fresh, held, overCap: { asks: fresh, cap } };
  const queued = await queueAll(ports, asks);
  return { queued, before: asks.length - queued, held, overCap: null };
}

/** Kept first: a queue that fails leaves it waiting, and the next call queues it again. */
async function queueAll({ asks: store, queue }: SendAsksPorts, asks: readonly StoredAsk[]): Promise<number> {
  let queued = 0;
  const queueOne = async (ask: StoredAsk) => {
    if (await isOver(store, ask)) return;
    await queue.add({ kind: 'ask', key: ask.key });
    queued += 1;
  };
  for (let from = 0; from < asks.length; from += AT_ONCE) {
    const done = await Promise.allSettled(asks.slice(from, from + AT_ONCE).map(queueOne));
    for (const one of done) if (one.status === 'rejected') throw one.reason;
  }
  return queued;
}

const OVER: ReadonlySet<AskDelivery['state']> = new Set<AskDelivery['state']>(['delivered', 'mailed', 'refused']);

/** Keeps an ask unless it is kept, and says whether nothing is left to send. */
async function isOver(asks: AskStore, ask: StoredAsk): Promise<boolean> {
  if (await asks.add(ask)) return false;
  const kept = await asks.find(ask.key);
  // Its key is taken by what can be read no more: nothing can be sent under it.
  if (!kept) return true;
  if (kept.delivery.state === 'waiting') await asks.change(ask.key, (now) => withItemsOf(ask, now));
  return OVER.has(kept.delivery.state);
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
