import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { capInWords, DELIVERY_TEXTS, wholeNumber } from '../../src/texts/delivery.ts';
import type { Steer } from '../shared/delivery/use-delivery.ts';
import { useTyped } from '../shared/kept-values.tsx';

/** How many people are asked on a day without a yes, and the form that changes it. */
export function CapForm({ cap, steer }: { readonly cap: number; readonly steer: Steer }) {
  const kept = useTyped('cap', {});
  const typed = kept.values.cap ?? null;
  const setTyped = (cap: string | null) => kept.change(cap === null ? {} : { cap });
  const [wasOpen, setWasOpen] = useState(false);
  const [isChecked, setChecked] = useState(false);
  if (typed === null) {
    return (
      <div className="delivery-does">
        <span>{capInWords(cap)}</span>
        <Button
          size="small"
          autoFocus={wasOpen}
          onClick={() => {
            setTyped(`${cap}`);
            setWasOpen(true);
            setChecked(false);
          }}
        >
          {DELIVERY_TEXTS.setCap}
        </Button>
      </div>
    );
  }
  const isWhole = /^[1-9]\d{0,4}$/.test(typed.trim());
  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (isWhole && (await steer('cap', { cap: Number(typed) }))) setTyped(null);
  }
  return (
    <form className="cap-form" noValidate aria-label={DELIVERY_TEXTS.setCap} onSubmit={(event) => void onSubmit(event)}>
      <Field
        label={DELIVERY_TEXTS.cap}
        {...(isChecked && !isWhole ? { validationMessage: { children: wholeNumber(), role: undefined } } : {})}
      >
        <Input autoFocus inputMode="numeric" value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <p className="delivery-does">
        <Button type="submit" appearance="primary">
          {DELIVERY_TEXTS.save}
        </Button>
        <Button onClick={() => setTyped(null)}>{DELIVERY_TEXTS.cancel}</Button>
      </p>
    </form>
  );
}
