import type { AskView } from '../core/asking/ask-view.ts';
import { drawAsk } from '../core/asking/draw-ask.ts';
import { isOverdue } from '../core/plan/overdue.ts';
import type { Person } from '../core/plan/person.ts';
import type { StoredAsk } from '../ports/ask-store.ts';
import type { AnswerPorts } from './answer-ask.ts';
import { viewMyActions } from './view-my-actions.ts';

/**
 * All open actions of a person as a card that they asked for themselves. It does not count as an ask: nobody is
 * chased over it. Its items are empty when nothing is open.
 */
export async function openOwnAsk(ports: AnswerPorts, by: Person): Promise<AskView> {
  const today = ports.clock.today();
  const own = viewMyActions(ports, by);
  const at = ports.clock.now();
  const ask: StoredAsk = {
    key: `${by.id}:${at}:own`,
    person: by,
    day: today,
    items: own.map(({ action }) => ({
      action: action.key,
      reason: isOverdue(action, today) ? 'overdue' : 'review',
      time: 1,
      revision: 0,
      receipt: null,
    })),
    delivery: { state: 'waiting' },
  };
  if (ask.items.length > 0) await ports.asks.add(ask);
  return drawAsk(ask, ports.plans.plans(), today);
}
