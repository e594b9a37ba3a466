import { type RoundProgress, roundProgress } from '../../core/asking/round-progress.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Round } from '../../core/plan/plan-asking.ts';
import { closesOn, type RoundState, roundState } from '../../core/plan/rounds.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Caller } from '../caller.ts';
import { type VisiblePorts, visiblePlans } from '../plans/visible-plans.ts';
import { type AskingInputPorts, askingInputOf } from './asking-input.ts';
import { watchedPart } from './watched-part.ts';

/** One round as it stands today. */
export interface RoundView {
  readonly round: Round;
  readonly state: RoundState;
  /** Null unless it is open: what comes in later is no part of it. */
  readonly progress: RoundProgress | null;
}

/** What telling how far rounds are takes from outside. */
export interface RoundsPorts extends AskingInputPorts {
  readonly clock: Clock;
}

/**
 * The rounds of a plan, each with how far it is.
 *
 * @param part the areas whose leads count
 * @throws Refusal `busy` or `unreachable`
 */
export async function roundsIn(ports: RoundsPorts, plan: Plan, part: Plan): Promise<readonly RoundView[]> {
  const today = ports.clock.today();
  return Promise.all(
    plan.asking.rounds.map(async (round) => {
      const state = roundState(round, today);
      return { round, state, progress: state === 'open' ? await progressOf(ports, part, round) : null };
    }),
  );
}

async function progressOf(ports: RoundsPorts, plan: Plan, round: Round): Promise<RoundProgress> {
  const { availability, answers } = await askingInputOf(ports, [plan]);
  return roundProgress({ plan, round, availability, answers });
}

/** A round that collects answers today, as the shared screen shows it: counts, and no names. */
export interface RunningRound {
  readonly plan: Plan;
  readonly round: Round;
  readonly closes: Day;
  readonly answered: number;
  readonly of: number;
  /** Whether the caller may know who has not answered, of all or in their own areas. */
  readonly mayAskWho: boolean;
}

/** The running rounds, as of a day. */
export interface RunningRounds {
  readonly today: Day;
  readonly rounds: readonly RunningRound[];
}

/**
 * The rounds that collect answers today, of the plans that a caller may read as a whole, or of the areas that they manage.
 *
 * @throws Refusal `busy`, `denied` or `unreachable`
 */
export async function runningRounds(ports: RoundsPorts & VisiblePorts, caller: Caller): Promise<RunningRounds> {
  const today = ports.clock.today();
  const rounds: RunningRound[] = [];
  for (const visible of await visiblePlans(ports, caller)) {
    const round = visible.asking.rounds.find((one) => roundState(one, today) === 'open');
    if (!round) continue;
    const watched = watchedPart(caller, visible);
    // A part of a plan that nobody watches is somebody's own actions: how far all are is not told by them.
    const part = isWhole(ports, visible) ? visible : watched?.part;
    if (!part) continue;
    const { answered, of } = await progressOf(ports, part, round);
    rounds.push({ plan: visible, round, closes: closesOn(round), answered, of, mayAskWho: watched !== null });
  }
  return { today, rounds };
}

function isWhole({ plans }: VisiblePorts, visible: Plan): boolean {
  return plans.plans().some((plan) => plan.id === visible.id && plan.areas === visible.areas);
}
