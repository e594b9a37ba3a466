import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Values } from './form-field.ts';

type Kept = Map<string, Values>;

const KeptContext = createContext<Kept | null>(null);

/** Keeps what is typed into the forms below and not yet sent: going to another screen and back loses nothing. */
export function KeptValues({ children }: { readonly children: ReactNode }) {
  const [kept] = useState<Kept>(() => new Map());
  useEffect(() => {
    // The browser asks, in words of its own.
    const ask = (event: BeforeUnloadEvent) => kept.size > 0 && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [kept]);
  return <KeptContext value={kept}>{children}</KeptContext>;
}

/** What is typed into one form. */
export interface Typed {
  readonly values: Values;
  /** Whether it was typed before the screen was left. */
  readonly wasKept: boolean;
  readonly change: (values: Values) => void;
  /** It was sent, or given up. */
  readonly forget: () => void;
}

/**
 * What is typed into a form of the screen at this address.
 *
 * @param name tells the form from others of its screen @param first what it holds when nobody has typed yet
 */
export function useTyped(name: string, first: Values): Typed {
  const kept = useContext(KeptContext);
  const place = usePlace(name);
  const [wasKept] = useState(() => kept?.has(place) ?? false);
  const [values, setValues] = useState(() => kept?.get(place) ?? first);
  return {
    values,
    wasKept,
    change: (next) => {
      setValues(next);
      if (isSame(next, first)) kept?.delete(place);
      else kept?.set(place, next);
    },
    forget: () => kept?.delete(place),
  };
}

/** Whether something was typed into a form before its screen was left. */
export function useWasTyped(name: string): boolean {
  const kept = useContext(KeptContext);
  return kept?.has(usePlace(name)) ?? false;
}

function usePlace(name: string): string {
  const [path] = useLocation();
  return `${path} ${name}`;
}

function isSame(values: Values, first: Values): boolean {
  const names = new Set([...Object.keys(values), ...Object.keys(first)]);
  return [...names].every((name) => (values[name] ?? '') === (first[name] ?? ''));
}
