import type { NotesView } from '../../src/core/plan/meeting/notes-view.ts';
import type { Person } from '../../src/core/plan/person.ts';
import type { GroupChat, GroupConversation, PostedNotes } from '../../src/ports/group-chat.ts';

/** Conversations of several people in memory, with what was posted. */
export interface FakeGroupChat extends GroupChat {
  readonly posted: readonly { readonly notes: NotesView; readonly to: GroupConversation }[];
  /** What becomes of the next one; an error is thrown. */
  next(outcome: PostedNotes | Error): void;
}

/** @param members by the id of each conversation that the bot is in */
export function fakeGroupChat(members: Readonly<Record<string, readonly Person[]>> = {}): FakeGroupChat {
  const posted: { notes: NotesView; to: GroupConversation }[] = [];
  let outcome: PostedNotes | Error = { outcome: 'delivered' };
  return {
    posted,
    next(given) {
      outcome = given;
    },
    async membershipOf(person, { id }) {
      const there = members[id];
      if (!there) return 'bot-absent';
      return there.some((one) => one.id === person.id) ? 'member' : 'not-a-member';
    },
    async postNotes(notes, to) {
      const now = outcome;
      outcome = { outcome: 'delivered' };
      if (now instanceof Error) throw now;
      if (now.outcome === 'delivered') posted.push({ notes, to });
      return now;
    },
  };
}
