import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a call can go wrong; `lost` is carried out and its reply never comes, `late-502` is carried out and answered 502. */
export const WAYS = [
  'throttled',
  'late-502',
  '502',
  'blocked',
  'blocked-hidden',
  'not-found',
  'dropped',
  'lost',
] as const;
/** One of them. */
export type Way = (typeof WAYS)[number];

/** The part of Teams that a bot writes to, as light as can be, over real HTTP. */
export interface ChatService {
  /** What the bot takes for its service; ends with a slash. */
  readonly url: string;
  /** How many times each person was asked: a card with that ask's key is in their chat. */
  asked(): ReadonlyMap<string, number>;
  /** When each call came, in milliseconds since 1970. */
  readonly calls: readonly number[];
  /** Spans in which the service wanted no calls. */
  readonly pauses: readonly { readonly from: number; readonly until: number }[];
  readonly wentWrong: ReadonlyMap<Way, number>;
  close(): Promise<void>;
}

/** What a service of a test may be told. */
export interface ChatServiceOptions {
  /** How the next call goes wrong; null when it does not. */
  readonly next: () => Way | null;
  readonly retryAfterSeconds: number;
}

const HIDDEN = { errorCode: 209, message: JSON.stringify({ subCode: 'MessageWritesBlocked' }) };
const REFUSALS: Readonly<Partial<Record<Way, readonly [number, object]>>> = {
  throttled: [429, { error: { code: 'Throttled' } }],
  '502': [502, {}],
  blocked: [403, { error: { code: 'ConversationBlockedByUser' } }],
  'blocked-hidden': [403, HIDDEN],
  'not-found': [404, { error: { code: 'ConversationNotFound' } }],
};

/** Starts it on a free port of loopback. */
export async function startChatService({ next, retryAfterSeconds }: ChatServiceOptions): Promise<ChatService> {
  const asked = new Map<string, number>();
  const calls: number[] = [];
  const pauses: { from: number; until: number }[] = [];
  const wentWrong = new Map<Way, number>();
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const at = Date.now();
    calls.push(at);
    const way = next();
    if (way) wentWrong.set(way, (wentWrong.get(way) ?? 0) + 1);
    if (way === 'dropped') return void request.socket.destroy();
    if (way === 'throttled') pauses.push({ from: at, until: at + retryAfterSeconds * 1_000 });
    const refusal = way === null ? undefined : REFUSALS[way];
    if (refusal) return answer(response, refusal, way === 'throttled' ? { 'retry-after': `${retryAfterSeconds}` } : {});
    const reply = carriedOut(request.url ?? '', body);
    if (way === 'lost') return void request.socket.destroy();
    answer(response, way === 'late-502' ? [502, {}] : [201, reply]);
  });

  /** A new chat is named after its person, and a card links to the form of its ask. */
  function carriedOut(url: string, body: string): object {
    if (url.endsWith('/v3/conversations')) return { id: `a:${JSON.parse(body).members[0].id}` };
    const [, person] = /\/answer\/([^:"]+):/.exec(body) ?? [];
    if (person !== undefined) asked.set(person, (asked.get(person) ?? 0) + 1);
    return { id: `${calls.length}` };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/`,
    asked: () => asked,
    calls,
    pauses,
    wentWrong,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  response: ServerResponse,
  [status, body]: readonly [number, object],
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Chance that comes out the same for the same seed: from 0 to 1. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Goes wrong for a share of the calls, in every way alike. */
export function wrongFor(share: number, chance: () => number): () => Way | null {
  return () => (chance() < share ? (WAYS[Math.floor(chance() * WAYS.length)] ?? null) : null);
}
