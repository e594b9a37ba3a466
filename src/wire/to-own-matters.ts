import type { OwnDecided, OwnWaiting } from '../core/asking/own-matters.ts';
import type { ActionInPlan } from '../core/plan/find-action.ts';
import type { MyActionsReply } from './tab.ts';

/** What of somebody's lies with others, and what was decided lately, as the tab is told. */
export function toOwnMatters(own: {
  readonly waiting: readonly OwnWaiting[];
  readonly decided: readonly OwnDecided[];
}): Pick<MyActionsReply, 'waiting' | 'decided'> {
  return {
    waiting: own.waiting.map(({ place, what, since, day, decider, other }) => ({
      ...named(place),
      what,
      since: since?.toString() ?? null,
      day: day?.toString() ?? null,
      decider: decider?.name ?? null,
      other: other && [other.action.ref, other.action.text].filter((part) => part !== null).join(' '),
    })),
    decided: own.decided.map(({ place, outcome, on, by, day, words }) => ({
      ...named(place),
      outcome,
      on: on.toString(),
      by,
      day,
      words,
    })),
  };
}

function named({ plan, action: { key, ref, text } }: ActionInPlan) {
  return { key, ref, text, planTitle: plan.title };
}
