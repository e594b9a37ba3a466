import type { Rag } from '../../src/core/plan/rags.ts';
import type { OverdueAreaRows } from '../../src/wire/tab.ts';

/** The RAGs that an open action can have, worst first. */
const OPEN = ['overdue', 'will-be-missed', 'at-risk', 'no-date', 'on-track'] as const satisfies readonly Rag[];

/** How many of a plan's open actions have each RAG, worst first; those that none has are left out. */
export function standingParts(
  areas: readonly OverdueAreaRows[],
): readonly { readonly rag: Rag; readonly count: number }[] {
  return OPEN.map((rag) => ({ rag, count: areas.reduce((sum, { rags }) => sum + rags[rag], 0) })).filter(
    ({ count }) => count > 0,
  );
}
