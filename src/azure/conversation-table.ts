import { z } from 'zod';
import type { Conversation, ConversationStore } from '../ports/conversations.ts';
import { refusing, statusOf } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const Entity = z.looseObject({ json: z.string() });
const Chat = z.object({
  id: z.string(),
  serviceUrl: z.string(),
  tenantId: z.string(),
  botId: z.string(),
  personMri: z.string().nullable(),
  welcomed: z.boolean(),
});
const PARTITION = 'person';

/** Known chats in a table, one row a person. */
export async function openConversationTable(storage: Storage): Promise<ConversationStore> {
  const table = await refusing(() => storage.table('conversations'));
  return {
    async find(personId): Promise<Conversation | undefined> {
      try {
        const entity = Entity.parse(await refusing(() => table.getEntity(PARTITION, personId)));
        return Chat.parse(JSON.parse(entity.json));
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    },
    async save(personId, conversation) {
      const json = JSON.stringify(conversation);
      await refusing(() => table.upsertEntity({ partitionKey: PARTITION, rowKey: personId, json }, 'Replace'));
    },
    async forget(personId) {
      try {
        await refusing(() => table.deleteEntity(PARTITION, personId));
      } catch (error) {
        if (statusOf(error) !== 404) throw error;
      }
    },
  };
}
