import { randomUUID } from 'node:crypto';
import type { GraphReply } from './call.ts';

/** An error that Graph answers with: status, code and message, and perhaps a nested code and headers. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly innerCode: string | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { inner?: string; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.innerCode = more.inner;
    this.headers = more.headers ?? {};
  }
}

/** A body or query that Graph cannot make sense of. */
export const invalidRequest = (message: string): GraphError => new GraphError(400, 'invalidRequest', message);

/** Something in SharePoint that is not there. */
export const itemNotFound = (message = 'The resource could not be found.'): GraphError =>
  new GraphError(404, 'itemNotFound', message);

/** Somebody or something in the directory that is not there. */
export const resourceNotFound = (resource: string): GraphError =>
  new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${resource}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** Too many calls: try again after so many seconds. */
export function throttled(retryAfterSeconds: number): GraphError {
  return new GraphError(429, 'activityLimitReached', 'The request has been throttled', {
    inner: 'throttledRequest',
    headers: { 'retry-after': String(retryAfterSeconds) },
  });
}

/** A body of more than 4 MB. */
export const tooLarge = (): GraphError =>
  new GraphError(413, 'RequestBodyTooLarge', 'The request exceeds the maximum size of 4 MB.');

/** Too much at once, or in a minute, for one mailbox. */
export function mailboxBusy(retryAfterSeconds?: number): GraphError {
  return new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
    headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  });
}

/** What a service that fails answers, perhaps with a time to wait. */
export function generalException(status: number, retryAfterSeconds?: number): GraphError {
  return new GraphError(status, 'generalException', 'An unspecified error has occurred.', {
    headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  });
}

/** The error as a reply, with the ids that Graph puts on each. */
export function errorReply(error: GraphError, clientRequestId?: string): GraphReply {
  const requestId = randomUUID();
  return {
    status: error.status,
    headers: { ...error.headers, 'request-id': requestId },
    body: {
      error: {
        code: error.code,
        message: error.message,
        innerError: {
          ...(error.innerCode === undefined ? {} : { code: error.innerCode }),
          date: new Date().toISOString().slice(0, 19),
          'request-id': requestId,
          'client-request-id': clientRequestId ?? requestId,
        },
      },
    },
  };
}
