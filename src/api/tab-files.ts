import { join } from 'node:path';
import express, { Router } from 'express';
import type { TabSettings } from '../wire/tab.ts';

const SCREENS = ['/', '/my-actions', '/configure'];

/** The built tab: hashed files are kept for a year, the page itself is asked for every time. */
export function tabRoutes(folder: string, hostOrigins: readonly string[]): Router {
  const router = Router();
  const settings: TabSettings = { hostOrigins: [...hostOrigins] };
  router.get('/settings.json', (_request, response) => void response.json(settings));
  router.get(SCREENS, (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  });
  router.use(express.static(folder, { index: false, redirect: false, immutable: true, maxAge: '365d' }));
  return router;
}
