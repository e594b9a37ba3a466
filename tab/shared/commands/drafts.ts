import { createContext, useContext, useState } from 'react';
import { COMMANDS, type Command } from '../../../src/wire/action-view.ts';
import { useAskedBeforeLeaving, useKept } from '../use-kept.ts';
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
  const [store] = useState(() => draftStore(place));
  const { all, change, cameBack } = useKept(store, owner);
  const typed = [...all].filter(([, draft]) => isTyped(draft)).map(([name]) => name);
  // For what came back nobody is asked at every leaving.
  useAskedBeforeLeaving(typed.some((name) => !cameBack(name)));
  return {
    find: (about, command) => all.get(nameOf(about, command)),
    typed: [...new Set(typed.map(idIn))],
    change: (about, command, next) => change(nameOf(about, command), next),
  };
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
