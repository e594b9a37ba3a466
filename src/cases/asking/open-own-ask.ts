import type { AskReason } from '../../core/asking/ask.ts';
import type { AskView } from '../../core/asking/ask-view.ts';
import { drawAsk } from '../../core/asking/draw-ask.ts';
import type { Day } from '../../core/calendar/day.ts';
import { isOverdue } from '../../core/plan/overdue.ts';
import type { Person } from '../../core/plan/person.ts';
import { type Action, isAsking, type Plan } from '../../core/plan/plan.ts';
import type { StoredAsk } from '../../ports/ask-store.ts';
import { viewMyActions } from '../answering/view-my-actions.ts';
import type { ViewAskPorts } from './view-ask.ts';

/**
 * All open actions of a person that can be answered as a card that they asked for themselves. It does not count as an ask: nobody is
 * chased over it. Its items are empty when nothing is open.
 */
export async function openOwnAsk(ports: Omit<ViewAskPorts, 'availability'>, by: Person): Promise<AskView> {
  const ask = ownAsk(ports, by, ports.clock.now());
  if (ask.items.length > 0) await ports.asks.add(ask);
  return drawAsk(ask, ports.plans, ask.day);
}

/**
 * An ask about all open actions of a person that can be answered, as they ask for it themselves. Nothing is kept yet.
 *
 * @param at tells it from others of theirs: an instant, or the day for the one that all of a day share
 */
export function ownAsk(ports: Pick<ViewAskPorts, 'plans' | 'clock'>, by: Person, at: string): StoredAsk {
  const today = ports.clock.today();
  const own = viewMyActions(ports, by).filter(({ plan }) => isAsking(plan));
  return {
    key: `${by.id}:${at}:own`,
    person: by,
    day: today,
    items: own.map(({ plan, action }) => ({
      action: action.key,
      reason: reasonOf(plan, action, today),
      time: 1,
      meeting: null,
      insteadOf: null,
      revision: 0,
      receipt: null,
      refused: [],
    })),
    delivery: { state: 'waiting' },
  };
}

/** Until a plan is live nothing of it is called overdue. */
function reasonOf(plan: Plan, action: Action, today: Day): AskReason {
  if (plan.state === 'opening') return 'opening';
  return isOverdue(action, today) ? 'overdue' : 'review';
}
