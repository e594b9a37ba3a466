import { leadAnswers } from '../../core/asking/heard-from.ts';
import type { AskingInput } from '../../core/asking/questions.ts';
import { resumedIn } from '../../core/asking/resumed.ts';
import { wantedIn } from '../../core/asking/wanted.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { AvailabilityStore } from '../../ports/availability.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';

/** Everything that asking is decided from. */
type GatheredInput = Required<AskingInput>;

/** What gathering everything that asking is decided from takes from outside. */
export interface AskingPorts extends AskingInputPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
}

/** What gathering it takes where the plans are given. */
export interface AskingInputPorts {
  readonly plans: Pick<PlanStore, 'history'>;
  readonly availability: Pick<AvailabilityStore, 'all'>;
  readonly clock: Pick<Clock, 'dayOf'>;
}

/** Everything that asking is decided from beside the asks that went before. @throws Refusal `busy` or `unreachable` */
export function askingInput(ports: AskingPorts): Promise<GatheredInput> {
  return askingInputOf(ports, ports.plans.plans());
}

/** The same of some plans, or of parts of them. @throws Refusal `busy` or `unreachable` */
export async function askingInputOf(
  { plans: store, availability: people, clock }: AskingInputPorts,
  plans: readonly Plan[],
): Promise<GatheredInput> {
  const availability = await people.all();
  const from = { history: (action: string) => store.history(action), dayOf: clock.dayOf, availability };
  return {
    plans,
    availability,
    answers: leadAnswers(plans, from),
    resumed: resumedIn(plans, from),
    wanted: wantedIn(plans, from),
  };
}
