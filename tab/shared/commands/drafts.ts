import { createContext, useContext, useEffect, useState } from 'react';
import { COMMANDS, type Command } from '../../../src/wire/action-view.ts';
import { windowStore } from '../window-store.ts';
import { type Draft, isTyped } from './draft.ts';
import { draftStore } from './draft-store.ts';
import type { Subject } from './subject.ts';

/** The forms that are begun and not yet sent, over all that they are about. */
export interface Drafts {
  readonly find: (about: Subject, command: Command) => Draft | undefined;
  /** Names of all that something is typed about. */
  readonly typed: readonly string[];
  /** Changes a draft; undefined drops it. Where there is none, nothing happens unless `change` makes one. */
  readonly change: (about: Subject, command: Command, change: (draft: Draft | undefined) => Draft | undefined) => void;
}

const DraftsContext = createContext<Drafts | null>(null);

/** Gives the screens below the drafts that are kept above them. */
export const DraftsProvider = DraftsContext.Provider;

/** The forms that are begun and not yet sent, the same on every screen. @throws Error outside of its provider */
export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (drafts === null) throw new Error('useDrafts needs a DraftsProvider above it');
  return drafts;
}

/**
 * Keeps drafts for as long as this window lives, so that closing an action or a form, going to another screen or address, or
 * a reload loses nothing; whoever leaves the page while something is typed is asked first.
 *
 * @param place Outlook has both in one window, each with what is typed there
 * @param owner names whose they are; null while nobody knows: then nothing outlives the page
 */
export function useKeptDrafts(place: 'tab' | 'pane', owner: string | null): Drafts {
  const [store] = useState(() => draftStore(windowStore(), place));
  const [drafts, setDrafts] = useState(() => store.load(owner));
  const [readFor, setReadFor] = useState(owner);
  const [loaded, setLoaded] = useState(drafts);
  if (owner !== readFor) {
    setReadFor(owner);
    const found = store.load(owner);
    setLoaded(found);
    setDrafts(new Map([...found, ...(readFor === null ? drafts : [])]));
  }
  useEffect(() => {
    if (owner !== null && owner === readFor) store.save(owner, drafts);
  }, [store, owner, readFor, drafts]);
  // What came back may be about a thing that nobody finds any more: for that nobody is asked at every leaving.
  useAskedBeforeLeaving([...drafts].some(([name, draft]) => isTyped(draft) && draft !== loaded.get(name)));
  return {
    find: (about, command) => drafts.get(nameOf(about, command)),
    typed: [...new Set([...drafts].filter(([, draft]) => isTyped(draft)).map(([name]) => idIn(name)))],
    change: (about, command, change) =>
      setDrafts((before) => {
        const name = nameOf(about, command);
        const after = new Map(before);
        const draft = change(before.get(name));
        if (draft === undefined) after.delete(name);
        else after.set(name, draft);
        return after;
      }),
  };
}

/** The browser asks, in words of its own. */
function useAskedBeforeLeaving(isTypedAnywhere: boolean): void {
  useEffect(() => {
    if (!isTypedAnywhere) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isTypedAnywhere]);
}

function nameOf({ id }: Subject, command: Command): string {
  return `${id} ${command}`;
}

function idIn(name: string): string {
  return name.slice(0, name.lastIndexOf(' '));
}

/** The command in whose form about a thing something is typed; null where nothing is. */
export function typedAbout(drafts: Drafts, about: Subject): Command | null {
  const isBegun = (draft: Draft | undefined) => draft !== undefined && isTyped(draft);
  return COMMANDS.find((command) => isBegun(drafts.find(about, command))) ?? null;
}
