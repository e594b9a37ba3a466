import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfidentialClientApplication } from '@azure/msal-node';
import express from 'express';
import { z } from 'zod';
import { type Bot, createBot } from '../../bot/bot.ts';
import type { BotCases } from '../../bot/cases.ts';
import type { ConversationCases } from '../../src/cases/chat/conversation-cases.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { ConversationStore } from '../../src/ports/conversations.ts';
import type { Pace } from '../../src/ports/pace.ts';
import { actionInLink } from '../../src/teams-links.ts';
import { fakeConversations } from '../fakes/conversations.ts';
import { type FakeInstallation, fakeInstaller } from '../fakes/installer.ts';
import { fakePace } from '../fakes/pace.ts';

export const TENANT = '0a0a0a0a-1111-4111-8111-000000000001';
/** The app's id in the tenant's catalogue. */
export const TEAMS_APP = '1d2c3b4a-5f6e-4788-99aa-bbccddeeff00';
const APP = { teamsAppId: TEAMS_APP, publicUrl: 'https://plans.example' };
export const ROBIN = { id: '11111111-2222-4333-8444-555555555555', name: 'Robin Example' };
const MRI = '29:robin';

/** What the bot sent: its card, where it sent one, and whatever else. */
const SentBody = z.looseObject({ attachments: z.array(z.object({ content: z.looseObject({}) })).default([]) });

/** One call that reached the connector: what a person would see in the chat. */
interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: z.infer<typeof SentBody>;
}

/** Teams around a bot: the channel's keys, its connector, and the bot's own endpoint; all on free ports. */
export interface Teams {
  readonly bot: Bot;
  readonly clientId: string;
  readonly connectorUrl: string;
  readonly calls: ConnectorCall[];
  readonly logged: string[];
  /** What the connector answers next, in this order, or breaks the connection; 201 with an id when nothing is said. */
  readonly answers: ({ status: number; body?: object; headers?: Record<string, string> } | 'broken')[];
  token(changes?: TokenChanges): string;
  activity(changes?: object): Record<string, unknown>;
  post(activity: unknown, authorization?: string | null): Promise<Posted>;
  /** Waits until so many calls have reached the connector. */
  reached(count: number): Promise<readonly ConnectorCall[]>;
  close(): Promise<void>;
}

/** What the endpoint answered. */
export interface Posted {
  readonly status: number;
  readonly text: string;
  readonly body: unknown;
  readonly headers: Headers;
}

/** How a token differs from a good one. */
export interface TokenChanges {
  readonly header?: object;
  readonly claims?: object;
  readonly key?: KeyObject;
  readonly spoil?: (token: string) => string;
}

const channelKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** What everybody can read: no secret, whatever somebody signs with it. */
export const channelPublicKey = channelKeys.publicKey.export({ type: 'spki', format: 'pem' });
/** A key that the channel does not have. */
export const strangeKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** What a test wants otherwise. */
export interface TeamsChanges {
  readonly cases?: Partial<BotCases>;
  readonly extension?: Partial<ConversationCases>;
  readonly conversations?: ConversationStore;
  readonly openIdUrl?: string;
  readonly tooOften?: (who: string) => Promise<number | null>;
  readonly guessedTooOften?: () => Promise<number | null>;
  readonly pace?: Pace;
  /** For whom the app can be installed. */
  readonly installed?: Readonly<Record<string, FakeInstallation>>;
}

export async function startTeams({
  cases = {},
  extension = {},
  conversations = fakeConversations(),
  openIdUrl,
  tooOften = async () => null,
  guessedTooOften = async () => null,
  pace = fakePace(),
  installed = {},
}: TeamsChanges = {}): Promise<Teams> {
  // The framework keeps tokens by client id and keys by address, for the life of the process: each has its own.
  const clientId = randomUUID();
  const calls: ConnectorCall[] = [];
  const answers: Teams['answers'] = [];
  const logged: string[] = [];
  const waiting = new Set<() => void>();

  const connector = await listen(async (request, response) => {
    calls.push({
      method: request.method ?? '',
      path: decodeURIComponent(request.url ?? ''),
      authorization: request.headers.authorization,
      body: SentBody.parse((await bodyOf(request)) ?? {}),
    });
    for (const look of waiting) look();
    const answer = answers.shift() ?? { status: 201, body: { id: `id-${calls.length}` } };
    if (answer === 'broken') return void request.socket.destroy();
    const { status, body, headers } = answer;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body ?? {}));
  });
  const keys = await listen((request, response) => {
    const base = `http://${request.headers.host}`;
    const jwk = { ...channelKeys.publicKey.export({ format: 'jwk' }), kid: 'channel-1', endorsements: ['msteams'] };
    const bare = { ...jwk, kid: 'channel-2', endorsements: undefined };
    const metadata = { issuer: 'https://api.botframework.com', jwks_uri: `${base}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk, bare] } : metadata));
  });

  const connectorUrl = `${urlOf(connector)}/teams/`;
  const bot = createBot({
    settings: {
      clientId,
      tenantId: TENANT,
      serviceUrl: connectorUrl,
      openIdUrl: openIdUrl ?? `${urlOf(keys)}/openid`,
      loginUrl: `https://sign-in.test/${TENANT}`,
      credentials: signInThatGives('the-bots-own-token', clientId),
    },
    cases: { ...noCases, ...cases },
    extension: { ...noExtension, ...extension },
    actionIn: (link) => actionInLink(APP, link),
    conversations,
    pace,
    installer: fakeInstaller(installed),
    links: {
      answerForm: (ask) => `https://teams.example/answer/${ask}`,
      action: (_plan, action) => `https://teams.example/action/${action}`,
      meeting: (plan) => `https://teams.example/meeting/${plan}`,
    },
    tooOften,
    guessedTooOften,
    log: {
      warn: (_facts, message) => void logged.push(message),
      error: (_facts, message) => void logged.push(message),
    },
    refusalSentence: (refusal) => `Sentence for ${refusal.code}.`,
  });
  const endpoint = await listen(express().use(bot.router));

  function token({ header = {}, claims = {}, key = channelKeys.privateKey, spoil = (it) => it }: TokenChanges = {}) {
    const now = Math.floor(Date.now() / 1000);
    const all = {
      iss: 'https://api.botframework.com',
      aud: clientId,
      serviceurl: connectorUrl,
      nbf: now - 60,
      exp: now + 3600,
      ...claims,
    };
    return spoil(sign({ alg: 'RS256', typ: 'JWT', kid: 'channel-1', ...header }, all, key));
  }

  return {
    bot,
    clientId,
    connectorUrl,
    calls,
    logged,
    answers,
    token,
    activity: (changes = {}) => ({
      type: 'message',
      id: 'f:1',
      channelId: 'msteams',
      serviceUrl: connectorUrl,
      from: { id: MRI, name: ROBIN.name, aadObjectId: ROBIN.id },
      recipient: { id: `28:${clientId}`, name: 'Followthrough' },
      conversation: { id: 'a:robin', conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      ...changes,
    }),
    async post(activity, authorization = `Bearer ${token()}`) {
      const response = await fetch(`${urlOf(endpoint)}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization !== null && { authorization }) },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      });
      const text = await response.text();
      const body = text.startsWith('{') ? JSON.parse(text) : undefined;
      return { status: response.status, text, body, headers: response.headers };
    },
    reached: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (calls.length < count) return;
          waiting.delete(look);
          resolve(calls);
        };
        waiting.add(look);
        look();
      }),
    async close() {
      await Promise.all([connector, keys, endpoint].map(closed));
    },
  };
}

/** Cases that nobody may come to: a test names those that it expects. */
const noCases: BotCases = {
  answerAsk: unexpected,
  correctAnswer: unexpected,
  viewAsk: unexpected,
  askedAbout: unexpected,
  restOnTrack: unexpected,
  myActions: unexpected,
  viewOverdue: unexpected,
  decide: unexpected,
  viewDecision: unexpected,
};

/** Nothing beside a conversation is expected, either. */
const noExtension: ConversationCases = {
  today: unexpectedNow,
  mayReadAny: unexpected,
  findActions: unexpected,
  findSharedAction: unexpected,
  actionsToNote: unexpectedNow,
  noteProgress: unexpected,
  plansToAddTo: unexpectedNow,
  addAction: unexpected,
};

function unexpectedNow(): never {
  throw new Error('this case was not expected');
}

async function unexpected(): Promise<never> {
  throw new Error('this case was not expected');
}

/** A refusal, thrown from a case. */
export function refusing(code: ConstructorParameters<typeof Refusal>[0]) {
  return async (): Promise<never> => {
    throw new Refusal(code);
  };
}

/** MSAL as the product builds it, with a sign-in service that answers by itself. */
export function signInThatGives(token: string, clientId: string): ConfidentialClientApplication {
  const authority = `https://sign-in.test/${TENANT}`;
  const reply = <T>(body: unknown) => Promise.resolve({ status: 200, headers: {}, body: body as T });
  return new ConfidentialClientApplication({
    auth: { clientId, clientSecret: 'a secret of the test', authority, knownAuthorities: ['sign-in.test'] },
    system: {
      networkClient: {
        sendGetRequestAsync: <T>() =>
          reply<T>({
            issuer: `${authority}/v2.0`,
            authorization_endpoint: `${authority}/authorize`,
            token_endpoint: `${authority}/token`,
            jwks_uri: `${authority}/keys`,
          }),
        sendPostRequestAsync: <T>() => reply<T>({ token_type: 'Bearer', expires_in: 3600, access_token: token }),
      },
    },
  });
}

function sign(header: object, claims: object, key: KeyObject): string {
  const [head, body] = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const signature = createSign('RSA-SHA256').update(`${head}.${body}`).sign(key, 'base64url');
  return `${head}.${body}.${signature}`;
}

function listen(listener: RequestListener): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer(listener).listen(0, '127.0.0.1', () => resolve(server));
  });
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}
