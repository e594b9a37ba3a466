import { createContext, type ReactNode, useContext, useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import type { Values } from './form-field.ts';
import { ownerStore } from './owner-store.ts';
import { type Kept, useAskedBeforeLeaving, useKept } from './use-kept.ts';

/** By the places of forms, of each the fields that differ from what it held at first. */
const KeptContext = createContext<Kept<Values> | null>(null);

interface Props {
  /** Whose it is: then a reload loses nothing either. While nobody is named nothing outlives the page. */
  readonly owner?: string | null;
  readonly children: ReactNode;
}

/** Keeps what is typed into the forms below and not yet sent: going to another screen and back loses nothing. */
export function KeptValues({ owner = null, children }: Props) {
  const [store] = useState(() => ownerStore('followthrough forms', z.record(z.string(), z.string())));
  const kept = useKept(store, owner);
  // For what came back nobody is asked at every leaving.
  useAskedBeforeLeaving([...kept.all.keys()].some((place) => !kept.cameBack(place)));
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
  const [before] = useState(() => kept?.all.get(place));
  const [values, setValues] = useState<Values>({ ...first, ...before });
  return {
    values,
    wasKept: before !== undefined,
    change: (next) => {
      setValues(next);
      const typed = changed(next, first);
      kept?.change(place, () => (Object.keys(typed).length === 0 ? undefined : typed));
    },
    forget: () => kept?.change(place, () => undefined),
  };
}

/** Whether something was typed into a form before its screen was left. */
export function useWasTyped(name: string): boolean {
  const kept = useContext(KeptContext);
  return kept?.all.has(usePlace(name)) ?? false;
}

function usePlace(name: string): string {
  const [path] = useLocation();
  return `${path} ${name}`;
}

/** The fields that somebody changed. */
function changed(values: Values, first: Values): Values {
  const now = Object.entries({ ...first, ...values });
  return Object.fromEntries(now.filter(([name, value]) => value !== (first[name] ?? '')));
}
