import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { isBlocked } from './blocked.ts';
import type { ConnectorParts } from './connector-parts.ts';
import { throttled } from './faults.ts';
import { addGroupConversations } from './group-connector.ts';
import { addMembers } from './members.ts';
import { addMessages } from './messages.ts';
import { readNewConversation } from './new-conversation.ts';
import { refuse, refuseBlocked } from './refusals.ts';

/** The bot API of Teams: what a bot calls under the service URL. */
export function createConnector(parts: ConnectorParts): Router {
  const { roster, conversations, faults, switches } = parts;
  const router = Router();
  router.use(async (req, res, next) => {
    if (!(await parts.checkFromBot(req.headers.authorization))) refuse(res, 'Unauthorized');
    else if (!throttled(faults, res)) next();
  });
  router.use(express.json({ limit: '2mb' }));

  router.post('/v3/conversations', (req, res) => {
    const found = readNewConversation(req.body, roster, switches);
    if ('refusal' in found) return refuse(res, found.refusal);
    if (faults.withoutApp.has(found.person.id)) return refuse(res, 'BotNotInConversationRoster');
    if (isBlocked(parts, found.person)) return refuseBlocked(res, switches);
    conversations.begin(found.person.id);
    res.status(201).json({ id: roster.conversationId(found.person) });
  });
  addGroupConversations(router, parts);
  addMessages(router, parts);
  addMembers(router, parts);

  router.use((error: Error, _req: Request, res: Response, next: NextFunction) => {
    if (!('type' in error)) next(error);
    else refuse(res, error.type === 'entity.too.large' ? 'MessageSizeTooBig' : 'Bad Argument');
  });
  return router;
}
