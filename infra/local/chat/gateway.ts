import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { type BotReply, type DeliverToBot, succeeded } from './bot-endpoint.ts';
import type { Conversations } from './conversations.ts';
import type { Person } from './roster.ts';
import type { TeamsActivities } from './to-teams.ts';
import type { WindowView } from './window-view.ts';

interface GatewayParts {
  conversations: Conversations;
  activities: TeamsActivities;
  deliver: DeliverToBot;
  install(person: Person): Promise<void>;
  botName: string;
  /** The window that was started with this key, which is a secret between the two. */
  findWindow(key: string): { person: Person; view: WindowView } | undefined;
  conversationId(person: Person): string;
}

const conversation = z.object({ id: z.string() });

/** What a person did in the window; ids in it are the window's own. */
const FromWindow = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    conversation,
    text: z.string().optional(),
    value: z.unknown().optional(),
    replyToId: z.string().optional(),
  }),
  z.object({
    type: z.literal('invoke'),
    name: z.literal('adaptiveCard/action'),
    conversation,
    value: z.unknown(),
    replyToId: z.string().optional(),
  }),
  z.object({
    type: z.literal('installationUpdate'),
    action: z.literal('add'),
    conversation,
  }),
]);

type FromWindow = z.infer<typeof FromWindow>;

/** The replies to a card's button that the window can show; any other would stop it for good. */
const CardReply = z.object({
  statusCode: z.number(),
  type: z.enum([
    'application/vnd.microsoft.card.adaptive',
    'application/vnd.microsoft.activity.message',
    'application/vnd.microsoft.error',
  ]),
  value: z.unknown(),
});

/** Takes what people do in their windows, and passes it on to the bot as Teams would, signed. */
export function createGateway(parts: GatewayParts): Router {
  const { conversations, activities, deliver } = parts;
  const router = Router();
  router.use(express.json({ limit: '2mb' }));

  // A window that opens asks first whether anybody is there.
  router.get('/:key/messages', (_req, res) => {
    res.status(405).end();
  });

  router.post('/:key/messages', async (req: Request<{ key: string }>, res: Response) => {
    const window = parts.findWindow(req.params.key);
    const asked = FromWindow.safeParse(req.body);
    if (!window) return void res.status(404).end();
    // A window has more than Teams sends to a personal bot: made-up events, and a group chat and a team for show.
    const isOurs = asked.success && asked.data.conversation.id === parts.conversationId(window.person);
    if (!isOurs) return void res.status(200).end();
    const { person, view } = window;
    const done = asked.data;
    if (done.type === 'invoke') {
      const activity = activities.invoked(person, done.name, done.value, ourId(view, done.replyToId));
      return void res.json(cardReply(await deliver(activity)));
    }
    res.status(200).end();
    if (done.type === 'message') return say(person, view, done);
    // The window says so each time its page loads.
    await parts.install(person);
    await view.pageLoaded();
  });
  return router;

  async function say(
    person: Person,
    view: WindowView,
    { text, value, replyToId }: Extract<FromWindow, { type: 'message' }>,
  ) {
    const id = conversations.newMessageId();
    const reply = await deliver(
      value === undefined
        ? activities.typed(person, id, text ?? '')
        : activities.submitted(person, id, value, ourId(view, replyToId)),
    );
    if (succeeded(reply)) return;
    const what = reply.status === undefined ? 'is not running' : `failed (HTTP ${reply.status})`;
    await view.notice(`${parts.botName} ${what}. Nothing came back from it.`);
  }
}

function ourId(view: WindowView, windowId: string | undefined): string | undefined {
  return windowId === undefined ? undefined : (view.ourId(windowId) ?? windowId);
}

function cardReply(reply: BotReply): z.infer<typeof CardReply> {
  const card = CardReply.safeParse(succeeded(reply) ? reply.body : undefined);
  if (card.success) return card.data;
  return {
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BotError', message: 'Something went wrong. Please try again.' },
  };
}
