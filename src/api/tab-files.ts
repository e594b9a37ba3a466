import { join } from 'node:path';
import express, { Router } from 'express';
import type { TabSettings } from '../wire/tab.ts';

const SCREENS = ['/', '/my-actions', '/configure'];

/** The built tab: files with a hash in their name are kept for a year, all others are asked for every time. */
export function tabRoutes(folder: string, hostOrigins: readonly string[]): Router {
  const router = Router();
  const settings: TabSettings = { hostOrigins: [...hostOrigins], signIn: null };
  router.get('/settings.json', (_request, response) => void response.json(settings));
  router.get(SCREENS, (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    // By its root: an absolute path that leads through a folder such as .local is taken for a hidden file.
    response.sendFile('index.html', { root: folder });
  });
  const files = { index: false, redirect: false } as const;
  router.use('/assets', express.static(join(folder, 'assets'), { ...files, immutable: true, maxAge: '365d' }));
  router.use(
    express.static(folder, { ...files, setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }),
  );
  return router;
}
