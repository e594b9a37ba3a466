import type { ConversationStore } from '../src/ports/conversations.ts';
import { isTrustedService } from './service-url.ts';

/**
 * The known chats, each at a service that may have the bot's token. Where settings moved to another service, or somebody
 * else wrote into the storage, what is kept names one that may not: such a chat is looked for at the bot's own service.
 *
 * @param ownServiceUrl base address of the bot's own service, with its slash
 */
export function trustedConversations(store: ConversationStore, ownServiceUrl: string): ConversationStore {
  return {
    ...store,
    async find(personId) {
      const known = await store.find(personId);
      if (known === undefined || isTrustedService(known.serviceUrl, ownServiceUrl)) return known;
      return { ...known, serviceUrl: ownServiceUrl };
    },
  };
}
