import { Router } from 'express';
import type { Person } from '../core/plan/person.ts';
import { type ToldAction, toMyActions } from '../wire/action-rows.ts';
import type { MyActionsReply } from '../wire/tab.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the list of one's own actions is made of. */
export interface MyActionsParts {
  readonly viewMyActions: (person: Person) => readonly ToldAction[];
  /** Whether any plan names the person. */
  readonly mayReadByRole: (person: Person) => boolean;
  readonly snapshots: Snapshots;
}

/** `GET /my-actions`: the caller's own open actions over all plans. */
export function myActionsRoutes({ viewMyActions, mayReadByRole, snapshots }: MyActionsParts): Router {
  const router = Router();
  router.get('/my-actions', (request, response) => {
    const person = personOf(response);
    const actions = viewMyActions(person);
    const snapshot = mayReadByRole(person) ? snapshots.forPerson(person) : snapshots.forStranger();
    const { asAt, today, isFresh } = snapshot;
    if (isFresh(request, response)) return void response.status(304).end();
    const reply: MyActionsReply = {
      on: today.toString(),
      asAt,
      actions: toMyActions(actions, today),
    };
    response.json(reply);
  });
  return router;
}
