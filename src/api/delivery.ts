import express, { type Request, type Response, Router } from 'express';
import type { DeliveryCases } from '../cases/delivery/delivery-cases.ts';
import type { DeliveryView } from '../cases/delivery/view-delivery.ts';
import type { AskView } from '../core/asking/ask-view.ts';
import { toDay } from '../core/calendar/day.ts';
import type { Person } from '../core/plan/person.ts';
import {
  AgainBody,
  AsideAgainBody,
  CapBody,
  DigestAgainBody,
  NothingMore,
  OverCapBody,
  type SampleReply,
  TellAgainBody,
} from '../wire/delivery.ts';
import { toDeliveryReply } from '../wire/to-delivery-reply.ts';
import { readBody } from './read-body.ts';
import { personOf } from './sign-in.ts';

/** What the ways to sending are made of. */
export interface DeliveryParts {
  readonly delivery: DeliveryCases;
  /** Draws a card as Teams gets it. */
  readonly drawCard: (view: AskView) => object;
}

const LONGEST_BODY = '16kb';

/**
 * `GET /delivery`: what goes out next, how the last cards got on, who could not be asked; `…/sample`: the card as it will
 * look. `POST /delivery/…` steers it: `test`, `stop`, `resume`, `cap`, `over-cap`, `again`, `notices/again`,
 * `digests/again`, `aside/again`. All of it is for who coordinates a plan.
 */
export function deliveryRoutes({ delivery, drawCard }: DeliveryParts): Router {
  const router = Router();
  router.get('/delivery', async (_request, response) => show(response, await delivery.view(personOf(response))));

  router.get('/delivery/sample', async (_request, response) => {
    const view = await delivery.sample(personOf(response));
    const reply: SampleReply = { card: view && { ...drawCard(view) } };
    response.setHeader('Cache-Control', 'no-store').json(reply);
  });

  router.use('/delivery', async (request, response, next) => {
    // Looked at before a body is taken in.
    if (request.method === 'POST') await delivery.view(personOf(response));
    next();
  });
  const json = express.json({ limit: LONGEST_BODY });
  const on = (path: string, steer: (person: Person, body: unknown) => Promise<DeliveryView>) => {
    router.post(`/delivery/${path}`, json, async (request: Request, response) => {
      show(response, await steer(personOf(response), request.body));
    });
  };
  const plain = (steer: (person: Person) => Promise<DeliveryView>) => (person: Person, body: unknown) => {
    readBody(NothingMore, body);
    return steer(person);
  };
  on('test', plain(delivery.testSend));
  on('stop', plain(delivery.stop));
  on('resume', plain(delivery.resume));
  on('cap', (person, body) => delivery.setCap(person, readBody(CapBody, body).cap));
  on('over-cap', (person, body) => delivery.sendOverCap(person, toDay(readBody(OverCapBody, body).day)));
  on('again', (person, body) => delivery.tryAgain(person, readBody(AgainBody, body).ask));
  on('notices/again', (person, body) => delivery.tellAgain(person, readBody(TellAgainBody, body).notice));
  on('digests/again', (person, body) => delivery.digestAgain(person, readBody(DigestAgainBody, body).digest));
  on('aside/again', (person, body) => delivery.sendAgain(person, readBody(AsideAgainBody, body).id));
  return router;
}

function show(response: Response, view: DeliveryView): void {
  response.setHeader('Cache-Control', 'no-store').json(toDeliveryReply(view));
}
