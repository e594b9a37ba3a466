import { z } from 'zod';
import type { Progress } from '../shared/commands/draft.ts';
import type { Values } from '../shared/form-field.ts';
import { type OwnerStore, ownerStore } from '../shared/owner-store.ts';
import { useKept } from '../shared/use-kept.ts';
import type { Choice } from './answer-forms.ts';

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

const KeptDraft = z.object({
  choice: z.enum(['done', 'not-done', 'revision', 'help', 'not-mine']),
  values: z.record(z.string(), z.string()),
});

/** Everybody's by themselves: a link may show the form of somebody else in the same window. */
const STORE: OwnerStore<Draft> = {
  load: (owner) => {
    const kept = owner === null ? [] : [...storeOf(owner).load(owner)];
    return new Map(kept.map(([action, draft]) => [action, { ...draft, progress: { kind: 'typing' } }]));
  },
  save: (owner, drafts) =>
    storeOf(owner).save(
      owner,
      new Map([...drafts].map(([action, { choice, values }]) => [action, { choice, values }])),
    ),
};

function storeOf(owner: string) {
  return ownerStore(`answers of ${owner}`, KeptDraft);
}

/**
 * Keeps drafts for as long as this window lives: a reload loses nothing, and nobody else's window has them.
 *
 * @param owner whose they are; null while nobody knows
 */
export function useDrafts(owner: string | null): Drafts {
  const { all, change } = useKept(STORE, owner);
  return { find: (action) => all.get(action), change };
}
