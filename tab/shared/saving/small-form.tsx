import { Button } from '@fluentui/react-components';
import { type FormEvent, Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { FORM_TEXTS } from '../../../src/texts/action-forms.ts';
import { FieldOfForm } from '../field-of-form.tsx';
import { faultIn } from '../form-faults.ts';
import type { FormField, Values } from '../form-field.ts';
import { useTyped } from '../kept-values.tsx';
import type { Outcome } from './use-saving.ts';

/** Of a group it is the group that is at fault, and a radio button in it that takes the focus. */
const FIRST_FAULT = ':is(input, select, textarea)[aria-invalid="true"], [aria-invalid="true"] input';

/** A small form: its fields, one button that sends it, and what was typed until it is in. */
export function SmallForm(props: {
  readonly label: string;
  /** The name under which what is typed is kept, where the label is not it. */
  readonly keeps?: string;
  readonly fields: readonly FormField[];
  readonly first: Values;
  readonly submit: string;
  readonly send: (values: Values) => Outcome;
  /** It is in, or was given up. */
  readonly done: () => void;
  /** Told of what is typed, for who keeps it beyond this form. */
  readonly typed?: (values: Values) => void;
  /** What stands right under a field of this name; it may change what is typed. */
  readonly under?: (field: string, values: Values, change: (values: Values) => void) => ReactNode;
}) {
  const { label, keeps = label, fields, first, submit, send, done, typed, under } = props;
  const { values, wasKept, change, forget } = useTyped(keeps, first);
  const [isChecked, setChecked] = useState(false);
  const [isSending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!wasKept) form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [wasKept]);

  function type(next: Values) {
    change(next);
    typed?.(next);
  }

  function end() {
    forget();
    done();
  }

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    // At once, since the first fault takes the focus.
    flushSync(() => setChecked(true));
    if (fields.some((field) => faultIn(field, values) !== null)) {
      form.current?.querySelector<HTMLElement>(FIRST_FAULT)?.focus();
      return;
    }
    setSending(true);
    const refused = await send(values);
    setSending(false);
    if (refused === null) end();
  }

  return (
    <form ref={form} className="small-form" aria-label={label} noValidate onSubmit={(event) => void onSubmit(event)}>
      {fields.map((field) => (
        <Fragment key={field.name}>
          <FieldOfForm
            field={field}
            value={values[field.name] ?? ''}
            fault={isChecked ? faultIn(field, values) : null}
            change={(value) => type({ ...values, [field.name]: value })}
          />
          {under?.(field.name, values, type)}
        </Fragment>
      ))}
      <p className="form-buttons">
        <Button type="submit" appearance="primary" disabledFocusable={isSending}>
          {isSending ? FORM_TEXTS.recording : submit}
        </Button>
        <Button disabledFocusable={isSending} onClick={end}>
          {FORM_TEXTS.cancel}
        </Button>
      </p>
    </form>
  );
}
