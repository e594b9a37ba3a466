import express, { type Request, type Response, Router } from 'express';
import type { AskingCases } from '../cases/asking/asking-cases.ts';
import type { WantedRound } from '../cases/asking/open-round.ts';
import type { AskingView } from '../cases/asking/view-asking.ts';
import { toDay } from '../core/calendar/day.ts';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import {
  AskingBody,
  DayInPath,
  DayOffBody,
  HoldBody,
  NoBody,
  PaperDayQuery,
  ReleaseBody,
  RemoveDayOffBody,
  RoundBody,
} from '../wire/asking-bodies.ts';
import { toAheadDayReply, toAheadReply, toAskingReply, toRoundsReply } from '../wire/to-asking-reply.ts';
import { readBody, readQuery } from './read-body.ts';
import { personOf } from './sign-in.ts';

/** What the ways to how a plan asks are made of. */
export interface PlanAskingParts {
  readonly asking: AskingCases;
}

const LONGEST_BODY = '64kb';

/**
 * `GET /plans/{id}/asking`: how a plan asks, and its rounds; `…/ahead` and `…/ahead/{day}`: whom it will ask;
 * `…/paper-day`. `POST …/asking`, `…/days-off`, `…/rounds`, `…/held` and what is below them change it. All of it is for the
 * plan's coordinators, but that managers see the rounds of their areas. `GET /rounds`: counts of the running rounds, for
 * every reader.
 */
export function planAskingRoutes({ asking }: PlanAskingParts): Router {
  const router = Router();
  reading(router, asking);
  const json = express.json({ limit: LONGEST_BODY });
  const on = (path: string, change: Change) => {
    router.post(`/plans/:id/asking${path}`, json, async (request, response) => {
      show(response, await change(personOf(response), String(request.params.id), request));
    });
  };

  router.use('/plans/:id/asking', async (request, response, next) => {
    // Looked at before a body is taken in.
    if (request.method === 'POST') await asking.view(personOf(response), String(request.params.id));
    next();
  });
  on('', (person, plan, { body }) => asking.set(person, plan, readBody(AskingBody, body)));
  on('/days-off', (person, plan, request) => {
    const { day, name } = readBody(DayOffBody, request.body);
    return asking.addDayOff(person, plan, { day: toDay(day), name });
  });
  on('/days-off/remove', (person, plan, { body }) =>
    asking.removeDayOff(person, plan, toDay(readBody(RemoveDayOffBody, body).day)),
  );
  on('/rounds', (person, plan, { body }) => asking.openRound(person, plan, toWanted(body)));
  on('/rounds/:round', (person, plan, { body, params }) =>
    asking.changeRound(person, plan, { id: String(params.round), wanted: toWanted(body) }),
  );
  on('/rounds/:round/cancel', (person, plan, { body, params }) => {
    readBody(NoBody, body);
    return asking.cancelRound(person, plan, String(params.round));
  });
  on('/held', (person, plan, { body }) => {
    const holding = readBody(HoldBody, body);
    return asking.hold(person, plan, { ...holding, until: holding.until === null ? null : toDay(holding.until) });
  });
  on('/held/release', (person, plan, { body }) => asking.release(person, plan, readBody(ReleaseBody, body).person));
  return router;
}

type Change = (person: Person, plan: string, request: Request) => Promise<AskingView>;

function reading(router: Router, asking: AskingCases): void {
  router.get('/plans/:id/asking', async (request, response) => {
    show(response, await asking.view(personOf(response), request.params.id));
  });

  router.get('/plans/:id/asking/ahead', async (request, response) => {
    const days = await asking.ahead(personOf(response), request.params.id);
    response.setHeader('Cache-Control', 'no-store').json(toAheadReply(days));
  });

  router.get('/plans/:id/asking/ahead/:day', async (request, response) => {
    const { id } = request.params;
    const wanted = readQuery(DayInPath, request.params.day);
    const person = personOf(response);
    const day = (await asking.ahead(person, id)).find(({ on }) => on.toString() === wanted);
    if (!day) throw new Refusal('missing');
    const { plan } = await asking.view(person, id);
    response.setHeader('Cache-Control', 'no-store').json(toAheadDayReply(plan, day));
  });

  router.get('/plans/:id/asking/paper-day', (request, response) => {
    const { meeting } = readQuery(PaperDayQuery, request.query);
    const paper = asking.paperDay(personOf(response), request.params.id, toDay(meeting));
    response.setHeader('Cache-Control', 'no-store').json({ paper: paper.toString() });
  });

  router.get('/rounds', async (_request, response) => {
    const { rounds, today } = await asking.running(personOf(response));
    response.setHeader('Cache-Control', 'no-store').json(toRoundsReply(rounds, today));
  });
}

function show(response: Response, view: AskingView): void {
  response.setHeader('Cache-Control', 'no-store').json(toAskingReply(view));
}

function toWanted(sent: unknown): WantedRound {
  const { meeting, opens, cutOffs, paper } = readBody(RoundBody, sent);
  return {
    meeting: { name: meeting.name, on: toDay(meeting.on) },
    opens: toDay(opens),
    cutOffs: cutOffs.map(toDay),
    paper: paper === null ? null : toDay(paper),
  };
}
