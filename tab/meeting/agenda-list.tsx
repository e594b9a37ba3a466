import { MEETING_TEXTS, recordedOf, SECTION_WORDS } from '../../src/texts/meeting-screen.ts';
import { firstWords } from '../shared/first-words.ts';
import type { AgendaItem } from './agenda-items.ts';

/** The whole agenda: where the meeting is, what was recorded of what, and a way to each item. */
export function AgendaList(props: {
  readonly items: readonly AgendaItem[];
  readonly present: string;
  readonly goTo: (key: string) => void;
}) {
  const { items, present, goTo } = props;
  const sections = [...new Set(items.map(({ section }) => section))];
  return (
    <details className="agenda-list" open>
      <summary>
        {MEETING_TEXTS.items}: {items.length}
      </summary>
      {sections.map((section) => (
        <section key={section} aria-label={SECTION_WORDS[section]}>
          <h3>{SECTION_WORDS[section]}</h3>
          <ol>
            {items
              .filter((one) => one.section === section)
              .map(({ item }) => (
                <li key={item.key}>
                  <button
                    type="button"
                    aria-current={item.key === present ? 'step' : undefined}
                    onClick={() => goTo(item.key)}
                  >
                    {item.ref !== null && <span className="ref">{item.ref}</span>} {firstWords(item.text)}
                  </button>
                  <Recorded notes={item.notes.length} decisions={item.decisions.length} />
                </li>
              ))}
          </ol>
        </section>
      ))}
    </details>
  );
}

function Recorded({ notes, decisions }: { readonly notes: number; readonly decisions: number }) {
  if (notes + decisions === 0) return null;
  return <span className="quiet">✔ {recordedOf(notes, decisions)}</span>;
}
