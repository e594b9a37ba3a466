import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type Sent = Parameters<HttpClient['sendRequest']>[0];
type Answered = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** A call to Teams that did not work, as the wire said it. */
export class FailedCall extends Error {
  /** Null when nothing answered. */
  readonly status: number | null;
  /** As JSON, where it is. */
  readonly body: unknown;
  readonly retryAfterMs: number | null;
  /** Whether the call may have been carried out all the same: it was on its way when the connection ended. */
  readonly mayBeDone: boolean;

  constructor(said: Omit<FailedCall, 'name' | 'message' | 'stack' | 'cause'>, options?: ErrorOptions) {
    super(`Teams answered ${said.status ?? 'nothing'}`, options);
    this.name = 'FailedCall';
    this.status = said.status;
    this.body = said.body;
    this.retryAfterMs = said.retryAfterMs;
    this.mayBeDone = said.mayBeDone;
  }
}

const PATIENCE_MS = 30_000;
/** What the connection says when it never came to be. */
const NEVER_REACHED: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * The HTTP of the framework's connector. Its own tries 408, 429, every 5xx and broken connections four times in all,
 * and cannot be told not to: a card whose reply was lost would stand in the chat four times. It tries nothing again that
 * fails with an error of another kind than its own, so every failing call is thrown from here.
 */
export const connectorHttp: HttpClient = {
  async sendRequest(request) {
    const reply = await replyTo(request);
    const bodyAsText = await reply.text().catch((error: unknown) => {
      throw new FailedCall({ status: reply.status, body: null, retryAfterMs: null, mayBeDone: true }, { cause: error });
    });
    if (!reply.ok) throw failedCall(reply, bodyAsText);
    return toAnswered(request, reply, bodyAsText);
  },
};

async function replyTo({ url, method, headers, body }: Sent): Promise<Response> {
  try {
    const text = typeof body === 'string' ? { body } : {};
    return await fetch(url, {
      method,
      headers: headers.rawHeaders(),
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...text,
    });
  } catch (error) {
    const mayBeDone = !NEVER_REACHED.has(codeOf(error));
    throw new FailedCall({ status: null, body: null, retryAfterMs: null, mayBeDone }, { cause: error });
  }
}

function codeOf(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}

function failedCall({ status, headers }: Response, text: string): FailedCall {
  return new FailedCall({
    status,
    body: parsedJson(text),
    retryAfterMs: waitIn(headers.get('retry-after')),
    mayBeDone: false,
  });
}

/** Seconds, or a date. */
function waitIn(given: string | null): number | null {
  if (given === null) return null;
  const ms = /^\s*\d/.test(given) && Number.isFinite(Number(given)) ? Number(given) * 1_000 : untilDate(given);
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

function untilDate(given: string): number {
  return Date.parse(given) - Date.now();
}

/** The framework wants headers of its own kind: those of the request, emptied. */
function toAnswered(request: Sent, reply: Response, bodyAsText: string): Answered {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  reply.headers.forEach((value, name) => void headers.set(name, value));
  return { request, status: reply.status, headers, bodyAsText };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
