import type { ErrorRequestHandler } from 'express';
import { isForAdministrators, Refusal, type RefusalCode } from '../core/refusal.ts';
import type { Log } from '../ports/log.ts';
import type { RefusalReply } from '../wire/tab.ts';
import { refusalTexts } from './language.ts';

const STATUS: Partial<Readonly<Record<RefusalCode, number>>> = {
  'sign-in-needed': 401,
  'not-allowed': 403,
  'not-your-action': 403,
  'not-permitted': 403,
  'asked-nothing': 403,
  'digest-none': 403,
  'not-coordinator': 403,
  'meeting-not-run': 403,
  'not-in-conversation': 403,
  'own-action': 403,
  'lead-already': 403,
  'next-level-decides': 403,
  'audit-decides': 403,
  'coordinator-adds': 403,
  missing: 404,
  'link-unknown': 404,
  'plan-unknown': 404,
  'meeting-unknown': 404,
  'note-gone': 404,
  'action-unknown': 404,
  'request-invalid': 400,
  'request-too-large': 413,
  'too-many-requests': 429,
  'action-changed': 409,
  'action-closed': 409,
  'edited-meanwhile': 409,
  'undo-gone': 409,
  'revision-waiting': 409,
  'revision-gone': 409,
  'deputy-gone': 409,
  'asked-still': 409,
  'asked-today': 409,
  'asked-otherwise': 409,
  'nobody-to-ask': 409,
  'checked-already': 409,
  'not-done-yet': 409,
  'plan-not-asking': 409,
  'plan-not-live': 409,
  'meeting-open': 409,
  'meeting-closed': 409,
  'bot-not-there': 409,
  'card-refused': 409,
  'card-unclear': 409,
  busy: 503,
  unreachable: 503,
  denied: 503,
  'reply-unreadable': 503,
};

/** The last handler: a refusal becomes its status and its sentence; a bug is noted and says nothing of itself. */
export function refusalHandler(log: Log): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    if (response.headersSent) return next(thrown);
    const error = unreadable(thrown) ?? thrown;
    const isExpected = error instanceof Refusal;
    const status = isExpected ? (STATUS[error.code] ?? 422) : 500;
    const { refusalSentence, unexpectedSentence } = refusalTexts(request);
    const reply: RefusalReply = isExpected
      ? { code: error.code, message: refusalSentence(error) }
      : { code: 'unexpected', message: unexpectedSentence };
    if (!isExpected) log.error({ err: error, path: request.path }, 'a request failed');
    else if (isForAdministrators(error)) log.warn({ code: error.code, ...error.facts, path: request.path }, 'refused');
    // A refusal is never what somebody has already: it carries no tag, and nobody keeps it.
    response.removeHeader('ETag');
    response.setHeader('Cache-Control', 'no-store');
    if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    if (status === 429) response.setHeader('Retry-After', `${retryAfterS(error)}`);
    response.status(status).json(reply);
  };
}

const BY_STATUS: Readonly<Record<number, RefusalCode>> = { 404: 'missing', 413: 'request-too-large' };

/** A body that is too big, or a body or path that cannot be read, is the framework's own error with a refusal's status. */
function unreadable(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  if (error.status < 400 || error.status >= 500) return null;
  return new Refusal(BY_STATUS[error.status] ?? 'request-invalid', {}, { cause: error });
}

function retryAfterS(error: unknown): number {
  return error instanceof Refusal ? Number(error.facts.seconds ?? 1) : 1;
}
