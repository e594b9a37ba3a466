import { dueInShort, relatedInWords, STORY_TEXTS } from '../../src/texts/action-story.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import { ActionLink } from '../shared/action-link.tsx';
import { RagMark } from '../shared/rag-mark.tsx';

/** Actions that this one hangs together with; each opens in its place. */
export function RelatedPart({ reply: { related } }: { readonly reply: ActionReply }) {
  if (related.length === 0) return null;
  return (
    <section>
      <h3>{STORY_TEXTS.related}</h3>
      <ul className="lines">
        {related.map((one) => (
          <li key={`${one.kind} ${one.way} ${one.action.key}`}>
            <p>
              {relatedInWords(one)} · <RagMark rag={one.action.rag} word={one.action.ragWord} />{' '}
              {dueInShort(one.action.by)}
            </p>
            <ActionLink action={one.action} />
            <p className="said-by">{one.planTitle}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
