import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import type { Values } from './form-field.ts';
import { type OwnerStore, ownerStore } from './owner-store.ts';
import { windowStore } from './window-store.ts';

/** What is typed into the forms below, by their places: of each form the fields that differ from what it held at first. */
interface Kept {
  readonly owner: string | null;
  readonly all: ReadonlyMap<string, Values>;
  /** Nothing typed keeps nothing. */
  readonly keep: (place: string, typed: Values) => void;
  /** Whether something was typed since the page was opened. */
  readonly isTyped: () => boolean;
}

const KeptContext = createContext<Kept | null>(null);

/**
 * Keeps what is typed into the forms below and not yet sent: going to another screen and back loses nothing.
 *
 * @param props.owner whose it is: then a reload loses nothing either. While nobody is named nothing outlives the page
 */
export function KeptValues({
  owner = null,
  children,
}: {
  readonly owner?: string | null;
  readonly children: ReactNode;
}) {
  const [store] = useState(() => ownerStore('followthrough forms', z.record(z.string(), z.string()), windowStore()));
  const [kept, setKept] = useState(() => keptFor(owner, store));
  if (owner !== kept.owner) setKept(keptFor(owner, store, kept));
  useEffect(() => {
    if (kept.owner !== null) store.save(kept.owner, kept.all);
  }, [store, kept]);
  useEffect(() => {
    // The browser asks, in words of its own.
    const ask = (event: BeforeUnloadEvent) => kept.isTyped() && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [kept]);
  return <KeptContext value={kept}>{children}</KeptContext>;
}

/** @param before what was kept so far: typed while nobody knew by whom, it is theirs */
function keptFor(owner: string | null, store: OwnerStore<Values>, before?: Kept): Kept {
  const found = store.load(owner);
  const all = new Map([...found, ...(before?.owner === null ? before.all : [])]);
  return {
    owner,
    all,
    keep: (place, typed) => {
      if (Object.keys(typed).length === 0) all.delete(place);
      else all.set(place, typed);
      if (owner !== null) store.save(owner, all);
    },
    // What came back may be about a thing that nobody finds any more: for that nobody is asked at every leaving.
    isTyped: () => [...all].some(([place, typed]) => typed !== found.get(place)),
  };
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
      kept?.keep(place, changed(next, first));
    },
    forget: () => kept?.keep(place, {}),
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
