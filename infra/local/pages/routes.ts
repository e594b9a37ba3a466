import express, { Router } from 'express';
import type { Chat } from '../chat/chat.ts';
import type { Faults } from '../faults.ts';
import type { Mailboxes } from '../mail/mailboxes.ts';
import type { Sites } from '../sharepoint/site-state.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import { faultRoutes } from './fault-routes.ts';

/** What the pages show. */
export interface PageParts {
  productUrl: string;
  tokens: Tokens;
  sites: Sites;
  mailboxes: Mailboxes;
  chat: Chat;
  faults: Faults;
}

/** The pages for a browser, as an express router. */
export function pageRoutes(parts: PageParts): Router {
  const router = Router();
  router.use(express.json());
  router.use(faultRoutes(parts.faults));
  return router;
}
