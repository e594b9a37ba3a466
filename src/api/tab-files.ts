import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import type { BrowserSignIn, SignInService, TabSettings } from '../wire/tab.ts';
import { withoutFrames } from './framing.ts';
import { PAGE_LANGUAGES, pageLanguage } from './page-language.ts';
import { type PanePageParts, panePage } from './pane-page.ts';
import type { SignInAnswers } from './sign-in-service.ts';

/** What serving the tab takes. */
export interface TabParts extends PanePageParts {
  /** Folder of the built tab, with a folder for each language in it. */
  readonly tabFolder: string;
  readonly extraHostOrigins: readonly string[];
  readonly browserSignIn: () => Promise<BrowserSignIn | null>;
  readonly signInAnswers: SignInAnswers;
}

const SCREENS = [
  '/',
  '/actions',
  '/actions/:key',
  '/my-actions',
  '/to-decide',
  '/my-digest',
  '/bring-in',
  '/plans',
  '/plans/:id',
  '/plans/:id/people',
  '/plans/:id/asking',
  '/plans/:id/meeting',
  '/decide/:key',
  '/delivery',
  '/accessibility',
  '/configure',
];

/** The built tab. Its pages have one address in all languages; files with a hash in their name are kept for a year, all others are asked for every time. */
export function tabRoutes(parts: TabParts): Router {
  const { tabFolder, extraHostOrigins, browserSignIn, signInAnswers } = parts;
  const router = Router();
  router.get('/settings.json', async (_request, response) => {
    const settings: TabSettings = { hostOrigins: [...extraHostOrigins], signIn: await browserSignIn() };
    response.setHeader('Cache-Control', 'no-store');
    response.json(settings);
  });
  router.get('/sign-in-service.json', async (_request, response) => {
    const service: SignInService = { answers: await signInAnswers() };
    response.setHeader('Cache-Control', 'no-store');
    response.json(service);
  });
  router.get(SCREENS, page('index.html', tabFolder));
  router.get('/pane', panePage(parts));
  router.get(
    '/answer.html',
    (_request, response, next) => {
      // Whoever holds a link answers on a page of its own, and nobody lays another one over it.
      withoutFrames(response);
      next();
    },
    page('answer.html', tabFolder),
  );
  router.get(
    '/signed-in.html',
    (_request, response, next) => {
      // The sign-in service leads here, and no policy may cut this window off from the page that opened it.
      response.removeHeader('Cross-Origin-Opener-Policy');
      next();
    },
    page('signed-in.html', tabFolder),
  );
  const files = { index: false, redirect: false } as const;
  for (const language of PAGE_LANGUAGES) {
    const assets = join(tabFolder, language, 'assets');
    router.use('/assets', express.static(assets, { ...files, immutable: true, maxAge: '365d' }));
  }
  const setHeaders = (response: ServerResponse) => response.setHeader('Cache-Control', 'no-cache');
  router.use(express.static(join(tabFolder, 'en'), { ...files, setHeaders }));
  return router;
}

function page(name: string, tabFolder: string): RequestHandler {
  return (request, response) => {
    response.vary('Accept-Language');
    response.setHeader('Cache-Control', 'no-cache');
    // By its root: an absolute path that leads through a folder such as .local is taken for a hidden file.
    response.sendFile(join(pageLanguage(request), name), { root: tabFolder });
  };
}
