import { STORY_TEXTS, silentInWords } from '../../src/texts/action-story.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';

/** Who let update requests pass; there for those alone who are told. */
export function SilentPart({ reply: { silent, on } }: { readonly reply: ActionReply }) {
  if (silent === null || silent.length === 0) return null;
  return (
    <section>
      <h3>{STORY_TEXTS.silent}</h3>
      <ul className="lines">
        {silent.map((one) => (
          <li key={one.person}>
            <span aria-hidden>◆</span> {silentInWords(one, on)}
          </li>
        ))}
      </ul>
      <p className="said-by">{STORY_TEXTS.silentWho}</p>
    </section>
  );
}
