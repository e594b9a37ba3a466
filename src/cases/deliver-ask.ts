import { drawAsk } from '../core/asking/draw-ask.ts';
import { findAction } from '../core/plan/find-action.ts';
import type { Person } from '../core/plan/person.ts';
import { isAsking, leadsOf, type Plan } from '../core/plan/plan.ts';
import { isOpen } from '../core/plan/status.ts';
import type { AskDelivery, AskStore, StoredAsk } from '../ports/ask-store.ts';
import type { Chat, Delivery } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import { claim, whileClaimed } from './claim.ts';

/** What delivering an ask takes from outside. */
export interface DeliverAskPorts {
  readonly plans: Pick<PlanStore, 'plans'>;
  readonly asks: AskStore;
  readonly chat: Chat;
  readonly clock: Clock;
}

/**
 * Sends the card of an ask to its person, drawn from what is recorded now. What need not be asked any more (closed,
 * given to somebody else, its plan paused) is left out; when nothing is left nothing is sent, and the ask counts for
 * nothing. A card that went before is not sent again: whoever sends it claims it first, and a claim that nobody
 * finished is free again after some minutes. So one double remains: the card arrives, and its sender stops, or cannot
 * reach what keeps the asks, before that is noted.
 *
 * @throws Refusal `busy`, `unreachable` or `denied` when it is worth trying again; `busy` too while another sends it
 */
export async function deliverAsk(
  ports: DeliverAskPorts,
  key: string,
): Promise<'delivered' | 'refused' | 'nothing-to-send'> {
  const since = ports.clock.now();
  const ask = await claim(ports.asks, key, since);
  if (!ask) return 'nothing-to-send';
  const plans = ports.plans.plans();
  const left = new Set(
    ask.items.map(({ action }) => action).filter((action) => isToBeAsked(plans, action, ask.person)),
  );
  const withoutOthers = (now: StoredAsk) => ({ ...now, items: now.items.filter(({ action }) => left.has(action)) });
  if (left.size === 0) {
    await ports.asks.change(key, (now) => ({ ...withoutOthers(now), delivery: { state: 'waiting' } }));
    return 'nothing-to-send';
  }
  const delivery = await whileClaimed(ports.asks, { key, since }, () =>
    ports.chat.sendAsk(drawAsk(withoutOthers(ask), plans, ports.clock.today())),
  );
  // The person may have answered already: only what the delivery itself changes is laid over what is kept now.
  await ports.asks.change(key, (now) => ({ ...withoutOthers(now), delivery: toKept(delivery, ports.clock.now()) }));
  return delivery.outcome;
}

function isToBeAsked(plans: readonly Plan[], key: string, person: Person): boolean {
  const found = findAction(plans, key);
  return (
    found !== undefined &&
    isAsking(found.plan) &&
    isOpen(found.action.status) &&
    leadsOf(found.action).some(({ id }) => id === person.id)
  );
}

function toKept(delivery: Delivery, at: string): AskDelivery {
  return delivery.outcome === 'delivered'
    ? { state: 'delivered', at, conversation: delivery.conversation, activity: delivery.activity }
    : { state: 'refused', at, why: delivery.why };
}
