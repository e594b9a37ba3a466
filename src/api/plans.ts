import express, { Router } from 'express';
import { z } from 'zod';
import type { BringInCases } from '../cases/documents/bring-in.ts';
import { MOST_DOCUMENT_BYTES, type NewPlanReply } from '../wire/bring-in.ts';
import { fromPlanFile } from '../wire/plan-file.ts';
import { onlyCoordinators } from './documents.ts';
import { readBody } from './read-body.ts';
import { personOf } from './sign-in.ts';

/** What bringing plans in is made of. */
export interface PlansParts {
  readonly bringIn: BringInCases;
}

/** The plan itself is read by its own shape, which names every fault in it. */
const Body = z.strictObject({ plan: z.unknown(), site: z.string().optional() });

/** `POST /plans`: brings a plan in as a draft that the caller coordinates, as somebody has looked it through. */
export function plansRoutes({ bringIn }: PlansParts): Router {
  const router = Router();
  router.post(
    '/plans',
    onlyCoordinators(bringIn),
    express.json({ type: () => true, limit: MOST_DOCUMENT_BYTES }),
    async (request, response) => {
      const { plan, site } = readBody(Body, request.body);
      const printed = fromPlanFile(plan);
      const reply: NewPlanReply = {
        plan: await bringIn.bringIn(personOf(response), { printed, ...(site !== undefined && { site }) }),
      };
      response.setHeader('Cache-Control', 'no-store').status(201).json(reply);
    },
  );
  return router;
}
