import express, { type Response, Router } from 'express';
import type { MatchingCases } from '../cases/matching/matching-cases.ts';
import type { CoordinatedReply } from '../wire/coordinated.ts';
import { MatchBody, SheetQuery, StateBody } from '../wire/matching.ts';
import { DOCUMENT_TYPES } from '../wire/plan-documents.ts';
import { toFoundReply, toMatchingReply, toSuggestionsReply } from '../wire/to-matching-reply.ts';
import { readBody, readQuery } from './read-body.ts';
import { personOf } from './sign-in.ts';

/** What the ways to a plan's people are made of. */
export interface PlanPeopleParts {
  readonly matching: MatchingCases;
}

const LONGEST_BODY = '512kb';
const LONGEST_SHEET = '5mb';
const LONGEST_WORDS = 100;

/**
 * `GET /coordinated`: the plans that the caller coordinates. `GET /plans/{id}/people`: who has which part in a plan;
 * `…/suggestions`: whom its leads may stand for; `…/sheet`: all of it to fill in elsewhere. `POST /plans/{id}/people` and
 * `…/sheet` change it, `POST /plans/{id}/state` moves the plan on. `GET /directory?find=`: people and groups to choose
 * from. All of it is for the plan's coordinators.
 */
export function planPeopleRoutes({ matching }: PlanPeopleParts): Router {
  const router = Router();
  const show = (response: Response, plan: Parameters<typeof toMatchingReply>[0]) => {
    response.setHeader('Cache-Control', 'no-store').json(toMatchingReply(plan));
  };

  router.get('/coordinated', (_request, response) => {
    const plans = matching.plans(personOf(response)).map(({ id, title, state }) => ({ id, title, state }));
    const reply: CoordinatedReply = { plans };
    response.setHeader('Cache-Control', 'no-store').json(reply);
  });

  router.get('/plans/:id/people', (request, response) => {
    show(response, matching.view(personOf(response), request.params.id));
  });

  router.get('/plans/:id/people/suggestions', async (request, response) => {
    const suggestions = await matching.suggest(personOf(response), request.params.id);
    response.setHeader('Cache-Control', 'no-store').json(toSuggestionsReply(suggestions));
  });

  router.use(['/plans/:id/people', '/plans/:id/state'], (request, response, next) => {
    // Looked at before a body is taken in.
    matching.view(personOf(response), String(request.params.id));
    next();
  });

  router.post('/plans/:id/people', express.json({ limit: LONGEST_BODY }), async (request, response) => {
    const { rows } = readBody(MatchBody, request.body);
    const filled = rows.map((row) => ({ ...row, name: '' }));
    show(response, await matching.match(personOf(response), String(request.params.id), filled));
  });

  router.get('/plans/:id/people/sheet', async (request, response) => {
    const { to } = readQuery(SheetQuery, request.query);
    const sheet = await matching.sheet(personOf(response), request.params.id, `.${to}`);
    response.setHeader('Cache-Control', 'no-store').attachment(`people.${to}`).type(DOCUMENT_TYPES[to]).end(sheet);
  });

  router.post(
    '/plans/:id/people/sheet',
    express.raw({ type: () => true, limit: LONGEST_SHEET }),
    async (request, response) => {
      const name = String(request.query.name ?? '');
      const bytes = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new Uint8Array();
      show(response, await matching.matchBySheet(personOf(response), String(request.params.id), { name, bytes }));
    },
  );

  router.post('/plans/:id/state', express.json({ limit: LONGEST_BODY }), async (request, response) => {
    const { state } = readBody(StateBody, request.body);
    show(response, await matching.setState(personOf(response), String(request.params.id), state));
  });

  router.get('/directory', async (request, response) => {
    const found = await matching.search(personOf(response), String(request.query.find ?? '').slice(0, LONGEST_WORDS));
    response.setHeader('Cache-Control', 'no-store').json(toFoundReply(found));
  });
  return router;
}
