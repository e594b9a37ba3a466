import type { Conversation, ConversationStore } from '../../src/ports/conversations.ts';

/** Chats in memory, kept as text: what does not survive being stored is lost here too. */
export function fakeConversations(known: Readonly<Record<string, Conversation>> = {}): ConversationStore {
  const rows = new Map(Object.entries(known).map(([personId, row]) => [personId, JSON.stringify(row)]));
  return {
    async find(personId) {
      const row = rows.get(personId);
      return row === undefined ? undefined : JSON.parse(row);
    },
    async save(personId, conversation) {
      rows.set(personId, JSON.stringify(conversation));
    },
    async forget(personId) {
      rows.delete(personId);
    },
  };
}
