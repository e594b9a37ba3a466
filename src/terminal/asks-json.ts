import type { AsksOn } from '../core/asking/asks-on.ts';
import type { Day } from '../core/calendar/day.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import type { Plan } from '../core/plan/plan.ts';

/** The asks of a day as `asks --json` prints them. A deputy's lead and a round's meeting are named where there are any. */
export function toAsksJson(plans: readonly Plan[], { asks, held }: AsksOn, on: Day): object {
  const headings = new Map(
    plans.flatMap(({ id, areas }) => areas.map((area) => [`${id}:${area.id}`, areaHeading(area)] as const)),
  );
  return {
    on: on.toString(),
    asks: asks.map(({ person, items }) => ({
      lead: person.name,
      actions: items.map(({ action, reason, time, insteadOf, meeting }) => ({
        id: action.id,
        plan: action.plan,
        area: headings.get(`${action.plan}:${action.area}`) ?? null,
        ref: action.ref,
        text: action.text,
        reason,
        time,
        ...(insteadOf && { insteadOf: insteadOf.name }),
        ...(meeting && { meeting: { name: meeting.name, on: meeting.on.toString() } }),
      })),
    })),
    held: held.map(({ lead, action, why }) => ({ lead, id: action.id, plan: action.plan, why })),
  };
}
