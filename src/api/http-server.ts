import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';

/** How long a caller may take, in milliseconds. */
export interface Patience {
  /** For the headers of a request. */
  readonly headersMs: number;
  /** For the whole of it, body and all. */
  readonly requestMs: number;
  /** How often callers that are too slow are looked for. */
  readonly lookMs: number;
}

const USUAL_PATIENCE: Patience = { headersMs: 10_000, requestMs: 30_000, lookMs: 5_000 };
/** Longer than Azure's front door keeps a connection that is idle (four minutes), so that it never uses one just closed. */
const KEEP_ALIVE_MS = 245_000;
const MOST_HEADERS = 100;

/** The server under the web application: whoever sends too slowly or too many headers is cut off with 408, or just cut off. */
export function createHttpServer(listener: RequestListener, patience: Patience = USUAL_PATIENCE): Server {
  const server = createServer(
    {
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: patience.lookMs,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    listener,
  );
  server.maxHeadersCount = MOST_HEADERS;
  return server;
}

/** How often connections that fell idle meanwhile are looked for. */
const LOOK_FOR_IDLE_MS = 50;

/** Takes no new connections and lets the requests in hand be answered. Settles when the last connection is closed. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection that is kept alive after its last answer would hold the end back for minutes.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_MS);
  await closed;
  clearInterval(idle);
}
