import { withTold } from '../../core/asking/answered-ask.ts';
import type { RefusedAnswer } from '../../core/asking/ask-view.ts';
import { drawAsk } from '../../core/asking/draw-ask.ts';
import { findAction } from '../../core/plan/find-action.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { AskStore, StoredAsk } from '../../ports/ask-store.ts';
import type { Chat, Notice } from '../../ports/chat.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';

/** What showing receipts takes from outside. */
export interface ShowReceiptsPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
  readonly asks: AskStore;
  readonly chat: Chat;
  readonly clock: Clock;
}

/**
 * Brings a person's chat up to what became of the answers that were kept: tells of each that was refused, then draws the
 * card anew where it is known to be. Where the chat takes nothing any more, what they said stays on the ask.
 *
 * @throws Refusal `busy` or `unreachable` when it is worth trying again
 */
export async function showReceipts(
  ports: ShowReceiptsPorts,
  key: string,
): Promise<'shown' | 'not-told' | 'nothing-to-send'> {
  const ask = await ports.asks.find(key);
  if (!ask) return 'nothing-to-send';
  const told = await tellRefused(ports, ask);
  const now = (await ports.asks.find(key)) ?? ask;
  if (now.delivery.state === 'delivered') {
    await ports.chat.redrawAsk(drawAsk(now, ports.plans, ports.clock.today()), now.delivery);
  }
  return told ? 'shown' : 'not-told';
}

/** @returns whether everybody who had to be told was */
async function tellRefused({ plans, asks, chat }: ShowReceiptsPorts, ask: StoredAsk): Promise<boolean> {
  for (const { action, refused } of ask.items) {
    for (const refusal of refused.filter(({ told }) => !told)) {
      const delivery = await chat.tell(ask.person, noticeOf(plans.plans(), action, refusal));
      if (delivery.outcome === 'refused') return false;
      await asks.change(ask.key, (now) => withTold(now, { action, revision: refusal.revision }));
    }
  }
  return true;
}

/** An action that is gone is named by its key, which begins with that of its plan. */
function noticeOf(plans: readonly Plan[], key: string, { said, why }: RefusedAnswer): Notice {
  const found = findAction(plans, key);
  const where = found
    ? { planTitle: found.plan.title, ref: found.action.ref, text: found.action.text }
    : { planTitle: key.split(':')[0] ?? key, ref: null, text: key };
  return { kind: 'answer-refused', ...where, said, why };
}
