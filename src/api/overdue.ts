import { Router } from 'express';
import type { PicturedPlan } from '../cases/view-picture.ts';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import type { OverdueReply } from '../wire/tab.ts';
import { toPicturedPlans } from '../wire/to-overdue-reply.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the overdue list is made of. */
export interface OverdueParts {
  readonly viewPicture: (person: Person) => Promise<readonly PicturedPlan[]>;
  readonly snapshots: Snapshots;
}

/** `GET /overdue`: what is overdue in every plan that the caller may read. Nobody learns of the others. */
export function overdueRoutes({ viewPicture, snapshots }: OverdueParts): Router {
  const router = Router();
  router.get('/overdue', async (request, response) => {
    const person = personOf(response);
    // Looked for first: who may not see it any more is refused, whatever tag they still have of it.
    const shown = await viewPicture(person);
    if (shown.length === 0) throw new Refusal('not-allowed');
    const { asAt, today, isFresh } = snapshots.forPerson(person);
    if (isFresh(request, response)) return void response.status(304).end();
    const on = today.toString();
    const reply: OverdueReply = { on, today: on, asAt, plans: toPicturedPlans(shown, today) };
    response.json(reply);
  });
  return router;
}
