import { join } from 'node:path';
import express, { Router } from 'express';
import type { Chat } from '../chat/chat.ts';
import type { Faults } from '../faults.ts';
import type { Mailboxes } from '../mail/mailboxes.ts';
import type { Sites } from '../sharepoint/site-state.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import { composeRoutes } from './compose-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { outlookRoutes } from './outlook-routes.ts';
import { browserScript } from './scripts.ts';
import { sharePointRoutes } from './sharepoint-routes.ts';
import { startPage } from './start-page.ts';
import { teamsRoutes } from './teams-routes.ts';
import { visitOf } from './visit.ts';

/** What the pages show. */
export interface PageParts {
  productUrl: string;
  tokens: Tokens;
  sites: Sites;
  mailboxes: Mailboxes;
  chat: Chat;
  faults: Faults;
  timeZone: string;
}

/** The pages for a browser, as an express router. */
export function pageRoutes(parts: PageParts): Router {
  const router = Router();
  router.use(express.json());
  router.get('/', (request, response) => void response.send(startPage(visitOf(request))));
  router.use(outlookRoutes(parts));
  router.use(sharePointRoutes(parts));
  router.use(teamsRoutes(parts));
  router.use(composeRoutes(parts));
  router.use('/style', express.static(join(import.meta.dirname, 'style'), { index: false }));
  router.get('/scripts/:name.js', (request, response) => {
    const script = browserScript(request.params.name);
    response
      .status(script === undefined ? 404 : 200)
      .type('js')
      .send(script ?? '');
  });
  router.use(faultRoutes(parts.faults, parts.mailboxes));
  return router;
}
