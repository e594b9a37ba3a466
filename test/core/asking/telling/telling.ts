import type { LapsedAsks } from '../../../../src/core/asking/lapsed-asks.ts';
import type { Notice } from '../../../../src/core/asking/telling/notice.ts';
import { type NoticesOnInput, noticesOn } from '../../../../src/core/asking/telling/notices-on.ts';
import type { Day } from '../../../../src/core/calendar/day.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { type ActionGiven, day, person, plan } from '../../../builders/plan.ts';

export const lee = person('Lee Lead');
export const mary = person('Mary Manager');
export const nia = person('Nia Next');
export const cora = person('Cora Coordinator');
const dina = person('Dina Director');
export const ROLES = { coordinators: [cora], nextLevel: nia, director: dina };

/** A plan in which somebody sits at every level. */
export function staffed(...actions: readonly ActionGiven[]): Plan {
  return plan({ roles: ROLES, actions });
}

/** What was told on each day that is asked about, one day after the other; whoever is told hears it that day. */
export function toldOver(
  given: readonly (Partial<Omit<NoticesOnInput, 'on'>> & { readonly on: string | Day })[],
  plans: readonly Plan[],
) {
  const told = new Map<string, Day | null>();
  return given.map(({ on: raw, ...input }) => {
    const on = typeof raw === 'string' ? day(raw) : raw;
    const notices = noticesOn({ plans, lapsed: [], entries: [], history: () => [], told, ...input, on });
    for (const notice of notices) for (const cover of notice.covers) told.set(cover, on);
    return notices;
  });
}

/** Who is told what, in short: "Mary Manager: decision asked revision". */
export function inShort({ to, tells }: Notice): string {
  if (tells.kind === 'decision') return `${to.name}: ${tells.stage} ${tells.matter.kind}`;
  return `${to.name}: ${tells.kind}`;
}

/** That somebody let so many asks lapse. */
export function lapsedAsks(of: Plan, lapsed: number, given: Partial<LapsedAsks> = {}): LapsedAsks {
  const [action] = of.areas.flatMap(({ actions }) => actions);
  if (!action) throw new Error('This plan has no action');
  return { person: lee, action, lapsed, since: day('2015-06-15'), ...given };
}
