import { RAG_WORDS } from './standing.ts';

/** "“Overdue” is called “Red”": one change of a plan's words for RAG. */
export function ragWordChangeInWords({ field, to }: { readonly field: string; readonly to: string | null }): string {
  const usual = Object.entries(RAG_WORDS).find(([rag]) => rag === field)?.[1].word ?? field;
  return to === null ? `“${usual}” is called so again` : `“${usual}” is called “${to}”`;
}
