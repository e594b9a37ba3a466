import type { Rag } from '../../src/core/plan/rag.ts';
import { RAG_WORDS } from '../../src/texts/standing.ts';

/** How an action stands, as a word, a shape and a colour. */
export function RagMark({ rag }: { readonly rag: Rag }) {
  const { word, shape } = RAG_WORDS[rag];
  return (
    <span className={`rag rag-${rag}`}>
      <span aria-hidden>{shape}</span> {word}
    </span>
  );
}
