import type { NotesView } from '../core/plan/meeting/notes-view.ts';
import type { Person } from '../core/plan/person.ts';

/** A channel, or the chat of a meeting or a group, by the id that Teams gives it. */
export interface GroupConversation {
  readonly kind: 'channel' | 'chat';
  readonly id: string;
}

/** How somebody stands to a conversation; nobody can tell of one in which the bot is not. */
export type Membership = 'member' | 'not-a-member' | 'bot-absent';

/** What became of a message to a conversation; `unknown` when nobody knows whether it arrived. */
export type PostedNotes =
  | { readonly outcome: 'delivered' }
  | { readonly outcome: 'refused'; readonly why: 'bot-absent' | 'not-allowed' }
  | { readonly outcome: 'unknown' };

/** Conversations of several people. */
export interface GroupChat {
  /** Whether somebody is in a conversation. @throws Refusal `busy`, `unreachable` or `denied` */
  membershipOf(person: Person, conversation: GroupConversation): Promise<Membership>;
  /** Puts the notes of a meeting into a conversation. @throws Refusal `busy`, `unreachable` or `denied` when they did not arrive */
  postNotes(notes: NotesView, conversation: GroupConversation): Promise<PostedNotes>;
}
