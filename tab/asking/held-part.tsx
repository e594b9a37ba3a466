import { Button, Combobox, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { ASKING_TEXTS, actionsCounted, heldUntil } from '../../src/texts/asking.ts';
import type { AskingSettings } from '../../src/wire/asking.ts';
import { HoldButton } from './hold-form.tsx';
import type { AskingChanges } from './use-asking.ts';

/** Whom the plan does not ask for now, and the way to hold or let go somebody. */
export function HeldPart(props: {
  readonly settings: AskingSettings;
  readonly today: string;
  readonly changes: AskingChanges;
}) {
  const { settings, today, changes } = props;
  const free = settings.people.filter(({ id }) => !settings.held.some(({ person }) => person.id === id));
  return (
    <section className="asking-part" aria-labelledby="held-title">
      <h2 id="held-title" tabIndex={-1}>
        {ASKING_TEXTS.held}
      </h2>
      <p>{ASKING_TEXTS.heldWhat}</p>
      {settings.held.length === 0 ? (
        <p className="quiet">{ASKING_TEXTS.noHeld}</p>
      ) : (
        <ul className="asking-rows" aria-label={ASKING_TEXTS.held}>
          {settings.held.map((held) => (
            <li key={held.person.id} className="asking-row">
              <p>
                <strong>{held.person.name}</strong>, {heldUntil(held.until, today)}
              </p>
              <Button
                size="small"
                aria-label={`${ASKING_TEXTS.letGo}: ${held.person.name}`}
                onClick={() => void changes.release(held.person.id)}
              >
                {ASKING_TEXTS.letGo}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {/* Anew after each change: whoever is held now is no more the one to hold. */}
      <HoldSomebody key={settings.held.map(({ person }) => person.id).join(' ')} people={free} hold={changes.hold} />
    </section>
  );
}

function HoldSomebody(props: { readonly people: AskingSettings['people']; readonly hold: AskingChanges['hold'] }) {
  const { people, hold } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const person = people.find(({ id }) => id === chosen);
  return (
    <div className="part-does">
      <FindLead people={people} choose={setChosen} />
      {person !== undefined && <HoldButton key={person.id} person={person} hold={hold} />}
    </div>
  );
}

/** As many as somebody looks through; typing more letters finds the others. */
const MOST_OFFERED = 20;

function FindLead(props: { readonly people: AskingSettings['people']; readonly choose: (id: string | null) => void }) {
  const { people, choose } = props;
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const found = people.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, MOST_OFFERED);
  return (
    <Combobox
      freeform
      className="lead-finder"
      aria-label={ASKING_TEXTS.holdTitle}
      placeholder={ASKING_TEXTS.typeName}
      value={words}
      selectedOptions={[]}
      onChange={(event) => {
        setWords(event.target.value);
        choose(null);
      }}
      onOptionSelect={(_event, { optionValue, optionText }) => {
        choose(optionValue ?? null);
        setWords(optionText ?? '');
      }}
    >
      {found.length === 0 && (
        <Option key="none" disabled text="">
          {ASKING_TEXTS.nobodyNamed}
        </Option>
      )}
      {found.map(({ id, name, actions }) => (
        <Option key={id} value={id} text={name}>
          {`${name} (${actionsCounted(actions)})`}
        </Option>
      ))}
    </Combobox>
  );
}
