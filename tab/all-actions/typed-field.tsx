import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

/** A field for a day or a number that takes effect as soon as what is typed makes sense, and keeps what does not yet. */
export function TypedField(props: {
  readonly label: string;
  readonly type: 'date' | 'number';
  /** The value that counts; empty for none. */
  readonly value: string;
  readonly isSense: (typed: string) => boolean;
  readonly change: (value: string) => void;
  readonly hint?: string | null;
}) {
  const { label, type, value, isSense, change, hint = null } = props;
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // It was changed from elsewhere: Back, a chip, a saved view.
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  return (
    <Field label={label} hint={hint}>
      <Input
        type={type}
        {...(type === 'number' && { min: 1, max: 9_999, inputMode: 'numeric' })}
        value={typed}
        onChange={(_event, { value: next }) => {
          setTyped(next);
          if (next !== '' && !isSense(next)) return;
          setKnown(next);
          change(next);
        }}
      />
    </Field>
  );
}
