import express, { type Response, Router } from 'express';
import type { OwnDigestCases, OwnDigestView } from '../cases/digest/choose-digest.ts';
import { MyDigestBody } from '../wire/my-digest.ts';
import { toMyDigestReply } from '../wire/to-my-digest-reply.ts';
import { readBody } from './read-body.ts';
import { personOf } from './sign-in.ts';

/** What the ways to one's own digest are made of. */
export interface MyDigestParts {
  readonly ownDigest: OwnDigestCases;
}

const LONGEST_BODY = '1kb';

/** When the caller's digest comes and why: `GET /my-digest`; `POST /my-digest` sets how often and by whose clock, and what comes while all is quiet. */
export function myDigestRoutes({ ownDigest }: MyDigestParts): Router {
  const router = Router();

  router.get('/my-digest', async (_request, response) => {
    show(response, await ownDigest.view(personOf(response)));
  });

  router.post('/my-digest', express.json({ limit: LONGEST_BODY }), async (request, response) => {
    const { rhythm, whenQuiet, timeZone } = readBody(MyDigestBody, request.body);
    const choices = {
      ...(rhythm !== undefined && { rhythm }),
      ...(whenQuiet !== undefined && { whenQuiet }),
      ...(timeZone !== undefined && { timeZone }),
    };
    show(response, await ownDigest.choose(personOf(response), choices));
  });
  return router;
}

function show(response: Response, view: OwnDigestView): void {
  response.setHeader('Cache-Control', 'no-store').json(toMyDigestReply(view));
}
