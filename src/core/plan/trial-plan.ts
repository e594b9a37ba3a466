import { leadKey } from './lead-phrase.ts';
import { newPlan, planIdOf } from './new-plan.ts';
import type { Lead, Plan } from './plan.ts';
import type { PrintedPlan } from './printed.ts';

/**
 * A plan straight from its document, as if it were live and each printed lead a person: what a reader sees before
 * anything is set up. The same person printed under two titles is one.
 */
export function trialPlan(printed: PrintedPlan): Plan {
  const plan = newPlan(printed, planIdOf(printed.title));
  const matched = (lead: Lead): Lead => ({ ...lead, people: [{ id: leadKey(lead.printed), name: lead.printed }] });
  return {
    ...plan,
    state: 'live',
    areas: plan.areas.map((area) => ({
      ...area,
      actions: area.actions.map((action) => ({ ...action, people: action.people.map(matched) })),
    })),
  };
}
