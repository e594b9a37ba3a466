import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Rag } from '../../core/plan/rags.ts';
import { planToChange } from '../matching/view-matching.ts';
import type { ChangePlanPorts } from './change-plan.ts';
import { setRagWords } from './set-rag-words.ts';
import { type PlanGlance, type PlanView, type ViewPlansPorts, viewPlan, viewPlans } from './view-plans.ts';
import { type VisiblePorts, visiblePlans } from './visible-plans.ts';

/** What whoever runs plans does about a plan itself, for a door to offer. Who may is decided in each. */
export interface PlanPageCases {
  /** None for whoever runs no plan. */
  plans(person: Person): readonly PlanGlance[];
  view(person: Person, plan: string): PlanView;
  /** The plans of which a person may read anything, by title. @throws as `visiblePlans` */
  readable(person: Person): Promise<readonly Plan[]>;
  setRagWords(person: Person, plan: string, words: Readonly<Partial<Record<Rag, string>>>): Promise<PlanView>;
}

/** The cases about a plan itself, joined with what they take from outside. */
export function planPageCases(ports: ChangePlanPorts & ViewPlansPorts & VisiblePorts): PlanPageCases {
  const caller = (person: Person) => ({ kind: 'person', person }) as const;
  const view = (person: Person, plan: string) => viewPlan(ports, caller(person), plan);
  return {
    plans: (person) => viewPlans(ports, caller(person)),
    view,
    readable: async (person) => {
      const plans = await visiblePlans(ports, caller(person));
      return plans.toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB'));
    },
    setRagWords: async (person, plan, words) => {
      // Looked for first: whoever may not see the plan learns nothing of it.
      planToChange(ports.plans, caller(person), plan);
      await setRagWords(ports, { caller: caller(person), plan, door: 'tab' }, words);
      return view(person, plan);
    },
  };
}
