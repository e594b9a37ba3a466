import express, { type Response, Router } from 'express';
import type { EditOutcome } from '../cases/actions/edit-action.ts';
import type { EditCases } from '../cases/actions/edit-cases.ts';
import { EditBody, type EditedReply, UndoBody } from '../wire/action-edits.ts';
import type { FoundReply } from '../wire/matching.ts';
import { toEditingReply } from '../wire/to-editing-reply.ts';
import { toFoundReply } from '../wire/to-matching-reply.ts';
import { readBody } from './read-body.ts';
import { personOf } from './sign-in.ts';
import type { Snapshots } from './snapshots.ts';

/** What the ways to editing are made of. */
export interface ActionEditsParts {
  readonly edits: EditCases;
  readonly snapshots: Snapshots;
}

/** What stood there before goes along, and a document may have brought a long text. */
const LONGEST_BODY = '256kb';
const LONGEST_WORDS = 100;

/**
 * `GET /actions/{key}/editing`: what of an action the caller may edit, as it stands. `POST /actions/{key}/edit` changes
 * one field of it, `POST /actions/{key}/undo` takes such a change back. `GET /editing/people?find=`: who could lead one.
 * Stands before the commands of actions, whose path would take these for commands.
 */
export function actionEditsRoutes({ edits, snapshots }: ActionEditsParts): Router {
  const router = Router();
  const body = express.json({ limit: LONGEST_BODY });
  const show = (response: Response, { view, entry }: EditOutcome) => {
    const { today, asAt } = snapshots.forPerson(personOf(response));
    const reply: EditedReply = { ...toEditingReply(view, today.toString(), asAt), entry };
    response.setHeader('Cache-Control', 'no-store').json(reply);
  };

  router.get('/actions/:key/editing', async (request, response) => {
    const person = personOf(response);
    // Looked for first: what somebody may not see any more is gone, whatever tag they still have of it.
    const view = await edits.view(person, request.params.key);
    const { today, asAt, isFresh } = snapshots.forPerson(person);
    if (isFresh(request, response)) return void response.status(304).end();
    response.json(toEditingReply(view, today.toString(), asAt));
  });

  router.post('/actions/:key/edit', body, async (request, response) => {
    const { id, edit } = readBody(EditBody, request.body);
    const about = { by: personOf(response), action: String(request.params.key), door: 'tab', submit: id } as const;
    show(response, await edits.edit({ ...about, edit }));
  });

  router.post('/actions/:key/undo', body, async (request, response) => {
    const { id, entry } = readBody(UndoBody, request.body);
    const about = { by: personOf(response), action: String(request.params.key), door: 'tab', submit: id } as const;
    show(response, await edits.undo({ ...about, entry }));
  });

  router.get('/editing/people', async (request, response) => {
    const words = String(request.query.find ?? '').slice(0, LONGEST_WORDS);
    const people = await edits.findLeads(personOf(response), words);
    const reply: FoundReply = toFoundReply({ people, groups: [] });
    response.setHeader('Cache-Control', 'no-store').json(reply);
  });
  return router;
}
