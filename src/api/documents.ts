import express, { type Request, type RequestHandler, Router } from 'express';
import type { BringInCases, HandedInView } from '../cases/documents/bring-in.ts';
import { Refusal } from '../core/refusal.ts';
import { type DocumentReply, MOST_DOCUMENT_BYTES } from '../wire/bring-in.ts';
import type { BringInReply } from '../wire/may-bring-in.ts';
import { toPlanFile } from '../wire/plan-file.ts';
import { problemTexts, refusalTexts } from './language.ts';
import { perMinute, tooMany } from './rate.ts';
import { personOf } from './sign-in.ts';

/** What reading documents is made of. */
export interface DocumentsParts {
  readonly bringIn: BringInCases;
}

/** Nobody has so many documents; each takes memory and a processor for a moment. */
const DOCUMENTS_A_MINUTE = 20;
const LONGEST_NAME = 260;

/**
 * `GET /bring-in`: where the caller may bring a plan in. `POST /documents?name=`: what a document says, sent as its bytes;
 * with `picked=0,3` the plan that these of its candidates make. Nothing is kept of it.
 */
export function documentsRoutes({ bringIn }: DocumentsParts): Router {
  const router = Router();
  router.get('/bring-in', (_request, response) => {
    const person = personOf(response);
    const reply: BringInReply = { person: person.id, sites: [...bringIn.sites(person)] };
    response.setHeader('Cache-Control', 'no-store').json(reply);
  });

  router.post('/documents', onlyCoordinators(bringIn), notTooOften(), takeBytes(), async (request, response) => {
    const name = String(request.query.name ?? '').slice(-LONGEST_NAME);
    const bytes = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new Uint8Array();
    const picked = readPicked(request.query.picked);
    const view = await bringIn.read(personOf(response), { document: { name, bytes }, picked });
    response.setHeader('Cache-Control', 'no-store').json(toReply(view, request));
  });
  return router;
}

/** Stands before a body is read: what is sent by whoever may not is never taken in. */
export function onlyCoordinators({ ensureMay }: BringInCases): RequestHandler {
  return (_request, response, next) => {
    ensureMay(personOf(response));
    next();
  };
}

function notTooOften(): RequestHandler {
  const sent = perMinute(DOCUMENTS_A_MINUTE);
  return async (_request, response, next) => {
    const wait = await sent.count(personOf(response).id);
    if (wait !== null) throw tooMany(wait);
    next();
  };
}

/** Takes the body as it is; one over the limit is told as what a person can mend. */
function takeBytes(): RequestHandler {
  // Never unpacked here: what it unpacks to is bounded where it is read.
  const take = express.raw({ type: () => true, limit: MOST_DOCUMENT_BYTES, inflate: false });
  return (request, response, next) =>
    take(request, response, (error: unknown) => {
      const isTooLarge = error instanceof Error && 'status' in error && error.status === 413;
      next(isTooLarge ? new Refusal('document-unreadable', { why: 'too-large' }, { cause: error }) : error);
    });
}

/** @throws Refusal `request-invalid` */
function readPicked(picked: unknown): ReadonlySet<number> | null {
  if (picked === undefined) return null;
  if (typeof picked !== 'string' || !/^\d{1,4}(?:,\d{1,4})*$/.test(picked)) {
    throw new Refusal('request-invalid', { fields: ['picked'] });
  }
  return new Set(picked.split(',').map(Number));
}

function toReply({ plan, noPlan, candidates, plans, sites }: HandedInView, request: Request): DocumentReply {
  const { problemSentence } = problemTexts(request);
  const { refusalSentence } = refusalTexts(request);
  return {
    plan: plan && toPlanFile(plan, problemSentence),
    noPlan: noPlan && refusalSentence(new Refusal('document-without-actions', { why: noPlan })),
    candidates: candidates.map(({ text, heading }) => ({ text, heading })),
    plans: plans.map(({ plan: { id, title, state }, likeness }) => ({ id, title, state, likeness })),
    sites: [...sites],
  };
}
