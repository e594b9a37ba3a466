import type { Rag } from '../../src/core/plan/rags.ts';
import { RAG_WORDS } from '../../src/texts/standing.ts';

/** How an action stands, as a word, a shape and a colour. @param props.word the plan's own, where it has one */
export function RagMark({ rag, word }: { readonly rag: Rag; readonly word?: string | undefined }) {
  const usual = RAG_WORDS[rag];
  return (
    <span className={`rag rag-${rag}`}>
      <span aria-hidden>{usual.shape}</span> {word ?? usual.word}
    </span>
  );
}
