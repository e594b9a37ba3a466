import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { BULK_CHANGES, BULK_TEXTS, type BulkChange, mayOnly } from '../../../../src/texts/bulk-edits.ts';
import { EDITING_TEXTS } from '../../../../src/texts/editing.ts';
import type { Values } from '../../../shared/form-field.ts';
import { PersonPicker } from '../../../shared/person-picker.tsx';
import { SmallForm } from '../../../shared/saving/small-form.tsx';
import { fieldsFor } from './bulk-fields.ts';

/** Says what is to be done to the selected actions, and to how many of them the reader may do it. */
export function BulkForm(props: {
  readonly change: BulkChange;
  readonly counts: { readonly may: number; readonly selected: number };
  readonly today: string;
  readonly start: (values: Values) => void;
  readonly cancel: () => void;
}) {
  const { change, counts, today, start, cancel } = props;
  const { name, submit } = BULK_CHANGES[change];
  return (
    <div className="bulk-form">
      {counts.may < counts.selected && <p>{mayOnly(counts.may, counts.selected)}</p>}
      {(change === 'measure' || change === 'followUp') && <p className="quiet">{BULK_TEXTS.onlyEmpty}</p>}
      {change === 'record-decision' && <p className="quiet">{BULK_TEXTS.decisionStays}</p>}
      {change === 'hand-over' ? (
        <HandOverForm start={({ id, name: called }) => start({ value: id, name: called })} cancel={cancel} />
      ) : (
        <SmallForm
          label={name}
          fields={fieldsFor(change, today)}
          first={{}}
          submit={submit}
          send={async (values) => {
            start(values);
            return null;
          }}
          done={cancel}
        />
      )}
    </div>
  );
}

interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** Whoever is chosen is shown before anything is done. */
function HandOverForm({ start, cancel }: { readonly start: (to: Chosen) => void; readonly cancel: () => void }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isChecked, setChecked] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (chosen !== null) start(chosen);
  }
  return (
    <form className="small-form" aria-label={BULK_CHANGES['hand-over'].name} noValidate onSubmit={submit}>
      <p>{BULK_TEXTS.handOverTo}</p>
      <PersonPicker
        label={BULK_TEXTS.handOverTo}
        choosing="people"
        findAt="/api/editing/people"
        choose={(id, name) => setChosen({ id, name })}
      />
      <p role="status">
        {chosen !== null && (
          <>
            {BULK_TEXTS.chosen} <strong>{chosen.name}</strong>
          </>
        )}
      </p>
      {isChecked && chosen === null && (
        <p role="alert" className="form-trouble">
          {BULK_TEXTS.chooseSomebody}
        </p>
      )}
      <p className="form-buttons">
        <Button type="submit" appearance="primary">
          {BULK_CHANGES['hand-over'].submit}
        </Button>
        <Button onClick={cancel}>{EDITING_TEXTS.cancel}</Button>
      </p>
    </form>
  );
}
