import type { ConfidentialClientApplication } from '@azure/msal-node';
import { Client, RetryHandlerOptions, type ShouldRetry } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import { parseReply } from './parse-reply.ts';
import { refusalOf } from './refusal-of.ts';

/** Extra headers of one call. */
type Headers = Readonly<Record<string, string>>;

/**
 * Microsoft Graph, version 1.0. Paths begin with a slash. Replies are unparsed: each caller has a schema.
 * Every call @throws Refusal by the status of the reply (see refusal-of.ts) or `unreachable`.
 */
export interface Graph {
  get(path: string, headers?: Headers): Promise<unknown>;
  post(path: string, body: unknown, headers?: Headers): Promise<unknown>;
  patch(path: string, body: unknown, headers?: Headers): Promise<unknown>;
  delete(path: string): Promise<void>;
  /** Every element of a paged collection, following nextLink to its end. */
  all(path: string, headers?: Headers): Promise<readonly unknown[]>;
  /** What a delta tells from a link on. @param link a path, or the link that an earlier call gave */
  delta(link: string): Promise<Delta>;
}

/** What changed since a link, and the link to go on from. */
export interface Delta {
  readonly elements: readonly unknown[];
  readonly link: string;
}

/** Where Graph is and who calls. */
export interface GraphOptions {
  /** Bare origin, `https://graph.microsoft.com`. The client sends no token to anything but https. */
  readonly origin: string;
  readonly identity: ConfidentialClientApplication;
}

const CALL_TIMEOUT_MS = 30_000;
const RETRY = { delayS: 3, most: 3, longestWaitS: 10 } as const;
const MOST_PAGES = 1_000;
/** SharePoint asks that traffic says who it is. @see https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online */
const USER_AGENT = 'NONISV|Followthrough|Followthrough/1.0';

const Page = z.looseObject({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/**
 * The real Graph client. It waits and tries again by itself after 429, 503 and 504, three times at the most, unless Graph
 * wants it to wait longer than anybody here would: then the refusal is `busy` at once. A change is not tried again after 504.
 */
export function createGraph({ origin, identity }: GraphOptions): Graph {
  const client = Client.initWithMiddleware({
    baseUrl: `${origin}/`,
    customHosts: new Set([new URL(origin).hostname]),
    authProvider: { getAccessToken: () => graphToken(identity) },
  });
  const request = (path: string, headers: Headers = {}) =>
    client
      .api(path)
      .headers({ 'User-Agent': USER_AGENT, ...headers })
      .middlewareOptions([new RetryHandlerOptions(RETRY.delayS, RETRY.most, isWorthWaiting)])
      .options({ signal: AbortSignal.timeout(CALL_TIMEOUT_MS) });
  const graph: Graph = {
    get: (path, headers) => refusing(() => request(path, headers).get()),
    post: (path, body, headers) => refusing(() => request(path, headers).post(body)),
    patch: (path, body, headers) => refusing(() => request(path, headers).patch(body)),
    delete: (path) => refusing(() => request(path).delete()),
    all: async (path, headers) => (await allPages(graph, path, headers)).elements,
    async delta(from) {
      const { elements, link } = await allPages(graph, from);
      if (link === undefined) throw new Refusal('reply-unreadable', { why: 'a delta without a link to go on from' });
      return { elements, link };
    },
  };
  return graph;
}

/**
 * Retry-After is in seconds or, which SharePoint never sends, a date. After a 504 a change may be in, and a mail may be
 * gone: whoever made the call looks first, since a second try would be refused for its own first one.
 */
const isWorthWaiting: ShouldRetry = (_delay, _attempt, request, options, response) =>
  Number(response.headers.get('retry-after') ?? 0) <= RETRY.longestWaitS &&
  !(response.status === 504 && (options?.method === 'PATCH' || String(request).endsWith('/send')));

async function graphToken(identity: ConfidentialClientApplication): Promise<string> {
  const result = await identity.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });
  if (!result) throw new Refusal('denied');
  return result.accessToken;
}

async function refusing<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw refusalOf(error);
  }
}

async function allPages(
  graph: Graph,
  path: string,
  headers?: Headers,
): Promise<Partial<Delta> & Pick<Delta, 'elements'>> {
  const elements: unknown[] = [];
  let next: string | undefined = path;
  let link: string | undefined;
  for (let page = 0; next !== undefined; page++) {
    if (page === MOST_PAGES) throw new Refusal('reply-unreadable', { why: 'more pages than any list has' });
    const reply: z.infer<typeof Page> = parseReply(Page, await graph.get(next, headers));
    elements.push(...reply.value);
    next = reply['@odata.nextLink'];
    link = reply['@odata.deltaLink'];
  }
  return link === undefined ? { elements } : { elements, link };
}
