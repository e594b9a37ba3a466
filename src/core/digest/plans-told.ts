import type { Plan } from '../plan/plan.ts';
import type { Reader } from './readers.ts';

/** The plans of which somebody is told anything, each once. */
export function plansTold({ areas, directed, decide }: Pick<Reader, 'areas' | 'directed' | 'decide'>): readonly Plan[] {
  const plans = [...areas, ...directed, ...decide].map(({ plan }) => [plan.id, plan] as const);
  return [...new Map(plans).values()];
}
