import express, { type Express, Router } from 'express';
import { Refusal } from '../core/refusal.ts';
import type { Log } from '../ports/log.ts';
import { type FramingOptions, framing } from './framing.ts';
import { refusalHandler } from './refusals.ts';

/** `GET /healthz`: the process lives. `GET /readyz`: 200 once the copy is filled, 503 before. */
export function healthRoutes(isReady: boolean): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ status: 'alive' }));
  router.get('/readyz', (_request, response) => {
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'filling' });
  });
  return router;
}

/** What answers while the copy is being filled: the process lives, and everybody is asked to wait. */
export function createWaitingApp(options: FramingOptions, log: Log): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(framing(options));
  app.use(healthRoutes(false));
  app.use(() => {
    throw new Refusal('unreachable');
  });
  app.use(refusalHandler(log));
  return app;
}
