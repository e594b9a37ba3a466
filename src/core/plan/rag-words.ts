import type { Change } from './entry.ts';
import { RAGS, type Rag } from './rags.ts';

/** What a council calls each standing, where it has a word of its own; the usual word stands for all others. */
export type RagWords = Readonly<Partial<Record<Rag, string>>>;

/** Characters that a word may have: it stands in a narrow column beside its shape. */
export const LONGEST_RAG_WORD = 30;

/** The words that are to hold, each trimmed; one that is empty goes back to the usual. */
export function ragWordsOf(typed: Readonly<Partial<Record<Rag, string>>>): RagWords {
  const words = RAGS.flatMap((rag) => {
    const word = typed[rag]?.replace(/\s+/g, ' ').trim();
    return word ? [[rag, word] as const] : [];
  });
  return Object.fromEntries(words);
}

/** What differs between two sets of words, by the standing that they are for. */
export function ragWordChanges(before: RagWords, after: RagWords): readonly Change[] {
  return RAGS.map((rag) => ({ field: rag, from: before[rag] ?? null, to: after[rag] ?? null })).filter(
    ({ from, to }) => from !== to,
  );
}
