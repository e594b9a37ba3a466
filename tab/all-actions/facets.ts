import type { ListedRow } from './listed-row.ts';

/** What actions are told apart by: each takes one or several of its values. */
export const FACETS = ['plan', 'area', 'lead', 'service', 'rag', 'priority', 'risk', 'standard'] as const;
export type Facet = (typeof FACETS)[number];

const VALUES: Readonly<Record<Facet, (row: ListedRow) => readonly (string | null)[]>> = {
  plan: ({ plan }) => [plan.id],
  // Area ids repeat from plan to plan.
  area: ({ plan, area }) => [`${plan.id}/${area.id}`],
  lead: ({ action }) => action.leads,
  service: ({ area }) => [area.service],
  rag: ({ action }) => [action.rag],
  priority: ({ action }) => [action.priority],
  risk: ({ action }) => [action.residualRisk],
  standard: ({ area }) => area.standards,
};

/** The values that an action has of a facet; none where its plan says nothing of it. */
export function valuesOf(facet: Facet, row: ListedRow): readonly string[] {
  return VALUES[facet](row).filter((value) => value !== null);
}
