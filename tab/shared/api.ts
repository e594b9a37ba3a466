import type { z } from 'zod';
import { LANGUAGE } from '../../src/texts/language.ts';
import { RECORD_SILENT_SINCE } from '../../src/wire/record-silent-since.ts';
import { RefusalReply } from '../../src/wire/tab.ts';
import { RequestFailed } from './request-failed.ts';
import type { SignInToken } from './sign-in-token.ts';

/** As much of the browser's `fetch` as the tab uses. */
export type Fetch = (path: string, init: RequestInit) => Promise<HttpReply>;

/** As much of a `Response` as the tab reads. */
export interface HttpReply {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly json: () => Promise<unknown>;
  readonly blob: () => Promise<Blob>;
  readonly body: ByteStream | null;
}

/** As much of a `ReadableStream` as the tab reads. */
export interface ByteStream {
  readonly getReader: () => ByteReader;
}

/** Reads a stream, piece by piece. */
export interface ByteReader {
  readonly read: () => Promise<{ readonly done: false; readonly value: Uint8Array } | { readonly done: true }>;
  readonly cancel: () => Promise<void>;
}

/** Something that the API can be asked for, and the shape of its reply. */
export interface Question<T> {
  readonly path: string;
  readonly shape: z.ZodType<T>;
}

/** A reply with the tag by which the API knows it again. */
export interface Tagged<T> {
  readonly reply: T;
  readonly etag: string | null;
  /** Since when the service itself has not reached the record, ISO 8601; null while it does. */
  readonly silentSince?: string | null;
}

/** The tab's way to the API. */
export interface Api {
  /**
   * Asks, and gets the reply that it has already (the same object) when nothing has changed since.
   *
   * @throws RequestFailed
   */
  readonly get: <T>(question: Question<T>, known: Tagged<T> | undefined) => Promise<Tagged<T>>;
  /**
   * Sends a command. The body carries an id made for this submit, so that sending it twice never does it twice.
   *
   * @throws RequestFailed
   */
  readonly post: <T>(path: string, body: unknown, shape: z.ZodType<T>) => Promise<T>;
  /**
   * Sends a file as it is.
   *
   * @throws RequestFailed
   */
  readonly upload: <T>(path: string, file: Blob, shape: z.ZodType<T>) => Promise<T>;
  /**
   * Fetches a file.
   *
   * @throws RequestFailed
   */
  readonly download: (path: string) => Promise<Blob>;
  /**
   * Opens a stream, which lasts until `signal` ends it.
   *
   * @throws RequestFailed
   */
  readonly stream: (path: string, opening: Opening) => Promise<HttpReply>;
}

/** How a stream is opened. */
export interface Opening {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** A request that hangs would hold back every later one, and the screen would look fresh for ever. */
const GIVE_UP_MS = 10_000;
/** A file on a phone's line, and as long as the longest document may take to be read. */
const GIVE_UP_FILE_MS = 90_000;

/** What a request carries beside its token. */
interface Content {
  readonly method?: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Blob;
  /** Ends the request; without it, its reply must be here within GIVE_UP_MS. */
  readonly signal?: AbortSignal;
}

/** What a token is: somebody's sign-in, or the secret of a mailed link. */
export type TokenKind = 'Bearer' | 'Link';

/** Opens the way to the API. Every request carries a token; one that is refused is renewed and the request sent again. */
export function openApi(fetch: Fetch, token: SignInToken, kind: TokenKind = 'Bearer'): Api {
  const requestWith = (secret: string, content: Content) => requestAs(`${kind} ${secret}`, content);

  async function send(path: string, content: Content): Promise<HttpReply> {
    const bearer = await token.current().catch(refuseSignIn);
    const first = await fetch(path, requestWith(bearer, content)).catch(refuseUnreached);
    if (first.status !== 401) return first;
    const renewed = await token.renewed(bearer).catch(refuseSignIn);
    return fetch(path, requestWith(renewed, content)).catch(refuseUnreached);
  }

  return {
    get: async (question, known) => {
      const etag = known?.etag ?? null;
      const reply = await send(question.path, { headers: etag === null ? {} : { 'If-None-Match': etag } });
      if (reply.status === 304 && known !== undefined) return known;
      const silentSince = reply.headers.get(RECORD_SILENT_SINCE);
      return { reply: await readReply(reply, question.shape), etag: reply.headers.get('ETag'), silentSince };
    },
    post: async (path, body, shape) => {
      const headers = { 'Content-Type': 'application/json' };
      return readReply(await send(path, { method: 'POST', headers, body: JSON.stringify(body) }), shape);
    },
    upload: async (path, file, shape) => {
      const headers = { 'Content-Type': 'application/octet-stream' };
      const signal = AbortSignal.timeout(GIVE_UP_FILE_MS);
      return readReply(await send(path, { method: 'POST', headers, body: file, signal }), shape);
    },
    download: async (path) => {
      const reply = await send(path, { headers: {}, signal: AbortSignal.timeout(GIVE_UP_FILE_MS) });
      if (reply.status !== 200) throw await toFailure(reply);
      return reply.blob().catch(refuseUnreached);
    },
    stream: async (path, opening) => {
      const reply = await withinTime(opening.signal, (signal) => send(path, { ...opening, signal }));
      if (reply.status !== 200) throw await toFailure(reply);
      return reply;
    },
  };
}

function requestAs(authorization: string, { headers, ...content }: Content): RequestInit {
  return {
    signal: AbortSignal.timeout(GIVE_UP_MS),
    ...content,
    // What it is refused with is shown as it comes.
    headers: { 'Accept-Language': LANGUAGE, ...headers, Authorization: authorization },
    cache: 'no-store',
  };
}

/** A stream may last, but it must begin: a proxy that waits for the end of a reply would keep this one for ever. */
async function withinTime<T>(signal: AbortSignal, begin: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const end = () => ending.abort(signal.reason);
  signal.addEventListener('abort', end);
  const late = setTimeout(() => ending.abort(), GIVE_UP_MS);
  try {
    return await begin(ending.signal);
  } finally {
    clearTimeout(late);
  }
}

async function readReply<T>(reply: HttpReply, shape: z.ZodType<T>): Promise<T> {
  if (reply.status < 200 || reply.status > 299) throw await toFailure(reply);
  const parsed = shape.safeParse(await reply.json().catch(refuseUnreached));
  if (!parsed.success) throw new RequestFailed({ kind: 'unreadable' }, { cause: parsed.error });
  return parsed.data;
}

/** A 404 of a proxy or of a server that is being replaced says nothing about rights: only our own refusal does. */
async function toFailure(reply: HttpReply): Promise<RequestFailed> {
  if (reply.status === 401) return new RequestFailed({ kind: 'signed-out' });
  const refusal = RefusalReply.safeParse(await reply.json().catch(() => null));
  if (!refusal.success || reply.status >= 500) return new RequestFailed({ kind: 'unreachable' });
  const { code, message } = refusal.data;
  if (reply.status === 403 || reply.status === 404) return new RequestFailed({ kind: 'no-rights', sentence: message });
  return new RequestFailed({ kind: 'refused', code, sentence: message });
}

function refuseSignIn(cause: unknown): never {
  throw cause instanceof RequestFailed ? cause : new RequestFailed({ kind: 'signed-out' }, { cause });
}

function refuseUnreached(cause: unknown): never {
  throw new RequestFailed({ kind: 'unreachable' }, { cause });
}
