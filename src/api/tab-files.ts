import { join } from 'node:path';
import express, { Router } from 'express';
import type { BrowserSignIn, TabSettings } from '../wire/tab.ts';
import { withoutFrames } from './framing.ts';

/** What serving the tab takes. */
export interface TabParts {
  /** Folder of the built tab. */
  readonly tabFolder: string;
  readonly extraHostOrigins: readonly string[];
  readonly browserSignIn: () => Promise<BrowserSignIn | null>;
}

const SCREENS = [
  '/',
  '/actions',
  '/actions/:key',
  '/my-actions',
  '/to-decide',
  '/bring-in',
  '/plans',
  '/plans/:id',
  '/plans/:id/people',
  '/plans/:id/asking',
  '/plans/:id/meeting',
  '/delivery',
  '/accessibility',
  '/configure',
];

/** The built tab: files with a hash in their name are kept for a year, all others are asked for every time. */
export function tabRoutes({ tabFolder, extraHostOrigins, browserSignIn }: TabParts): Router {
  const router = Router();
  router.get('/settings.json', async (_request, response) => {
    const settings: TabSettings = { hostOrigins: [...extraHostOrigins], signIn: await browserSignIn() };
    response.setHeader('Cache-Control', 'no-store');
    response.json(settings);
  });
  router.get(SCREENS, (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    // By its root: an absolute path that leads through a folder such as .local is taken for a hidden file.
    response.sendFile('index.html', { root: tabFolder });
  });
  router.get('/answer.html', (_request, response, next) => {
    // Whoever holds a link answers on a page of its own, and nobody lays another one over it.
    withoutFrames(response);
    next();
  });
  router.get('/signed-in.html', (_request, response, next) => {
    // The sign-in service leads here, and no policy may cut this window off from the page that opened it.
    response.removeHeader('Cross-Origin-Opener-Policy');
    next();
  });
  const files = { index: false, redirect: false } as const;
  router.use('/assets', express.static(join(tabFolder, 'assets'), { ...files, immutable: true, maxAge: '365d' }));
  router.use(
    express.static(tabFolder, { ...files, setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }),
  );
  return router;
}
