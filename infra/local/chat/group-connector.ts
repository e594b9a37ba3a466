import type { Request, Response, Router } from 'express';
import { Activity, isEmpty, isTooBig } from './activity.ts';
import type { ConnectorParts } from './connector-parts.ts';
import type { GroupConversation } from './group-conversations.ts';
import { refuse } from './refusals.ts';

const conversation = '/v3/conversations/:conversation';

interface Path {
  conversation: string;
  activity: string;
  member: string;
}
type Handle = (group: GroupConversation, req: Request<Path>, res: Response) => void;

/** What a bot says in a conversation of several people, and whom it finds there. One that is unknown is a personal chat's. */
export function addGroupConversations(router: Router, parts: ConnectorParts) {
  const { roster, groups, faults, switches, rate } = parts;
  const inGroup = (handle: Handle) => (req: Request<Path>, res: Response, next: () => void) => {
    const group = groups.find(req.params.conversation);
    const isAsked = req.method === 'GET' && switches.doubts.channelMembers === 'by-team-alone';
    if (!group || (isAsked && isChannel(group))) next();
    else if (faults.absentFrom.has(group.id)) refuse(res, 'BotNotInConversationRoster');
    else handle(group, req, res);
  };
  const post = inGroup((group, { body }, res) => {
    const activity = Activity.safeParse(body);
    if (!activity.success) return refuse(res, 'Bad Argument');
    if (isEmpty(activity.data)) return refuse(res, 'BadSyntax');
    if (isTooBig(activity.data)) return refuse(res, 'MessageSizeTooBig');
    const waitSeconds = rate(group.id);
    if (waitSeconds !== undefined) return refuse(res.set('Retry-After', String(waitSeconds)), 'Throttled');
    const { id } = group.chat.add({ from: roster.bot.name, ...saidIn(activity.data) });
    res.status(201).json({ id });
  });
  router.post(`${conversation}/activities`, post);
  // The SDK replies to activity ids of its own invention.
  router.post(`${conversation}/activities/:activity`, post);

  router.get(
    `${conversation}/members`,
    inGroup((group, _req, res) => void res.json(group.members.map(roster.member))),
  );
  router.get(
    `${conversation}/pagedmembers`,
    inGroup((group, _req, res) => void res.json({ members: group.members.map(roster.member) })),
  );
  router.get(
    `${conversation}/members/:member`,
    inGroup((group, req, res) => {
      const person = roster.findMember(req.params.member);
      if (person && group.members.includes(person)) res.json(roster.member(person));
      else refuse(res, 'MemberNotFoundInConversation');
    }),
  );
}

function isChannel({ id }: GroupConversation): boolean {
  return id.endsWith('@thread.tacv2');
}

function saidIn({ text = '', attachments = [] }: Activity): { text: string; card?: unknown } {
  const { content }: { content?: unknown } = Object(attachments[0]);
  return content === undefined ? { text } : { text, card: content };
}
