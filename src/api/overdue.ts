import { Router } from 'express';
import type { OverdueList } from '../core/plan/overdue-list.ts';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import { toOverduePlans } from '../wire/action-rows.ts';
import type { OverdueReply } from '../wire/tab.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the overdue list is made of. */
export interface OverdueParts {
  readonly viewOverdue: (person: Person) => Promise<readonly OverdueList[]>;
  readonly snapshots: Snapshots;
}

/** `GET /overdue`: what is overdue in every plan that the caller may read. Nobody learns of the others. */
export function overdueRoutes({ viewOverdue, snapshots }: OverdueParts): Router {
  const router = Router();
  router.get('/overdue', async (request, response) => {
    const person = personOf(response);
    // Looked for first: who may not see it any more is refused, whatever tag they still have of it.
    const lists = await viewOverdue(person);
    if (lists.length === 0) throw new Refusal('not-allowed');
    const { asAt, today, isFresh } = snapshots.forPerson(person);
    if (isFresh(request, response)) return void response.status(304).end();
    const reply: OverdueReply = { on: today.toString(), asAt, plans: toOverduePlans(lists, today) };
    response.json(reply);
  });
  return router;
}
