import type { Area, Plan } from '../plan/plan.ts';
import { bareRef } from './ref-index.ts';

/** What plans call their areas, as a mail may write it. */
export interface AreaLabels {
  /** Patterns of the whole labels, in whatever case: "Priority Areas". */
  readonly spelt: readonly string[];
  /** "PA" for "Priority Area", in capitals only. */
  readonly initials: readonly string[];
}

/** The labels that mails are searched for. */
export function areaLabels(areas: readonly { readonly label: string | null }[]): AreaLabels {
  const labels = [...new Set(areas.flatMap(({ label }) => (label === null ? [] : [label.trim()])))].filter(hasLetters);
  return {
    spelt: labels.toSorted((a, b) => b.length - a.length).map(pattern),
    initials: [...new Set(labels.flatMap((label) => initialsOf(label) ?? []))],
  };
}

/** A label as it is compared: the plural and the dot are the writer's. */
export function comparedLabel(label: string): string {
  return label.toLowerCase().trim().replace(/\s+/gu, ' ').replace(/\.$/u, '').replace(/s$/u, '');
}

/** The areas that each label with a number names: "priority area 4" and "pa 4". */
export type AreaHeadings = ReadonlyMap<string, readonly AreaInPlan[]>;

interface AreaInPlan {
  readonly plan: Plan;
  readonly area: Area;
}

/** The areas by what they are called. */
export function areaHeadings(plans: readonly Plan[]): AreaHeadings {
  const headings = new Map<string, AreaInPlan[]>();
  for (const plan of plans) {
    for (const area of plan.areas) {
      for (const heading of spellingsOf(area))
        headings.set(heading, [...(headings.get(heading) ?? []), { plan, area }]);
    }
  }
  return headings;
}

/** The areas that a number with its label names: "Priority Area 4.2" is of the fourth. @param label as compared */
export function areasNamed(headings: AreaHeadings, label: string | null, ref: string): readonly AreaInPlan[] {
  return (label !== null && headings.get(`${label} ${bareRef(ref).split('.')[0]}`)) || [];
}

function spellingsOf({ label, number }: Area): readonly string[] {
  if (label === null || number === null) return [];
  return [comparedLabel(label), initialsOf(label)?.toLowerCase() ?? []]
    .flat()
    .map((one) => `${one} ${bareRef(number)}`);
}

/** One letter alone is in too many sentences. */
function initialsOf(label: string): string | null {
  const initials = (label.match(/(?<![\p{L}\p{N}])\p{L}/gu) ?? []).join('').toUpperCase();
  return initials.length > 1 ? initials : null;
}

function hasLetters(label: string): boolean {
  return /\p{L}$/u.test(label);
}

function pattern(label: string): string {
  const words = label.split(/\s+/u).map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/gu, String.raw`\$&`));
  return `${words.join(String.raw`\s`)}s?`;
}
