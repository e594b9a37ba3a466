import { Router } from 'express';
import type { ReadablePlan } from '../cases/actions/view-actions.ts';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import type { AllActionsReply } from '../wire/all-actions.ts';
import { createListing } from '../wire/to-all-actions-reply.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the list of all actions is made of. */
export interface AllActionsParts {
  readonly viewActions: (person: Person) => Promise<readonly ReadablePlan[]>;
  readonly snapshots: Snapshots;
}

/** `GET /actions`: every action that the caller may read, over all plans. */
export function allActionsRoutes({ viewActions, snapshots }: AllActionsParts): Router {
  const router = Router();
  const toListedPlans = createListing();
  router.get('/actions', async (request, response) => {
    const person = personOf(response);
    const readable = await viewActions(person);
    if (readable.length === 0) throw new Refusal('not-allowed');
    const { asAt, today, isFresh } = snapshots.forPerson(person);
    if (isFresh(request, response)) return void response.status(304).end();
    const reply: AllActionsReply = { on: today.toString(), asAt, plans: toListedPlans(readable, today) };
    response.json(reply);
  });
  return router;
}
