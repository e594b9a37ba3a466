import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { Values } from '../shared/form-field.ts';
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
export function useDrafts(owner: string | null, store: Storage | null = windowStore()): Drafts {
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

/** Null where the browser lets a framed page keep nothing. */
function windowStore(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function nameOf(owner: string): string {
  return `answers of ${owner}`;
}

function read(store: Storage | null, owner: string): ReadonlyMap<string, Draft> {
  const kept = Kept.safeParse(parsed(store?.getItem(nameOf(owner)) ?? '{}'));
  const drafts = kept.success ? Object.entries(kept.data) : [];
  return new Map(drafts.map(([action, draft]) => [action, { ...draft, progress: { kind: 'typing' } }]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function write(store: Storage | null, owner: string, drafts: ReadonlyMap<string, Draft>): void {
  const kept = Object.fromEntries([...drafts].map(([action, { choice, values }]) => [action, { choice, values }]));
  try {
    if (drafts.size === 0) store?.removeItem(nameOf(owner));
    else store?.setItem(nameOf(owner), JSON.stringify(kept));
  } catch {
    // A full store: the drafts live on until the page is left.
  }
}
