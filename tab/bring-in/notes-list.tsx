import { PREVIEW_TEXTS } from '../../src/texts/bring-in.ts';
import { LongText } from '../shared/long-text.tsx';
import { notesOf, type Work } from './work.ts';

/** What of the document is in no row: left out, or kept as it is. Nothing disappears without a line here. */
export function NotesList({ work }: { readonly work: Work }) {
  const notes = notesOf(work);
  const above = work.head.layout?.notes ?? [];
  if (notes.length + above.length === 0) return null;
  return (
    <section className="notes-list">
      <h3>
        {PREVIEW_TEXTS.notes} ({notes.length + above.length})
      </h3>
      {notes.length > 0 && (
        <ul>
          {notes.map(({ key, sentence, where }) => (
            <li key={key}>
              {sentence} {where !== '' && <span className="quiet">({where})</span>}
            </li>
          ))}
        </ul>
      )}
      {above.length > 0 && (
        <details>
          <summary>
            {PREVIEW_TEXTS.above} ({above.length})
          </summary>
          {above.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may repeat, and never change
            <p key={index}>
              <LongText text={text} />
            </p>
          ))}
        </details>
      )}
    </section>
  );
}
