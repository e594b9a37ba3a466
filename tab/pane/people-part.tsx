import { hasInWords, PANE_TEXTS, PERSON_BY_WORDS } from '../../src/texts/pane.ts';
import type { MentionedReply } from '../../src/wire/pane.ts';

/** The leads and managers whom a mail is from, to or about, with what they have in hand. */
export function PeoplePart({ people }: Pick<MentionedReply, 'people'>) {
  return (
    <section className="pane-part" aria-labelledby="pane-people">
      <h2 id="pane-people" tabIndex={-1}>
        {PANE_TEXTS.people}
      </h2>
      <ul className="pane-people">
        {people.map((person) => (
          <li key={person.id}>
            <strong>{person.name}</strong> {hasInWords(person)}{' '}
            <span className="quiet">{PERSON_BY_WORDS[person.by]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
