import type { LapsedAsks } from '../asking/lapsed-asks.ts';
import { type Silence, silencesToDecide } from '../asking/telling/escalation.ts';
import { type Day, earlier } from '../calendar/day.ts';
import { groupedBy } from '../plan/grouped-by.ts';
import type { Plan } from '../plan/plan.ts';
import { askedOn } from './decisions-on.ts';
import type { AskedDecision } from './digest.ts';

/** What waits since nobody is asked any more who did not answer: one decision for an action, however many lead it. */
export function silenceDecisions(
  plans: readonly Plan[],
  lapsed: readonly LapsedAsks[],
  on: Day,
): readonly AskedDecision[] {
  const silent = groupedBy(silencesToDecide(plans, lapsed), ({ place }) => place.action.key);
  return [...silent.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [waiting(first, others, on)],
  );
}

function waiting({ place, since }: Silence, others: readonly Silence[], on: Day): AskedDecision {
  const first = others.map((one) => one.since).reduce(earlier, since);
  return askedOn({ ...place, what: 'unanswered', by: null, reason: null, since: first }, on);
}
