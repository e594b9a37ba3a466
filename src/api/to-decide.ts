import { createHash } from 'node:crypto';
import { Router } from 'express';
import type { ToDecide, ToDecideCount as Waiting } from '../cases/deciding/view-to-decide.ts';
import type { Person } from '../core/plan/person.ts';
import type { ToDecideCount } from '../wire/to-decide.ts';
import { toDecideReply } from '../wire/to-decide-reply.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the list of what waits for somebody's decision is made of. */
export interface ToDecideParts {
  readonly viewToDecide: (person: Person) => Promise<ToDecide>;
  readonly countToDecide: (person: Person) => Promise<Waiting>;
  /** Whether any plan names the person. */
  readonly mayReadByRole: (person: Person) => boolean;
  readonly snapshots: Snapshots;
}

/**
 * `GET /to-decide`: all that waits for the caller's decision, over all plans. `GET /to-decide/count`: how much that is, for
 * the way there. Who does not answer hangs on the asks beside the record, so both tags tell of that too.
 */
export function toDecideRoutes({ viewToDecide, countToDecide, mayReadByRole, snapshots }: ToDecideParts): Router {
  const router = Router();
  const snapshotFor = (person: Person, beside: string) =>
    mayReadByRole(person) ? snapshots.forPerson(person, beside) : snapshots.forStranger();

  router.get('/to-decide', async (request, response) => {
    const person = personOf(response);
    const told = await viewToDecide(person);
    const { asAt, today, isFresh } = snapshotFor(person, besideOf(told));
    if (isFresh(request, response)) return void response.status(304).end();
    response.json(toDecideReply(told, today, asAt));
  });

  router.get('/to-decide/count', async (request, response) => {
    const person = personOf(response);
    const { mayDecide, isUnansweredKnown, waiting } = await countToDecide(person);
    const { isFresh } = snapshotFor(person, `${waiting}${isUnansweredKnown}`);
    if (isFresh(request, response)) return void response.status(304).end();
    const reply: ToDecideCount = { mayDecide, isUnansweredKnown, waiting };
    response.json(reply);
  });
  return router;
}

function besideOf({ items, isUnansweredKnown }: ToDecide): string {
  const silences = items.flatMap(({ key, silent }) => silent.map(({ lead, lapsed }) => [key, lead.id, lapsed]));
  return createHash('sha256')
    .update(JSON.stringify([isUnansweredKnown, silences]))
    .digest('base64url');
}
