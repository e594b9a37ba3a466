import type { PanePlacesReply } from '../../src/wire/pane.ts';

type Plan = PanePlacesReply['plans'][number];

/** An area of a plan, by their ids. */
export interface Place {
  readonly plan: string;
  readonly area: string;
}

/** What somebody chose to insert: an action by its key, or an area. */
export type Choice = { readonly action: string } | Place;

/** An area as somebody chooses it. */
export interface AreaChoice {
  readonly value: string;
  readonly label: string;
}

/** Every area of these plans as a choice; behind each its plan, where there are several. */
export function areaChoices(
  { plans }: PanePlacesReply,
  isOffered: (plan: Plan) => boolean = () => true,
): readonly AreaChoice[] {
  const offered = plans.filter(isOffered);
  // The area first: a narrow pane shows only the beginning of what is chosen.
  const behind = (plan: Plan) => (offered.length > 1 ? ` (${plan.title})` : '');
  return offered.flatMap((plan) =>
    plan.areas.map((area) => ({
      value: nameOf({ plan: plan.id, area: area.id }),
      label: `${area.heading === area.title ? area.heading : `${area.heading}: ${area.title}`}${behind(plan)}`,
    })),
  );
}

/** The place that a choice stands for; none where it is not among them any more. */
export function placeOf(value: string, { plans }: PanePlacesReply): Place | undefined {
  const places = plans.flatMap(({ id, areas }) => areas.map((area) => ({ plan: id, area: area.id })));
  return places.find((place) => nameOf(place) === value);
}

function nameOf({ plan, area }: Place): string {
  return `${plan} ${area}`;
}
