import { drawAsk } from '../core/asking/draw-ask.ts';
import { findAction } from '../core/plan/find-action.ts';
import { isOpen } from '../core/plan/status.ts';
import type { AskDelivery, AskStore } from '../ports/ask-store.ts';
import type { Chat, Delivery } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanStore } from '../ports/plan-store.ts';

/** What delivering an ask takes from outside. */
export interface DeliverAskPorts {
  readonly plans: Pick<PlanStore, 'plans'>;
  readonly asks: AskStore;
  readonly chat: Chat;
  readonly clock: Clock;
}

/**
 * Sends the card of an ask to its person, drawn from what is recorded now; what was closed meanwhile is left out, and
 * when nothing is left nothing is sent. A card that went before is not sent again.
 *
 * @throws Refusal `busy` or `unreachable` when it is worth trying again
 */
export async function deliverAsk(
  ports: DeliverAskPorts,
  key: string,
): Promise<'delivered' | 'refused' | 'nothing-to-send'> {
  const ask = await ports.asks.find(key);
  if (ask?.delivery.state !== 'waiting') return 'nothing-to-send';
  const plans = ports.plans.plans();
  const items = ask.items.filter(({ action }) => {
    const found = findAction(plans, action);
    return found !== undefined && isOpen(found.action.status);
  });
  if (items.length === 0) return 'nothing-to-send';
  const delivery = await ports.chat.sendAsk(drawAsk({ ...ask, items }, plans, ports.clock.today()));
  await ports.asks.change(key, (now) => ({ ...now, items, delivery: toKept(delivery, ports.clock.now()) }));
  return delivery.outcome;
}

function toKept(delivery: Delivery, at: string): AskDelivery {
  return delivery.outcome === 'delivered'
    ? { state: 'delivered', at, conversation: delivery.conversation, activity: delivery.activity }
    : { state: 'refused', at, why: delivery.why };
}
