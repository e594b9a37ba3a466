import { type Silence, silencesToDecide } from '../../core/asking/telling/escalation.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AskStore } from '../../ports/ask-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { AskingPorts } from '../asking/asking-input.ts';
import { rememberedPastAsks } from '../asking/past-asks.ts';
import { remembered } from '../remembered.ts';
import { lapsedAsks } from '../telling/send-notices.ts';

/** Who let so many requests pass about what that nobody is asked any more and somebody has to decide, of all plans. */
export type Unanswered = () => Promise<readonly Silence[]>;

/** What finding them takes from outside. */
export interface UnansweredPorts extends AskingPorts {
  readonly plans: AskingPorts['plans'] & Pick<PlanStore, 'version'>;
  readonly asks: Pick<AskStore, 'since'>;
  readonly clock: Pick<Clock, 'now' | 'today' | 'dayOf'>;
}

/** What the directory of asks tells changes by the day; what the record tells is heard at once. */
const HOLDS_MS = 60_000;

/**
 * Finds them once for everybody who looks, and again when the record changed, a minute is over or the day is.
 *
 * @returns throws Refusal `busy` or `unreachable` when called
 */
export function unansweredNow(ports: UnansweredPorts): Unanswered {
  const { plans, clock } = ports;
  const past = rememberedPastAsks(ports);
  const of = () => `${plans.version()} ${clock.today()}`;
  return remembered({ clock, holdsMs: HOLDS_MS, of }, async () =>
    silencesToDecide(plans.plans(), await lapsedAsks(ports, clock.today(), await past())),
  );
}

/** Whether somebody has to decide since an action goes unanswered; no, while nobody can tell. */
export async function isUnanswered(unanswered: Unanswered | undefined, action: string): Promise<boolean> {
  return (await silentAbout(unanswered, action)).length > 0;
}

/** The names of those whose silence about an action waits for a decision; none, while nobody can tell. */
export async function silentAbout(unanswered: Unanswered | undefined, action: string): Promise<readonly string[]> {
  if (unanswered === undefined) return [];
  try {
    return (await unanswered()).filter(({ place }) => place.action.key === action).map(({ lead }) => lead.name);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
