import express, { type Response, Router } from 'express';
import type { ActionCases } from '../cases/actions/action-cases.ts';
import type { ActionView } from '../cases/actions/view-action.ts';
import { Refusal } from '../core/refusal.ts';
import { COMMANDS, type PutBackReply } from '../wire/action-view.ts';
import { toAskNowReply } from '../wire/ask-now.ts';
import { toActionReply, toPutBackItems } from '../wire/to-action-reply.ts';
import { RUN_COMMAND } from './action-commands.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the ways to one action are made of. */
export interface ActionsParts {
  readonly actions: ActionCases;
  /** A link that opens an action in Teams, or as a page where Teams is not at hand. @param action its key */
  readonly linkTo: (plan: string, action: string) => string;
  readonly snapshots: Snapshots;
}

/** Three texts at their longest, every character escaped. */
const LONGEST_BODY = '48kb';

/**
 * `GET /actions/{key}`: the story of one action. `GET /actions/{key}/ask-now`: how its lead would be asked.
 * `POST /actions/{key}/{command}`: does something to it, and tells the story as it is then. `GET /put-back`: what
 * coordinators are shown of edits in the lists.
 */
export function actionsRoutes({ actions, linkTo, snapshots }: ActionsParts): Router {
  const router = Router();
  const show = async (response: Response, view: ActionView) => {
    const around = await actions.viewAround(personOf(response), view);
    const { today, asAt } = snapshots.forPerson(personOf(response));
    const link = linkTo(view.plan.id, view.action.key);
    response.json(toActionReply({ ...view, ...around, link }, today, asAt));
  };

  router.get('/actions/:key', async (request, response) => {
    const person = personOf(response);
    // Looked for first: what somebody may not see any more is gone, whatever tag they still have of it.
    const view = await actions.viewAction(person, request.params.key);
    if (snapshots.forPerson(person).isFresh(request, response)) return void response.status(304).end();
    await show(response, view);
  });

  router.get('/actions/:key/ask-now', async (request, response) => {
    const asking = await actions.viewAskNow(personOf(response), request.params.key);
    response.setHeader('Cache-Control', 'no-store');
    response.json(toAskNowReply(asking));
  });

  router.post('/actions/:key/:command', express.json({ limit: LONGEST_BODY }), async (request, response) => {
    const command = COMMANDS.find((name) => name === request.params.command);
    if (command === undefined) throw new Refusal('missing');
    const sent = { by: personOf(response), action: String(request.params.key), body: request.body };
    const view = await RUN_COMMAND[command](actions, sent);
    response.setHeader('Cache-Control', 'no-store');
    await show(response, view);
  });

  router.get('/put-back', async (request, response) => {
    const person = personOf(response);
    const items = await actions.viewPutBack(person);
    const { today, asAt, isFresh } = snapshots.forPerson(person);
    if (isFresh(request, response)) return void response.status(304).end();
    const reply: PutBackReply = { on: today.toString(), asAt, items: toPutBackItems(items) };
    response.json(reply);
  });
  return router;
}
