import { Router } from 'express';
import type { OwnMatters } from '../cases/answering/view-own-matters.ts';
import type { Person } from '../core/plan/person.ts';
import { type ToldAction, toMyActions } from '../wire/action-rows.ts';
import type { MyActionsReply } from '../wire/tab.ts';
import { toOwnMatters } from '../wire/to-own-matters.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the list of one's own actions is made of. */
export interface MyActionsParts {
  readonly viewMyActions: (person: Person) => readonly ToldAction[];
  readonly viewOwnMatters: (person: Person) => OwnMatters;
  /** Whether any plan names the person. */
  readonly mayReadByRole: (person: Person) => boolean;
  readonly snapshots: Snapshots;
}

/** `GET /my-actions`: the caller's own open actions over all plans, what of theirs waits on others, and what was decided lately. */
export function myActionsRoutes({ viewMyActions, viewOwnMatters, mayReadByRole, snapshots }: MyActionsParts): Router {
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
      ...toOwnMatters(viewOwnMatters(person)),
    };
    response.json(reply);
  });
  return router;
}
