import type { DecisionAct, DecisionView, TellingRecord } from '../../core/asking/telling/decision-view.ts';
import { decisionView } from '../../core/asking/telling/decision-view.ts';
import type { MatterName } from '../../core/asking/telling/matter.ts';
import type { Act } from '../../core/plan/act.ts';
import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { actsOf } from '../actions/action-rights.ts';
import { findVisibleAction } from '../actions/find-visible-action.ts';
import type { VisiblePorts } from '../plans/visible-plans.ts';

/** What viewing a decision takes from outside. */
export interface ViewDecisionPorts extends VisiblePorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
  readonly clock: Pick<Clock, 'today'>;
}

const DECISION_ACTS: Partial<Readonly<Record<Act, readonly DecisionAct[]>>> = {
  'agree-revision': ['agree'],
  'refuse-revision': ['refuse'],
  'answer-help': ['answer'],
  'settle-not-mine': ['keep', 'give'],
};

const ACTS_ABOUT: Readonly<Record<MatterName['kind'], readonly DecisionAct[]>> = {
  revision: ['agree', 'refuse'],
  help: ['answer'],
  'not-mine': ['keep', 'give'],
};

/** The record as somebody is told of it: with what they may do about what waits. */
export function tellingRecord(
  { plans, clock }: Pick<ViewDecisionPorts, 'plans' | 'clock'>,
  reader: Person,
): TellingRecord {
  return {
    plans: plans.plans(),
    history: (action) => plans.history(action),
    may: (kind, place) =>
      actsOf(reader, place, clock.today())
        .flatMap((act) => DECISION_ACTS[act] ?? [])
        .filter((act) => ACTS_ABOUT[kind].includes(act)),
  };
}

/**
 * Something that was asked for, as it stands, for somebody who may read its action.
 *
 * @throws Refusal `action-unknown`; `busy`, `denied` or `unreachable` when only the readers' groups could tell
 */
export async function viewDecision(ports: ViewDecisionPorts, by: Person, name: MatterName): Promise<DecisionView> {
  await findVisibleAction(ports, by, name.action);
  const view = decisionView(name, tellingRecord(ports, by));
  if (!view) throw new Refusal('action-unknown', { action: name.action });
  return view;
}
