import type { Request, Response } from 'express';
import type { ConnectorParts } from './connector-parts.ts';
import { refuse } from './refusals.ts';
import type { Person } from './roster.ts';

type Handle<Params> = (person: Person, req: Request<Params>, res: Response) => void;

/** Finds whose chat a call is about, and refuses one that the bot was never in. */
export function inConversation({ roster, conversations, switches }: ConnectorParts) {
  return <Params extends { conversation: string }>(handle: Handle<Params>) =>
    (req: Request<Params>, res: Response) => {
      const somebody = switches.broken.has('finds-any-conversation') ? roster.people[0] : undefined;
      const wanted = req.params.conversation;
      const byGraph = switches.doubts.graphChatId === 'taken' ? roster.findByGraphChat(wanted) : undefined;
      const person = roster.findByConversation(wanted) ?? byGraph ?? somebody;
      if (byGraph) conversations.begin(byGraph.id);
      if (somebody) conversations.begin(somebody.id);
      if (!person || !conversations.find(person.id)) refuse(res, 'ConversationNotFound');
      else handle(person, req, res);
    };
}
