import express, { type Response, Router } from 'express';
import type { SavedViewCases } from '../cases/actions/saved-views.ts';
import type { SavedView } from '../ports/saved-views.ts';
import { type SavedViewsReply, SaveViewBody, ViewLinkQuery, type ViewLinkReply } from '../wire/saved-views.ts';
import { readBody, readQuery } from './read-body.ts';
import { personOf } from './sign-in.ts';

/** What the ways to saved views are made of. */
export interface SavedViewsParts {
  readonly savedViews: SavedViewCases;
  /** A link into Teams to the list of all actions. @param search what stands behind the question mark of its address */
  readonly linkToActions: (search: string) => string;
}

const LONGEST_BODY = '8kb';

/**
 * The caller's own saved views: `GET /views`, `POST /views` saves one, `POST /views/{id}/remove` forgets it. `GET
 * /views/link?search=` gives the link to a view, saved or not.
 */
export function savedViewsRoutes({ savedViews, linkToActions }: SavedViewsParts): Router {
  const router = Router();
  const show = (response: Response, views: readonly SavedView[]) => {
    const reply: SavedViewsReply = { views: views.map(({ id, name, search }) => ({ id, name, search })) };
    response.setHeader('Cache-Control', 'no-store').json(reply);
  };

  router.get('/views', async (_request, response) => {
    show(response, await savedViews.list(personOf(response)));
  });

  router.post('/views', express.json({ limit: LONGEST_BODY }), async (request, response) => {
    show(response, await savedViews.save(personOf(response), readBody(SaveViewBody, request.body)));
  });

  router.post('/views/:id/remove', async (request, response) => {
    show(response, await savedViews.remove(personOf(response), String(request.params.id)));
  });

  router.get('/views/link', (request, response) => {
    const reply: ViewLinkReply = { link: linkToActions(readQuery(ViewLinkQuery, request.query).search) };
    response.setHeader('Cache-Control', 'no-store').json(reply);
  });
  return router;
}
