import type { Router } from 'express';
import type { ConnectorParts } from './connector-parts.ts';
import { inConversation } from './in-conversation.ts';
import { refuse } from './refusals.ts';

const conversation = '/v3/conversations/:conversation';

/** Who is in a chat. In a personal one that is the person; the bot is not listed. */
export function addMembers(router: Router, parts: ConnectorParts) {
  const { roster } = parts;
  const find = inConversation(parts);

  router.get(
    `${conversation}/members`,
    find((person, _req, res) => {
      res.json([roster.member(person)]);
    }),
  );
  router.get(
    `${conversation}/pagedmembers`,
    find((person, _req, res) => {
      res.json({ members: [roster.member(person)] });
    }),
  );
  router.get(
    `${conversation}/members/:member`,
    find<{ conversation: string; member: string }>((person, req, res) => {
      if (roster.findMember(req.params.member) !== person) refuse(res, 'MemberNotFoundInConversation');
      else res.json(roster.member(person));
    }),
  );
}
