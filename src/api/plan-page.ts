import express, { Router } from 'express';
import type { PlanPageCases } from '../cases/plans/plan-page-cases.ts';
import type { Person } from '../core/plan/person.ts';
import { type PlansReply, RagWordsBody, type ReadablePlansReply } from '../wire/plan-page.ts';
import { toPlanReply, toPlanSummary } from '../wire/to-plan-reply.ts';
import { readBody } from './read-body.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the ways to plans themselves are made of. */
export interface PlanPageParts {
  readonly planPage: PlanPageCases;
  readonly snapshots: Snapshots;
}

const LONGEST_BODY = '16kb';

/**
 * `GET /plans`: the plans that the caller runs; none for everybody else. `GET /readable-plans`: those of which they may
 * read anything. `GET /plans/{id}`: one of them. `POST
 * /plans/{id}/rag-words`: what it calls each standing. The last two are for its coordinators.
 */
export function planPageRoutes({ planPage, snapshots }: PlanPageParts): Router {
  const router = Router();
  const reply = (person: Person, view: ReturnType<PlanPageCases['view']>) => {
    const { today, asAt } = snapshots.forPerson(person);
    return toPlanReply(view, today, asAt);
  };

  router.get('/plans', (request, response) => {
    const person = personOf(response);
    const plans = planPage.plans(person);
    const { today, asAt, isFresh } = plans.length > 0 ? snapshots.forPerson(person) : snapshots.forStranger();
    if (isFresh(request, response)) return void response.status(304).end();
    const shown: PlansReply = { on: today.toString(), asAt, plans: plans.map(toPlanSummary) };
    response.json(shown);
  });

  router.get('/readable-plans', async (_request, response) => {
    const plans = await planPage.readable(personOf(response));
    const shown: ReadablePlansReply = { plans: plans.map(({ id, title }) => ({ id, title })) };
    response.setHeader('Cache-Control', 'no-store').json(shown);
  });

  router.get('/plans/:id', (request, response) => {
    const person = personOf(response);
    // Looked for first: who may not see it any more is refused, whatever tag they still have of it.
    const view = planPage.view(person, request.params.id);
    if (snapshots.forPerson(person).isFresh(request, response)) return void response.status(304).end();
    response.json(reply(person, view));
  });

  router.use('/plans/:id/rag-words', (request, response, next) => {
    // Looked at before a body is taken in.
    planPage.view(personOf(response), request.params.id);
    next();
  });
  router.post('/plans/:id/rag-words', express.json({ limit: LONGEST_BODY }), async (request, response) => {
    const person = personOf(response);
    const { words } = readBody(RagWordsBody, request.body);
    const view = await planPage.setRagWords(person, String(request.params.id), words);
    response.setHeader('Cache-Control', 'no-store').json(reply(person, view));
  });
  return router;
}
