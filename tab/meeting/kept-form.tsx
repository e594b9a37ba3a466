import type { ReactNode } from 'react';
import type { FormField, Values } from '../shared/form-field.ts';
import { SmallForm } from '../shared/saving/small-form.tsx';
import { Unfolding } from '../shared/saving/unfolding.tsx';
import type { Outcome } from '../shared/saving/use-saving.ts';
import type { Typed } from './use-typed.ts';

/** A button that unfolds a form in which what was typed is found again, wherever the meeting went meanwhile. */
export function KeptForm(props: {
  /** Names the form among all that are kept. */
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly fields: readonly FormField[];
  readonly first: Values;
  readonly submit: string;
  readonly typed: Typed;
  readonly send: (values: Values) => Outcome;
  readonly under?: (field: string, values: Values) => ReactNode;
}) {
  const { form, name, label, fields, first, submit, typed, send, under } = props;
  const kept = typed.of(form);
  return (
    <Unfolding name={name} label={label} size="small" isOpen={kept !== undefined}>
      {(done) => (
        <SmallForm
          label={label}
          fields={fields}
          first={kept ?? first}
          submit={submit}
          typed={(values) => typed.keep(form, values)}
          send={send}
          done={() => {
            typed.forget(form);
            done();
          }}
          {...(under && { under })}
        />
      )}
    </Unfolding>
  );
}
