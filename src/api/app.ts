import express, { type Express, type Router } from 'express';
import { Refusal } from '../core/refusal.ts';
import type { Log } from '../ports/log.ts';
import { framing } from './framing.ts';
import { healthRoutes } from './health.ts';
import { type MyActionsParts, myActionsRoutes } from './my-actions.ts';
import { openApi } from './openapi.ts';
import { type OverdueParts, overdueRoutes } from './overdue.ts';
import { refusalHandler } from './refusals.ts';
import { type CheckToken, signedIn } from './sign-in.ts';
import { tabRoutes } from './tab-files.ts';

/** What the web application is made of. */
export interface AppParts extends OverdueParts, MyActionsParts {
  readonly publicUrl: string;
  readonly extraHostOrigins: readonly string[];
  readonly checkToken: CheckToken;
  /** The bot's endpoint. */
  readonly bot: Router;
  /** Folder of the built tab. */
  readonly tabFolder: string;
  readonly log: Log;
}

/** The web application once the copy is filled: health, bot, API and the tab's files. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  // Replies that can be known again say so themselves: see snapshots.ts.
  app.disable('etag');
  app.use(framing(parts.extraHostOrigins));
  app.use(healthRoutes(true));
  app.use(parts.bot);
  app.get('/api/openapi.json', (_request, response) => void response.json(openApi(parts.publicUrl)));
  app.use('/api', signedIn(parts.checkToken), overdueRoutes(parts), myActionsRoutes(parts));
  app.use('/tab', tabRoutes(parts.tabFolder, parts.extraHostOrigins));
  app.use(() => {
    throw new Refusal('missing');
  });
  app.use(refusalHandler(parts.log));
  return app;
}
