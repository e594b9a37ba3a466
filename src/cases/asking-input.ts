import { leadAnswers } from '../core/asking/heard-from.ts';
import type { AskingInput } from '../core/asking/questions.ts';
import type { AvailabilityStore } from '../ports/availability.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanStore } from '../ports/plan-store.ts';

/** What gathering everything that asking is decided from takes from outside. */
export interface AskingPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history'>;
  readonly availability: Pick<AvailabilityStore, 'all'>;
  readonly clock: Pick<Clock, 'dayOf'>;
}

/** Everything that asking is decided from beside the asks that went before. @throws Refusal `busy` or `unreachable` */
export async function askingInput({ plans: store, availability: people, clock }: AskingPorts): Promise<AskingInput> {
  const [plans, availability] = [store.plans(), await people.all()];
  const history = (action: string) => store.history(action);
  return { plans, availability, answers: leadAnswers(plans, { history, dayOf: clock.dayOf, availability }) };
}
