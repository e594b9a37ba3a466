import type { AreaCounts, Digest, DigestArea } from '../core/digest/digest.ts';
import { isLateByFirstPromise } from '../core/plan/overdue.ts';
import type { Headline } from '../texts/digest-headline.ts';
import { areaCalled, type PlanNamed, planCalled } from './plan-voice.ts';

/** What the first lines count, over all that the reader is told of. */
export interface DigestCounts {
  readonly areas: number;
  readonly open: number;
  readonly late: number;
  readonly lateByFirstPromise: number;
  /** Null where there was no digest before, or it did not tell of all of this. */
  readonly lateThen: number | null;
}

/** Adds up the areas of a digest, those told in full and those told in counts. */
export function countsOf(digest: Digest): DigestCounts {
  const told = [...digest.areas.map((area) => toCounts(area, digest)), ...summarised(digest)];
  const sum = (pick: (one: Counted) => number) => told.reduce((total, one) => total + pick(one), 0);
  return {
    areas: told.length,
    open: sum(({ open }) => open),
    late: sum(({ overdue }) => overdue),
    lateByFirstPromise: sum(({ lateByFirstPromise }) => lateByFirstPromise),
    lateThen: told.some(({ overdueThen }) => overdueThen === null) ? null : sum((one) => one.overdueThen ?? 0),
  };
}

/** What the first line of a digest tells. */
export function headlineOf(digest: Digest, { late, lateThen }: DigestCounts): Headline {
  return {
    on: digest.on.toString(),
    since: digest.since?.toString() ?? null,
    late,
    lateThen,
    lateAreas: [
      ...digest.areas.filter(({ overdue }) => overdue.length > 0).map(({ area, plan }) => areaCalled(area, plan)),
      ...digest.summaries.flatMap(({ plan, areas }) =>
        areas.filter(({ overdue }) => overdue > 0).map(({ area }) => areaCalled(area, plan)),
      ),
    ],
    told: toldOf(digest),
    decisions: digest.decide.map(({ what }) => what),
  };
}

/** Every plan that a digest tells of, once, in the order in which it does. */
export function plansOf({ areas, summaries, decide }: Digest): readonly PlanNamed[] {
  const all = [...areas, ...summaries, ...decide].map(({ plan }): PlanNamed => plan);
  return [...new Map(all.map((plan) => [plan.id, plan])).values()];
}

type Counted = Omit<AreaCounts, 'area'>;

function toCounts({ area, open, overdue, overdueThen }: DigestArea, { on }: Digest): Counted {
  const byFirst = area.actions.filter((action) => isLateByFirstPromise(action, on));
  return { open, overdue: overdue.length, lateByFirstPromise: byFirst.length, overdueThen };
}

function summarised({ summaries }: Digest): readonly Counted[] {
  return summaries.flatMap(({ areas }) => areas);
}

function toldOf({ areas, summaries }: Digest): Headline['told'] {
  if (areas.length === 0 && summaries.length === 0) return null;
  if (summaries.length === 0 && areas.every(({ role }) => role === 'manager')) {
    const [only, ...others] = areas;
    if (only && others.length === 0) return [areaCalled(only.area, only.plan)];
    return areas.every(({ inPlaceOf }) => inPlaceOf === null) ? 'own' : 'stands-in';
  }
  return [...new Map([...areas, ...summaries].map(({ plan }) => [plan.id, planCalled(plan)])).values()];
}
