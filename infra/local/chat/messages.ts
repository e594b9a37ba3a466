import type { Response, Router } from 'express';
import { Activity, asMessages, isEmpty, isTooBig } from './activity.ts';
import { isBlocked } from './blocked.ts';
import type { ConnectorParts } from './connector-parts.ts';
import { inConversation } from './in-conversation.ts';
import { refuse, refuseBlocked } from './refusals.ts';
import type { Person } from './roster.ts';

const activities = '/v3/conversations/:conversation/activities';

interface MessagePath {
  conversation: string;
  activity: string;
}

/** What a bot says, changes and takes back. */
export function addMessages(router: Router, parts: ConnectorParts) {
  const { conversations, switches, changed, typing } = parts;
  const { broken } = switches;
  const find = inConversation(parts);

  const post = (person: Person, { body }: { body: unknown }, res: Response) => {
    const activity = readActivity(person, body, res);
    if (!activity || isTooFast(person, res)) return;
    if (activity.type === 'typing') typing(person);
    if (activity.type !== 'message') return void res.status(202).json({ id: conversations.newMessageId() });
    const [id, ...more] = asMessages(activity).map((message) => conversations.add(person.id, message));
    void changed(person);
    if (more.length > 0 && !broken.has('split-messages-have-an-id')) res.status(202).json({});
    else res.status(201).json({ id });
  };
  router.post(activities, find(post));
  // The SDK replies to activity ids of its own invention. Teams takes them, and a personal chat has no threads.
  router.post(
    `${activities}/:activity`,
    find<MessagePath>((person, req, res) => {
      if (broken.has('refuses-invented-ids')) refuse(res, 'ActivityNotFoundInConversation');
      else post(person, req, res);
    }),
  );

  router.put(
    `${activities}/:activity`,
    find<MessagePath>(async (person, req, res) => {
      const activity = readActivity(person, req.body, res);
      if (!activity) return;
      const id = req.params.activity;
      if (!conversations.update(person.id, id, activity)) return refuse(res, 'ActivityNotFoundInConversation');
      // A reply that the bot gives afterwards is seen after it.
      await changed(person);
      res.json({ id });
    }),
  );

  router.delete(
    `${activities}/:activity`,
    find<MessagePath>((person, req, res) => {
      if (isBlocked(parts, person)) return refuseBlocked(res, switches);
      if (!conversations.remove(person.id, req.params.activity)) return refuse(res, 'ActivityNotFoundInConversation');
      void changed(person);
      res.status(broken.has('deletes-with-204') ? 204 : 200).end();
    }),
  );

  function isTooFast(person: Person, res: Response): boolean {
    const waitSeconds = parts.rate(person.id);
    if (waitSeconds === undefined) return false;
    res.set('Retry-After', String(waitSeconds));
    refuse(res, 'Throttled');
    return true;
  }

  /** Refuses what Teams does not take, and then gives back nothing. */
  function readActivity(person: Person, body: unknown, res: Response): Activity | undefined {
    const activity = Activity.safeParse(body);
    if (!activity.success) refuse(res, 'Bad Argument');
    else if (isBlocked(parts, person)) refuseBlocked(res, switches);
    else if (isEmpty(activity.data)) refuse(res, 'BadSyntax');
    else if (isTooBig(activity.data) && !broken.has('takes-big-cards')) refuse(res, 'MessageSizeTooBig');
    else return activity.data;
    return undefined;
  }
}
