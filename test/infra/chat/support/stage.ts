import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { createChat } from '../../../../infra/local/chat/chat.ts';
import { startFakeWindow } from './fake-window.ts';
import { makeKeys } from './keys.ts';
import { listen } from './loopback.ts';
import { asha, botId, tenantId, tom } from './people.ts';

interface Heard {
  activity: Record<string, unknown>;
  /** Undefined when the token was not signed with the stand-in's keys. */
  claims: Record<string, unknown> | undefined;
}

/** A chat with a window that is not the Playground, and a bot that only listens; it answers what it is told to. */
export async function setStage(folder = mkdtempSync(join(tmpdir(), 'chat-'))) {
  const keys = await makeKeys(botId);
  const window = await startFakeWindow();
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  const answer: { status: number; body: unknown } = { status: 200, body: undefined };
  const bot = await listen(
    express()
      .use(express.json())
      .post('/api/messages', (req, res) => {
        heard.push({ activity: req.body, claims: keys.claimsOf(req.headers.authorization) });
        for (const look of waiting) look();
        res.status(answer.status).json(answer.body);
      }),
  );

  const app = express();
  const site = await listen(app);
  const serviceUrl = `${site.url}/connector/`;
  const warnings: string[] = [];
  const chat = createChat({
    people: [asha, tom],
    tenantId,
    botId,
    botName: 'Followthrough',
    botEndpoint: `${bot.url}/api/messages`,
    serviceUrl,
    gatewayUrl: `${site.url}/gateway/`,
    tokens: keys,
    folder,
    windowPortsFrom: 0,
    now: () => new Date('2026-03-02T09:00:00Z'),
    newId: randomUUID,
    warn: (text) => warnings.push(text),
    startWindow: window.start,
  });
  app.use('/connector', chat.connector);
  app.use('/gateway', chat.gateway);

  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const authorization = `Bearer ${await keys.tokenOfBot()}`;
    const response = await fetch(`${serviceUrl}v3/${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
  };

  return {
    chat,
    window,
    heard,
    answer,
    warnings,
    serviceUrl,
    gatewayUrl: `${site.url}/gateway/`,
    folder,
    tokenOfBot: keys.tokenOfBot,
    /** A call of the bot to the bot API. */
    call,
    /** Makes the chat with a person. @returns its path, percent-encoded as the SDK does it */
    async begin(personId: string): Promise<{ id: string; path: string }> {
      const { body } = await call('POST', 'conversations', newChat(personId));
      return { id: body.id, path: `conversations/${encodeURIComponent(body.id)}` };
    },
    stopBot: bot.hangUp,
    /** Resolves with the last thing heard, once so many were. */
    untilHeard(count: number): Promise<Heard | undefined> {
      return new Promise((resolve) => {
        const look = () => heard.length >= count && resolve(heard.at(-1));
        waiting.add(look);
        look();
      });
    },
    async strike({ keep = false } = {}) {
      await chat.stop();
      await Promise.all([bot, site, keys, window].map((server) => server.close()));
      if (!keep) rmSync(folder, { recursive: true });
    },
  };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;

export function newChat(memberId: string, changes: object = {}) {
  return {
    isGroup: false,
    bot: { id: `28:${botId}`, name: 'Followthrough' },
    members: [{ id: memberId }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
    ...changes,
  };
}

export function words(text: string) {
  return { type: 'message', text };
}
