import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { Values } from '../shared/form-field.ts';
import { keepUnder, keptUnder, type WindowStore, windowStore } from '../shared/window-store.ts';
import type { Choice } from './answer-forms.ts';

/** How far the sending of an answer has come. `incomplete`: it was sent with something missing or wrong in it. */
export type Progress =
  | { readonly kind: 'typing' | 'incomplete' | 'sending' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** An answer that somebody has begun. */
export interface Draft {
  readonly choice: Choice;
  readonly values: Values;
  readonly progress: Progress;
}

/** The answers that are begun and not yet given, by action. */
export interface Drafts {
  readonly find: (action: string) => Draft | undefined;
  /** Changes a draft; undefined drops it. */
  readonly change: (action: string, change: (now: Draft | undefined) => Draft | undefined) => void;
}

const Kept = z.record(
  z.string(),
  z.object({
    choice: z.enum(['done', 'not-done', 'revision', 'help', 'not-mine']),
    values: z.record(z.string(), z.string()),
  }),
);

/**
 * Keeps drafts for as long as this window lives: a reload loses nothing, and nobody else's window has them.
 *
 * @param owner whose they are; null while nobody knows
 */
export function useDrafts(owner: string | null, store: WindowStore | null = windowStore()): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [readFor, setReadFor] = useState<string | null>(null);
  if (owner !== readFor) {
    setReadFor(owner);
    setDrafts(owner === null ? new Map() : read(store, owner));
  }
  useEffect(() => {
    if (owner !== null && owner === readFor) write(store, owner, drafts);
  }, [store, owner, readFor, drafts]);
  return {
    find: (action) => drafts.get(action),
    change: (action, change) =>
      setDrafts((before) => {
        const after = new Map(before);
        const draft = change(before.get(action));
        if (draft === undefined) after.delete(action);
        else after.set(action, draft);
        return after;
      }),
  };
}

function nameOf(owner: string): string {
  return `answers of ${owner}`;
}

function read(store: WindowStore | null, owner: string): ReadonlyMap<string, Draft> {
  const kept = Kept.safeParse(keptUnder(nameOf(owner), store));
  const drafts = kept.success ? Object.entries(kept.data) : [];
  return new Map(drafts.map(([action, draft]) => [action, { ...draft, progress: { kind: 'typing' } }]));
}

function write(store: WindowStore | null, owner: string, drafts: ReadonlyMap<string, Draft>): void {
  const kept = [...drafts].map(([action, { choice, values }]) => [action, { choice, values }]);
  keepUnder(nameOf(owner), store, drafts.size === 0 ? null : Object.fromEntries(kept));
}
