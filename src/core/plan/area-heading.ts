import type { Area, Plan } from './plan.ts';

/** What an area is called: "Priority Area 3", or its title where it has neither label nor number. */
export function areaHeading(area: {
  readonly label: string | null;
  readonly number: string | null;
  readonly title: string;
}): string {
  const heading = [area.label, area.number].filter(Boolean).join(' ');
  return heading || area.title;
}

/**
 * An area as a mail names it that may hold no words of its plan: "Priority Area 3", or its place in the plan, "Area 3",
 * where it has no number. Null where the plan lets its words go by mail.
 */
export function wordlessArea(
  area: Pick<Area, 'id' | 'label' | 'number' | 'title'>,
  { asking }: Pick<Plan, 'asking'>,
): string | null {
  if (asking.mailWords === 'all') return null;
  return area.number === null ? `Area ${/\d+$/.exec(area.id)?.[0] ?? area.id}` : areaHeading(area);
}
