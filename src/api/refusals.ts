import type { ErrorRequestHandler } from 'express';
import { Refusal, type RefusalCode } from '../core/refusal.ts';
import type { Log } from '../ports/log.ts';
import { refusalSentence } from '../texts/refusals.ts';
import type { RefusalReply } from '../wire/tab.ts';

const STATUS: Partial<Readonly<Record<RefusalCode, number>>> = {
  'sign-in-needed': 401,
  'not-allowed': 403,
  'not-your-action': 403,
  missing: 404,
  'plan-unknown': 404,
  'action-unknown': 404,
  'request-invalid': 400,
  'action-changed': 409,
  'action-closed': 409,
  busy: 503,
  unreachable: 503,
  denied: 503,
  'reply-unreadable': 503,
};

/** The last handler: a refusal becomes its status and its sentence; a bug is noted and says nothing of itself. */
export function refusalHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (!(error instanceof Refusal)) log.error({ err: error, path: request.path }, 'a request failed');
    const refusal = error instanceof Refusal ? error : new Refusal('unreachable');
    const reply: RefusalReply = { code: refusal.code, message: refusalSentence(refusal) };
    // A refusal is never what somebody has already: it carries no tag, and nobody keeps it.
    response.removeHeader('ETag');
    response.setHeader('Cache-Control', 'no-store');
    if (refusal.code === 'sign-in-needed') response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(error instanceof Refusal ? (STATUS[refusal.code] ?? 422) : 500).json(reply);
  };
}
