import { useState } from 'react';
import type { Values } from '../shared/form-field.ts';

/** What is typed into forms that may go out of sight before it is recorded. */
export interface Typed {
  readonly of: (form: string) => Values | undefined;
  readonly keep: (form: string, values: Values) => void;
  readonly forget: (form: string) => void;
  readonly isAny: (form: string) => boolean;
}

/** Keeps what is typed for as long as the meeting's page is open: the room goes on, and comes back. */
export function useTyped(): Typed {
  const [typed, setTyped] = useState<ReadonlyMap<string, Values>>(new Map());
  return {
    of: (form) => typed.get(form),
    keep: (form, values) => setTyped((before) => new Map(before).set(form, values)),
    forget: (form) =>
      setTyped((before) => {
        const after = new Map(before);
        after.delete(form);
        return after;
      }),
    isAny: (start) => [...typed.keys()].some((form) => form.startsWith(start)),
  };
}
