import { Router } from 'express';
import type { PicturedPlan, PictureRequest } from '../cases/plans/view-picture.ts';
import { toDay } from '../core/calendar/day.ts';
import { NAMES_AS_THEY_ARE, postsInTexts } from '../core/plan/names-to-posts.ts';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import { EXPORT_WORDS } from '../texts/export-words.ts';
import { OverdueQuery, type OverdueReply } from '../wire/tab.ts';
import { toPicturedPlan } from '../wire/to-overdue-reply.ts';
import { readQuery } from './read-body.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the overdue list is made of. */
export interface OverdueParts {
  readonly viewPicture: (person: Person, request: PictureRequest) => Promise<readonly PicturedPlan[]>;
  readonly snapshots: Snapshots;
}

/**
 * `GET /overdue?on=2026-11-02&plan=id&names=posts`: what is overdue in every plan that the caller may read, or was when a
 * day ended. Nobody learns of the others.
 */
export function overdueRoutes({ viewPicture, snapshots }: OverdueParts): Router {
  const router = Router();
  router.get('/overdue', async (request, response) => {
    const person = personOf(response);
    const { on, plan, names } = readQuery(OverdueQuery, request.query);
    // Looked for first: who may not see it any more is refused, whatever tag they still have of it.
    const shown = await viewPicture(person, { on: on === undefined ? undefined : toDay(on), plan });
    if (shown.length === 0) throw new Refusal('not-allowed');
    const { asAt, today, isFresh } = snapshots.forPerson(person, besideToday({ on, plan, names }));
    if (isFresh(request, response)) return void response.status(304).end();
    const day = on === undefined ? today : toDay(on);
    const wordsFor = ({ known }: PicturedPlan) =>
      names === 'posts' ? postsInTexts(known(), EXPORT_WORDS.nameless) : NAMES_AS_THEY_ARE;
    const plans = shown.map((one) => toPicturedPlan(one, day, wordsFor(one)));
    const reply: OverdueReply = { on: day.toString(), today: today.toString(), asAt, plans };
    response.json(reply);
  });
  return router;
}

/** Tells replies about other days, plans or names apart; nothing where everything of today is asked for. */
function besideToday({ on, plan, names }: OverdueQuery): string | undefined {
  const asked = [on && `on=${on}`, plan && `plan=${plan}`, names === 'posts' && 'posts'].filter(Boolean);
  return asked.length === 0 ? undefined : asked.join('&');
}
