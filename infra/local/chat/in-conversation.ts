import type { Request, Response } from 'express';
import type { Conversations } from './conversations.ts';
import { refuse } from './refusals.ts';
import type { Person, Roster } from './roster.ts';

interface InConversationParts {
  roster: Roster;
  conversations: Conversations;
}

type Handle<Params> = (person: Person, req: Request<Params>, res: Response) => void;

/** Finds whose chat a call is about, and refuses one that the bot was never in. */
export function inConversation({ roster, conversations }: InConversationParts) {
  return <Params extends { conversation: string }>(handle: Handle<Params>) =>
    (req: Request<Params>, res: Response) => {
      const person = roster.findByConversation(req.params.conversation);
      if (!person || !conversations.find(person.id)) refuse(res, 'ConversationNotFound');
      else handle(person, req, res);
    };
}
