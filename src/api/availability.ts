import express, { type Response, Router } from 'express';
import type { z } from 'zod';
import type { AvailabilityCases } from '../cases/availability/availability-cases.ts';
import type { AvailabilityView, WhenAsked } from '../cases/availability/set-availability.ts';
import { toDay } from '../core/calendar/day.ts';
import type { Clock } from '../ports/clock.ts';
import { DeputyAnswerBody, DeputyBody, WhenAskedBody } from '../wire/availability.ts';
import type { FoundReply } from '../wire/matching.ts';
import { toAvailabilityReply, toLeadAvailability } from '../wire/to-availability-reply.ts';
import { toFoundReply } from '../wire/to-matching-reply.ts';
import { readBody } from './read-body.ts';
import { personOf } from './sign-in.ts';

/** What the ways to when people are asked are made of. */
export interface AvailabilityParts {
  readonly availability: AvailabilityCases;
  readonly clock: Pick<Clock, 'today'>;
}

const LONGEST_BODY = '4kb';
const LONGEST_WORDS = 100;

/**
 * When the caller is asked: `GET /availability`, `POST /availability` sets it, `/availability/deputy` chooses who is asked
 * instead, `/availability/deputy-of` answers somebody who chose the caller, `GET /availability/people?find=` finds whom to
 * choose. `POST /plans/{id}/leads/{lead}/availability` is for the plan's coordinators.
 */
export function availabilityRoutes({ availability, clock }: AvailabilityParts): Router {
  const router = Router();
  const body = express.json({ limit: LONGEST_BODY });
  const show = (response: Response, view: AvailabilityView) => {
    response.setHeader('Cache-Control', 'no-store').json(toAvailabilityReply(view, clock.today()));
  };

  router.get('/availability', async (_request, response) => {
    show(response, await availability.view(personOf(response)));
  });

  router.post('/availability', body, async (request, response) => {
    show(response, await availability.set(personOf(response), toWhenAsked(readBody(WhenAskedBody, request.body))));
  });

  router.post('/availability/deputy', body, async (request, response) => {
    const { person } = readBody(DeputyBody, request.body);
    show(response, await availability.chooseDeputy(personOf(response), person));
  });

  router.post('/availability/deputy-of', body, async (request, response) => {
    const answer = readBody(DeputyAnswerBody, request.body);
    show(response, await availability.answerDeputy(personOf(response), answer));
  });

  router.get('/availability/people', async (request, response) => {
    const words = String(request.query.find ?? '').slice(0, LONGEST_WORDS);
    const people = await availability.findDeputies(personOf(response), words);
    const reply: FoundReply = toFoundReply({ people, groups: [] });
    response.setHeader('Cache-Control', 'no-store').json(reply);
  });

  router.post('/plans/:id/leads/:lead/availability', body, async (request, response) => {
    const of = { by: personOf(response), plan: String(request.params.id), lead: String(request.params.lead) };
    const when = toWhenAsked(readBody(WhenAskedBody, request.body));
    const now = await availability.setOfLead(of, when);
    response.setHeader('Cache-Control', 'no-store').json(toLeadAvailability(now));
  });
  return router;
}

function toWhenAsked({ notUntil, worksOn }: z.output<typeof WhenAskedBody>): WhenAsked {
  return {
    ...(notUntil !== undefined && { notUntil: notUntil === null ? null : toDay(notUntil) }),
    ...(worksOn !== undefined && { worksOn }),
  };
}
