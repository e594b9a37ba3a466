import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { type Api, serve, startSignIn } from '../../api/served.ts';
import { historyOf, largePlan, READER } from './large-plan.ts';

/** The tab and the plain page, over the real API with a plan in memory. */
export interface ServedPages {
  readonly url: string;
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** Builds both pages as they are built for use, and serves them from one server. */
export async function servePages(actions: number): Promise<ServedPages> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-tab-'));
  const tab = join(import.meta.dirname, '..', '..', '..', 'tab');
  const quiet = { logLevel: 'error', mode: 'en' } as const;
  await build({ ...quiet, configFile: join(tab, 'vite.config.ts'), build: { outDir: join(folder, 'en') } });
  await build({
    ...quiet,
    configFile: false,
    root: join(import.meta.dirname, 'plain'),
    base: '/tab/plain/',
    plugins: [react()],
    build: { outDir: join(folder, 'en', 'plain'), target: 'es2022' },
  });
  const signIn = await startSignIn();
  const plan = largePlan(actions);
  const pace = { beatMs: 15_000, gatherMs: 200 };
  const api: Api = await serve(signIn, { plans: [plan], tabFolder: folder, pace });
  await api.plans.note(historyOf(plan));
  const token = await signIn.tokenFor(READER);
  // A server that has just begun is no part of what is measured.
  for (const list of ['overdue', 'actions', 'to-decide/count']) {
    const reply = await fetch(`${api.url}/api/${list}`, { headers: { Authorization: `Bearer ${token}` } });
    if (reply.status !== 200) throw new Error(`GET /api/${list} is answered with ${reply.status}`);
    await reply.arrayBuffer();
  }
  return {
    url: api.url,
    token,
    async close() {
      await api.close();
      await signIn.close();
      rmSync(folder, { recursive: true });
    },
  };
}
