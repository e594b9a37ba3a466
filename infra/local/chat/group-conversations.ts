import { createGroupChat, type GroupChat } from './group-chat.ts';
import type { Person } from './roster.ts';

/** A conversation of several people in which the bot can be: the chat of a meeting, or a channel. */
export interface GroupConversation {
  id: string;
  members: readonly Person[];
  chat: GroupChat;
}

/** Who is in which conversation. */
export interface GroupSettings {
  id: string;
  memberIds: readonly string[];
}

/** Conversations of several people, kept as long as the process runs. */
export function createGroupConversations(
  groups: readonly GroupSettings[],
  { people, newId }: { people: readonly Person[]; newId: () => string },
) {
  const known: readonly GroupConversation[] = groups.map(({ id, memberIds }) => ({
    id,
    members: people.filter((person) => memberIds.includes(person.id)),
    chat: createGroupChat([], newId),
  }));
  return { find: (id: string) => known.find((conversation) => conversation.id === id) };
}

export type GroupConversations = ReturnType<typeof createGroupConversations>;
