import { useState } from 'react';
import { type EditTarget, type OwnEdit, useCellEditing } from './editing-context.ts';

/** How the saving of an editor stands. */
export type SaveState = { readonly kind: 'typing' | 'saving' } | { readonly kind: 'failed'; readonly sentence: string };

/**
 * Saves the edits of one editor, one after the other, and closes it when all are in or given up. Sent again after a
 * failure, what is in already comes to nothing.
 */
export function useSaveAll(
  target: EditTarget,
  close: () => void,
): { readonly state: SaveState; readonly saveAll: (edits: readonly OwnEdit[]) => Promise<void> } {
  const [state, setState] = useState<SaveState>({ kind: 'typing' });
  const { save } = useCellEditing();
  async function saveAll(edits: readonly OwnEdit[]) {
    if (state.kind === 'saving') return;
    setState({ kind: 'saving' });
    for (const own of edits) {
      const settled = await save(target, own);
      if (settled.kind === 'failed') return setState({ kind: 'failed', sentence: settled.sentence });
      if (settled.kind === 'back') return setState({ kind: 'typing' });
    }
    close();
  }
  return { state, saveAll };
}
