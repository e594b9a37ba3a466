import { RECORD_SILENT_SINCE } from '../../../src/wire/record-silent-since.ts';
import type { Fetch, HttpReply } from '../../../tab/shared/api.ts';
import { FakeLine } from './fake-line.ts';

/** A request as the API saw it. */
export interface SeenRequest {
  readonly path: string;
  readonly token: string;
  readonly ifNoneMatch: string | null;
  readonly language: string | null;
  readonly status: number;
  /** What a command said; undefined for a question. */
  readonly body: unknown;
}

/** How the API answers a command. */
export type CommandRule = (body: unknown) => { readonly status: number; readonly body: unknown };

/** The API by its rules: a bearer token that it accepts, one ETag per content, 304 for who has that content already. */
export class FakeApi {
  readonly seen: SeenRequest[] = [];
  /** The lines that pages opened, oldest first, each with the id of the last event that the page had heard. */
  readonly lines: { readonly line: FakeLine; readonly lastEventId: string | null }[] = [];
  readonly fetch: Fetch;
  private readonly contents = new Map<string, unknown>();
  private readonly commands = new Map<string, CommandRule>();
  private hasLines = false;
  private fault: { status: number; body: unknown } | 'no-answer' | 'no-network' | null = null;
  private silentSince: string | null = null;
  private accepted = (_token: string): boolean => true;

  constructor() {
    this.fetch = (path, init) => (this.fault === 'no-answer' ? untilGivenUp(init.signal) : this.answer(path, init));
  }

  /** From now on `path` has this content. */
  publish(path: string, content: unknown): void {
    this.contents.set(path, content);
  }

  /** From now on a page is told of changes; before, there is no such address. */
  openLines(): void {
    this.hasLines = true;
  }

  /** Tells the page that opened its line last that something changed. */
  tellOfChange(id: string): void {
    this.lines.at(-1)?.line.send(`event: changed\nid: ${id}\ndata: {}\n\n`);
  }

  /** From now on commands to `path` are answered so. */
  take(path: string, rule: CommandRule): void {
    this.commands.set(path, rule);
  }

  /** From now on every request ends so; null mends it. */
  break(fault: { status: number; body: unknown } | 'no-answer' | 'no-network' | null): void {
    this.fault = fault;
  }

  /** From now on the service does not reach the record, since an instant; null while it does. */
  silenceRecord(since: string | null): void {
    this.silentSince = since;
  }

  /** From now on only these tokens are good. */
  accept(isGood: (token: string) => boolean): void {
    this.accepted = isGood;
  }

  private async answer(path: string, init: RequestInit): Promise<HttpReply> {
    if (this.fault === 'no-network') throw new TypeError('Failed to fetch');
    const headers = new Headers(init.headers);
    if (path === '/api/changes') return this.openLine(headers);
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : (init.body ?? undefined);
    const reply = init.method === 'POST' ? this.replyToCommand(path, headers, body) : this.reply(path, headers);
    const [ifNoneMatch, language] = [headers.get('If-None-Match'), headers.get('Accept-Language')];
    this.seen.push({ path, token: bearer(headers), ifNoneMatch, language, status: reply.status, body });
    return reply;
  }

  private openLine(headers: Headers): HttpReply {
    const refusal = this.refusal(headers);
    if (refusal !== undefined) return refusal;
    if (!this.hasLines) return httpReply(404, '<html>not ours</html>');
    const line = new FakeLine();
    this.lines.push({ line, lastEventId: headers.get('Last-Event-ID') });
    return { ...httpReply(200, null), headers: new Headers({ 'Content-Type': 'text/event-stream' }), body: line.body };
  }

  private replyToCommand(path: string, headers: Headers, body: unknown): HttpReply {
    const refusal = this.refusal(headers);
    if (refusal !== undefined) return refusal;
    const told = this.commands.get(path)?.(body) ?? { status: 404, body: '<html>not ours</html>' };
    return httpReply(told.status, told.body);
  }

  private refusal(headers: Headers): HttpReply | undefined {
    if (this.fault !== null && typeof this.fault === 'object') return httpReply(this.fault.status, this.fault.body);
    if (this.accepted(bearer(headers))) return undefined;
    return httpReply(401, { code: 'sign-in-needed', message: 'Please sign in again.' });
  }

  private reply(path: string, headers: Headers): HttpReply {
    const refusal = this.refusal(headers);
    if (refusal !== undefined) return refusal;
    const content = this.contents.get(path);
    if (content === undefined) return httpReply(404, '<html>not ours</html>');
    const silent = this.silentSince;
    const etag = `"${JSON.stringify(content).length}-${checksum(JSON.stringify(content))}${silent ? '-silent' : ''}"`;
    const told = { ETag: etag, ...(silent !== null && { [RECORD_SILENT_SINCE]: silent }) };
    return headers.get('If-None-Match') === etag ? httpReply(304, null, told) : httpReply(200, content, told);
  }
}

function untilGivenUp(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

function httpReply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return {
    status,
    headers: new Headers(headers),
    body: null,
    blob: async () => new Blob([JSON.stringify(body)]),
    json: async () => {
      if (body === null || typeof body === 'string') throw new SyntaxError('Unexpected token');
      return JSON.parse(JSON.stringify(body));
    },
  };
}

function bearer(headers: Headers): string {
  return /^Bearer (.+)$/.exec(headers.get('Authorization') ?? '')?.[1] ?? '';
}

function checksum(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
}
