import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tagged } from '../api.ts';
import { sentenceOf } from './sentence-of.ts';

/** How the last change fared. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** What a change came to: null when it is in, else why it is not. */
export type Outcome = Promise<string | null>;

/** Changes what a screen shows, and how the last change fared. */
export interface UseSaving<T> {
  readonly saving: Saving;
  /** `untold`: nobody waits to hear that it is in; only a refusal is told. */
  readonly save: (send: () => Promise<T>, how?: 'told' | 'untold') => Outcome;
}

/**
 * Changes what `path` answers with. What comes back is on the screen at once, and everything else is asked for again;
 * a change that is refused says why.
 */
export function useSaving<T>(path: string): UseSaving<T> {
  const queries = useQueryClient();
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  async function save(send: () => Promise<T>, how: 'told' | 'untold' = 'told'): Outcome {
    if (how === 'told') setSaving({ kind: 'saving' });
    try {
      const reply = await send();
      // A reply that set out before the change would put the old state back for a moment.
      await queries.cancelQueries({ queryKey: [path] });
      queries.setQueryData<Tagged<T>>([path], { reply, etag: null });
      void queries.invalidateQueries();
      if (how === 'told') setSaving({ kind: 'saved' });
      return null;
    } catch (error) {
      const sentence = sentenceOf(error);
      setSaving({ kind: 'failed', sentence });
      return sentence;
    }
  }
  return { saving, save };
}
