import type { AreaPlace, PlanLayout } from '../layout.ts';
import { numberInId } from '../number-in-id.ts';
import type { Plan } from '../plan.ts';
import type { ComparedArea } from './compare.ts';

/**
 * The layout of a newer document for its plan: the places of its areas in the order of the record, which never changes.
 * An area that it does not have stays under the heading that it had.
 */
export function renewedLayout(
  plan: Plan,
  layout: PlanLayout | null,
  areas: readonly ComparedArea[],
): PlanLayout | null {
  if (layout === null) return plan.layout;
  const now = new Map(areas.map(({ area }, place) => [area?.id, layout.places[place]]));
  const count = Math.max(0, ...plan.areas.map(({ id }) => numberInId(id)));
  const places = Array.from({ length: count }, (_none, index): AreaPlace => {
    const place = now.get(`a${index + 1}`);
    const before = plan.layout?.places[index] ?? { shape: layout.areas, heading: null, notes: [] };
    return place ?? { ...before, sheet: null, table: 0 };
  });
  return { ...layout, places };
}
