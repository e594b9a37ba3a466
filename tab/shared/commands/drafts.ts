import { createContext, useContext, useEffect, useState } from 'react';
import type { Command } from '../../../src/wire/action-view.ts';
import type { Values } from '../form-field.ts';
import type { Subject } from './subject.ts';

/** How far the sending of a form has come. `incomplete`: it was sent with something missing or wrong in it. */
export type Progress =
  | { readonly kind: 'typing' | 'incomplete' | 'sending' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** A form that somebody has begun. */
export interface Draft {
  readonly values: Values;
  /** What was in the form when it was opened; as long as it is the same nobody has typed anything. */
  readonly atFirst: Values;
  /** How many lines the history had then. */
  readonly linesAtFirst: number;
  readonly progress: Progress;
  /** What was sent last, and the id under which: the same content goes out under the same id, other content never does. */
  readonly sent: { readonly content: string; readonly id: string } | null;
}

/** The forms that are begun and not yet sent, over all that they are about. */
export interface Drafts {
  readonly find: (about: Subject, command: Command) => Draft | undefined;
  /** Changes a draft; null drops it. Where there is none, nothing happens unless `change` makes one. */
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
 * Keeps drafts for as long as the tab is open, so that closing an action or a form, or going to another screen, loses
 * nothing; whoever leaves the page while something is typed is asked first.
 */
export function useKeptDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  useAskedBeforeLeaving([...drafts.values()].some(isTyped));
  return {
    find: (about, command) => drafts.get(nameOf(about, command)),
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

/** Whether a draft holds anything that somebody would miss. */
export function isTyped({ values, atFirst }: Draft): boolean {
  return Object.entries(values).some(([name, value]) => value !== (atFirst[name] ?? ''));
}

function nameOf({ id }: Subject, command: Command): string {
  return `${id} ${command}`;
}
