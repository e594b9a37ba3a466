import { Refusal } from '../../src/core/refusal.ts';
import type { NotesCard, NotesCards } from '../../src/ports/notes-cards.ts';

/** Notes on their way, in memory. */
export function fakeNotesCards(): NotesCards {
  const cards = new Map<string, NotesCard>();
  return {
    async add(card) {
      if (cards.has(card.key)) return false;
      cards.set(card.key, card);
      return true;
    },
    async change(key, change) {
      const found = cards.get(key);
      if (!found) throw new Refusal('missing', { row: key });
      const after = change(found);
      cards.set(key, after);
      return after;
    },
  };
}
