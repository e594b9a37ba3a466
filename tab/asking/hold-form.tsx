import { ASKING_TEXTS, holdOf } from '../../src/texts/asking.ts';
import type { FormField } from '../shared/form-field.ts';
import { SmallForm } from '../shared/saving/small-form.tsx';
import { Unfolding } from '../shared/saving/unfolding.tsx';
import type { AskingChanges } from './use-asking.ts';

const FIELDS: readonly FormField[] = [{ kind: 'day', name: 'until', label: ASKING_TEXTS.until, isRequired: false }];

/** The button beside a person that holds them: until a day, or until they are let go. */
export function HoldButton(props: {
  readonly person: { readonly id: string; readonly name: string };
  readonly hold: AskingChanges['hold'];
}) {
  const { person, hold } = props;
  return (
    <Unfolding name={ASKING_TEXTS.hold} label={holdOf(person.name)} size="small">
      {(done) => (
        <SmallForm
          label={holdOf(person.name)}
          fields={FIELDS}
          first={{ until: '' }}
          submit={holdOf(person.name)}
          done={done}
          under={() => <p className="quiet">{ASKING_TEXTS.untilHint}</p>}
          send={({ until = '' }) => hold({ person: person.id, until: until === '' ? null : until })}
        />
      )}
    </Unfolding>
  );
}
