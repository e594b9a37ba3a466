import type { Day } from '../../core/calendar/day.ts';
import { calendarOf, type Plan } from '../../core/plan/plan.ts';
import type { Round } from '../../core/plan/plan-asking.ts';
import { inOrder, nextRoundId, paperDay, roundFaults, roundState } from '../../core/plan/rounds.ts';
import { Refusal } from '../../core/refusal.ts';
import { type AskingOfPlan, type ChangeAskingPorts, changeAsking } from './change-asking.ts';

/** A round as its coordinator wants it. */
export interface WantedRound {
  readonly meeting: { readonly name: string; readonly on: Day };
  readonly opens: Day;
  readonly cutOffs: readonly Day[];
  /** Null for the usual day: five clear days before the meeting. */
  readonly paper: Day | null;
}

/** Rounds that are over stay to be read; enough for many years. */
const MOST_ROUNDS = 200;

/**
 * Opens a round: a collection of updates for a meeting. When it opens and closes follows from its days.
 *
 * @throws Refusal `round-wrong` with everything that is wrong, `asking-full`; as `changeAsking`
 */
export function openRound(ports: ChangeAskingPorts, of: AskingOfPlan, wanted: WantedRound): Promise<void> {
  return changeAsking(ports, of, (plan) => {
    const { rounds } = plan.asking;
    if (rounds.length >= MOST_ROUNDS) throw new Refusal('asking-full', { most: MOST_ROUNDS });
    const round = judged(ports, plan, toRound(wanted, nextRoundId(rounds), plan));
    return withRounds(plan, [...rounds, round]);
  });
}

/**
 * Changes a round that has not closed.
 *
 * @throws Refusal `round-unknown`, `round-closed`, `round-wrong`; as `changeAsking`
 */
export function changeRound(
  ports: ChangeAskingPorts,
  of: AskingOfPlan,
  { id, wanted }: { readonly id: string; readonly wanted: WantedRound },
): Promise<void> {
  return changeAsking(ports, of, (plan) => {
    ensureNotClosed(ports, plan, id);
    const round = judged(ports, plan, toRound(wanted, id, plan));
    return withRounds(
      plan,
      plan.asking.rounds.map((one) => (one.id === id ? round : one)),
    );
  });
}

/** Cancels a round that has not closed. @throws Refusal `round-unknown`, `round-closed`; as `changeAsking` */
export function cancelRound(ports: ChangeAskingPorts, of: AskingOfPlan, id: string): Promise<void> {
  return changeAsking(ports, of, (plan) => {
    ensureNotClosed(ports, plan, id);
    return withRounds(
      plan,
      plan.asking.rounds.filter((one) => one.id !== id),
    );
  });
}

function toRound({ meeting, opens, cutOffs, paper }: WantedRound, id: string, plan: Plan): Round {
  return {
    id,
    meeting,
    opens,
    cutOffs: inOrder(cutOffs),
    paper: paper ?? paperDay(meeting.on, calendarOf(plan)),
  };
}

function judged({ clock }: ChangeAskingPorts, plan: Plan, round: Round): Round {
  const faults = roundFaults(round, { today: clock.today(), calendar: calendarOf(plan), rounds: plan.asking.rounds });
  if (faults.length > 0)
    throw new Refusal('round-wrong', { faults: faults.map(({ code, days }) => [code, ...days].join('|')) });
  return round;
}

function ensureNotClosed({ clock }: ChangeAskingPorts, { asking }: Plan, id: string): void {
  const round = asking.rounds.find((one) => one.id === id);
  if (!round) throw new Refusal('round-unknown', { round: id });
  if (roundState(round, clock.today()) === 'closed') throw new Refusal('round-closed', { round: id });
}

function withRounds(plan: Plan, rounds: readonly Round[]) {
  const byOpening = (one: Round, other: Round) => one.opens.toString().localeCompare(other.opens.toString());
  return { ...plan, asking: { ...plan.asking, rounds: rounds.toSorted(byOpening) } };
}
