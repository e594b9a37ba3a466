import type { SentItem } from '../../core/asking/draw-ask.ts';
import { answeredOf } from '../../core/plan/answered-of.ts';
import { isReply } from '../../core/plan/done-words.ts';
import { type Action, actionsOf, leadsOf } from '../../core/plan/plan.ts';
import { isOpen } from '../../core/plan/status.ts';
import type { AskStore, StoredAsk } from '../../ports/ask-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { SendQueue } from '../../ports/send-queue.ts';

/** What this takes from outside. */
export interface RedrawSharedPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
  readonly asks: Pick<AskStore, 'since' | 'change'>;
  readonly queue: Pick<SendQueue, 'add'>;
  readonly clock: Clock;
}

/** What a round came to. */
export interface RedrawnShared {
  readonly queued: number;
  /** Cards that somebody is answering just now: they are left alone, and looked at again. */
  readonly left: number;
}

/** The next weekly card takes the place of this one. */
const LOOK_BACK = { days: 7 };
/** Who answered something on a card so lately may be typing into it: a card that is drawn anew loses what is typed. */
const LEFT_ALONE_MS = 5 * 60_000;

/**
 * Has the open cards drawn anew on which "4 of 12 answered" no longer holds. A card is left as it is while nothing new
 * was counted, and while its person is answering it.
 *
 * @throws Refusal `busy`, `denied`, `unreachable`: what was not queued is found again by the next round
 */
export async function redrawShared(ports: RedrawSharedPorts): Promise<RedrawnShared> {
  const since = ports.clock.today().subtract(LOOK_BACK);
  const shared = lively(ports.plans, since.toString());
  const round = { queued: 0, left: 0 };
  if (shared.size === 0) return round;
  for (const ask of await ports.asks.since(since)) {
    const counted = ask.delivery.state === 'delivered' ? withCounts(ports, ask, shared) : ask;
    if (counted === ask) continue;
    if (isBeingAnswered(ask, ports.clock.now())) {
      round.left += 1;
      continue;
    }
    // Queued first: a card that is drawn once too often shows what is right.
    await ports.queue.add({ kind: 'receipts', key: ask.key });
    await ports.asks.change(ask.key, (now) => withCounts(ports, now, shared));
    round.queued += 1;
  }
  return round;
}

/** The open actions of several leads about which anybody said anything lately, by key. */
function lively(plans: RedrawSharedPorts['plans'], since: string): ReadonlyMap<string, Action> {
  const shared = plans
    .plans()
    .flatMap(actionsOf)
    .filter((action) => isOpen(action.status) && leadsOf(action).length > 1);
  const isLively = ({ key }: Action) => plans.history(key).some((entry) => isReply(entry) && entry.at >= since);
  return new Map(shared.filter(isLively).map((action) => [action.key, action] as const));
}

/** The ask with the counts as they are now; itself where all of them hold. */
function withCounts({ plans }: RedrawSharedPorts, ask: StoredAsk, shared: ReadonlyMap<string, Action>): StoredAsk {
  const counted = (item: SentItem): SentItem => {
    const action = item.receipt === null ? shared.get(item.action) : undefined;
    const now = action && answeredOf(action, plans.history(action.key), ask.day);
    return !now || now.answered === (item.answered ?? 0) ? item : { ...item, answered: now.answered };
  };
  const items = ask.items.map(counted);
  return items.some((item, index) => item !== ask.items[index]) ? { ...ask, items } : ask;
}

function isBeingAnswered({ items }: StoredAsk, now: string): boolean {
  return items.some(({ receipt }) => receipt !== null && Date.parse(now) - Date.parse(receipt.at) < LEFT_ALONE_MS);
}
