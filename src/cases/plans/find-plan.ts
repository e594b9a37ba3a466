import type { Plan } from '../../core/plan/plan.ts';
import { Refusal } from '../../core/refusal.ts';

/** Finds a plan by its id or its title, ignoring case. @throws Refusal `plan-unknown`, `plan-ambiguous` */
export function findPlan(plans: readonly Plan[], name: string): Plan {
  const wanted = name.trim().toLowerCase();
  const byId = plans.find((plan) => plan.id === wanted);
  if (byId) return byId;
  const [plan, ...others] = plans.filter(({ title }) => title.toLowerCase() === wanted);
  if (!plan) throw new Refusal('plan-unknown', { plan: name, known: plans.map(({ id }) => id) });
  if (others.length > 0)
    throw new Refusal('plan-ambiguous', { plan: name, known: [plan, ...others].map(({ id }) => id) });
  return plan;
}

/** The plan named, or the only one there is. @throws Refusal `plan-unknown`, `plan-ambiguous` */
export function findPlanOrOnly(plans: readonly Plan[], name: string | undefined): Plan {
  if (name !== undefined) return findPlan(plans, name);
  const [only, ...others] = plans;
  if (!only) throw new Refusal('plan-unknown', { plan: '', known: [] });
  if (others.length > 0) throw new Refusal('plan-ambiguous', { plan: '', known: plans.map(({ id }) => id) });
  return only;
}
