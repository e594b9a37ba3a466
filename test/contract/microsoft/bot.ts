import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Bench, Reply } from './bench.ts';
import type { Rule } from './rule.ts';

function newChat({ standIn }: Bench): object {
  const { CLIENT_ID, TENANT_ID } = standIn.settings;
  const members = [{ id: standIn.person('Garrity').id }];
  return { isGroup: false, bot: { id: `28:${CLIENT_ID}` }, members, tenantId: TENANT_ID };
}

/** The path of the chat with Tom Garrity, begun now. */
async function chatOf(bench: Bench): Promise<string> {
  const { body } = await bench.connector('v3/conversations', { method: 'POST', body: newChat(bench) });
  return `v3/conversations/${encodeURIComponent(body.id)}/activities`;
}

const words = { type: 'message', text: 'hello' };
const card = (letters: number) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { text: 'ä'.repeat(letters) } }],
});

function post({ connector }: Bench, path: string, body: object = words): Promise<Reply> {
  return connector(path, { method: 'POST', body });
}

/** What Teams sends to a bot when it is installed: the claims of the token, and the activity. */
async function firstHeard({ standIn }: Bench): Promise<{ claims: Record<string, unknown>; serviceUrl: unknown }> {
  const bot = createServer();
  bot.listen(Number(standIn.settings.PORT), '127.0.0.1');
  await once(bot, 'listening');
  const heard: { authorization: string; body: string }[] = [];
  bot.on('request', async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    heard.push({ authorization: request.headers.authorization ?? '', body: Buffer.concat(parts).toString() });
    response.end();
  });
  await standIn.chat.install(standIn.person('Garrity').id);
  bot.close();
  const [first] = heard;
  const [, claims = ''] = (first?.authorization ?? '').split('.');
  return {
    claims: JSON.parse(Buffer.from(claims, 'base64url').toString()),
    serviceUrl: JSON.parse(first?.body ?? '{}').serviceUrl,
  };
}

/** What Teams sends to a bot, and takes from one. */
export const botRules: readonly Rule[] = [
  {
    section: 'B2',
    says: 'an activity comes with a token for the bot whose serviceurl is exactly that of the activity',
    brokenBy: 'activities-without-service-url',
    check: async (bench) => {
      const { claims, serviceUrl } = await firstHeard(bench);
      expect(claims).toMatchObject({ iss: 'https://api.botframework.com', aud: bench.standIn.settings.CLIENT_ID });
      expect(claims.serviceurl).toBe(serviceUrl);
    },
  },
  {
    section: 'B4',
    says: 'the connector takes no token but one for the Bot Framework',
    brokenBy: 'connector-takes-any-token',
    check: async (bench) => {
      const token = bench.standIn.tokens.forGraph(bench.standIn.roles);
      const call = { method: 'POST', body: newChat(bench), token };
      expect(await bench.connector('v3/conversations', call)).toMatchObject({ status: 401 });
    },
  },
  {
    section: 'B4',
    says: 'a reply to an id that nobody gave out is a message like any other',
    brokenBy: 'refuses-invented-ids',
    check: async (bench) => {
      const chat = await chatOf(bench);
      expect(await post(bench, `${chat}/2f1b0c8e-invented`)).toMatchObject({ status: 201 });
    },
  },
  {
    section: 'B4',
    says: 'a message is taken back with 200, which the framework insists on',
    brokenBy: 'deletes-with-204',
    check: async (bench) => {
      const chat = await chatOf(bench);
      const { id } = (await post(bench, chat)).body;
      expect(await bench.connector(`${chat}/${id}`, { method: 'DELETE' })).toMatchObject({ status: 200 });
    },
  },
  {
    section: 'B5',
    says: 'a card over 80 KB of UTF-16 is refused with 413',
    brokenBy: 'takes-big-cards',
    check: async (bench) => {
      const chat = await chatOf(bench);
      expect(await post(bench, chat, card(40_000))).toMatchObject({ status: 201 });
      expect(await post(bench, chat, card(41_000))).toMatchObject({
        status: 413,
        body: { error: { code: 'MessageSizeTooBig' } },
      });
    },
  },
  {
    section: 'B5',
    says: 'words and a card in one message are split, and no id comes back',
    brokenBy: 'split-messages-have-an-id',
    check: async (bench) => {
      const { body } = await post(bench, await chatOf(bench), { ...card(1), text: 'hello' });
      expect(body?.id).toBeUndefined();
    },
  },
  {
    section: 'B5',
    says: 'nothing reaches somebody who has blocked the bot, and the reason is JSON in a string',
    brokenBy: 'ignores-blocks',
    check: async (bench) => {
      const chat = await chatOf(bench);
      bench.standIn.chat.faults.blockedBy.add(bench.standIn.person('Garrity').id);
      const { status, body } = await post(bench, chat);
      expect(status).toBe(403);
      expect(JSON.parse(body.message)).toMatchObject({ subCode: 'MessageWritesBlocked' });
    },
  },
  {
    section: 'B5',
    says: 'into one chat go 7 messages a second and 60 in half a minute; more are answered 429 with Retry-After',
    brokenBy: 'sends-without-end',
    check: async (bench) => {
      const chat = await chatOf(bench);
      const replies = await Promise.all(Array.from({ length: 61 }, () => post(bench, chat)));
      const refused = replies.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    },
  },
  {
    section: 'B5',
    says: 'a chat that does not exist is not found',
    brokenBy: 'finds-any-conversation',
    check: async (bench) => {
      expect(await post(bench, 'v3/conversations/a%3A1unknown/activities')).toMatchObject({
        status: 404,
        body: { error: { code: 'ConversationNotFound' } },
      });
    },
  },
];
