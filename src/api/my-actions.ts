import { Router } from 'express';
import type { ActionInPlan } from '../core/plan/find-action.ts';
import type { Person } from '../core/plan/person.ts';
import { toMyActions } from '../wire/action-rows.ts';
import type { MyActionsReply } from '../wire/tab.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the list of one's own actions is made of. */
export interface MyActionsParts {
  readonly viewMyActions: (person: Person) => readonly ActionInPlan[];
  readonly snapshots: Snapshots;
}

/** `GET /my-actions`: the caller's own open actions over all plans. */
export function myActionsRoutes({ viewMyActions, snapshots }: MyActionsParts): Router {
  const router = Router();
  router.get('/my-actions', (request, response) => {
    const person = personOf(response);
    const { asAt, today, isFresh } = snapshots.forPerson(person);
    if (isFresh(request, response)) return void response.status(304).end();
    const reply: MyActionsReply = {
      on: today.toString(),
      asAt,
      actions: toMyActions(viewMyActions(person), today),
    };
    response.json(reply);
  });
  return router;
}
