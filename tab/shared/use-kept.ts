import { useEffect, useState } from 'react';
import type { OwnerStore } from './owner-store.ts';

/** What somebody has begun and not yet sent, each thing by its name. */
export interface Kept<Thing> {
  readonly all: ReadonlyMap<string, Thing>;
  /** Changes a thing; undefined drops it. Where there is none, nothing happens unless `change` makes one. */
  readonly change: (name: string, change: (before: Thing | undefined) => Thing | undefined) => void;
  /** Whether a thing came back as it was left. It may be about something that nobody finds any more. */
  readonly cameBack: (name: string) => boolean;
}

/**
 * Keeps what is begun for as long as this window lives, so that going elsewhere, or a reload, loses nothing.
 *
 * @param store the same at every call
 * @param owner names whose it is; null while nobody knows: then nothing outlives the page
 */
export function useKept<Thing>(store: OwnerStore<Thing>, owner: string | null): Kept<Thing> {
  const [all, setAll] = useState(() => store.load(owner));
  const [readFor, setReadFor] = useState(owner);
  const [loaded, setLoaded] = useState(all);
  if (owner !== readFor) {
    setReadFor(owner);
    const found = store.load(owner);
    setLoaded(found);
    // What was begun while nobody knew by whom is theirs.
    setAll(new Map([...found, ...(readFor === null ? all : [])]));
  }
  useEffect(() => {
    if (owner !== null && owner === readFor) store.save(owner, all);
  }, [store, owner, readFor, all]);
  return {
    all,
    change: (name, change) =>
      setAll((before) => {
        const after = new Map(before);
        const thing = change(before.get(name));
        if (thing === undefined) after.delete(name);
        else after.set(name, thing);
        return after;
      }),
    cameBack: (name) => all.has(name) && all.get(name) === loaded.get(name),
  };
}

/** Whoever leaves the page while something is typed is asked first, by the browser, in words of its own. */
export function useAskedBeforeLeaving(isTyped: boolean): void {
  useEffect(() => {
    if (!isTyped) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isTyped]);
}
