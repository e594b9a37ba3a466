import express from 'express';
import type { StartWindow } from '../../../../infra/local/chat/windows.ts';
import { listen } from './loopback.ts';

/** Stands where the Agents Playground stands: it keeps what it is sent under ids of its own, and can be closed. */
export async function startFakeWindow() {
  const shown = new Map<string, { type: string; text?: string }>();
  const waiting = new Set<() => void>();
  let page = 0;
  let isOpen = false;
  let endpoint = '';
  let refusesText: string | undefined;

  const app = express().use(express.json({ limit: '2mb' }));
  app.use('/_connector/v3/conversations/:conversation/activities{/:id}', (req, res) => {
    if (req.body.text !== undefined && req.body.text === refusesText) return void res.status(400).json({});
    const id = req.params.id ?? `window-${shown.size + 1}`;
    shown.set(id, req.body);
    res.status(201).json({ id });
    for (const look of waiting) look();
  });
  const { url, close } = await listen(app);

  const post = (activity: object) =>
    fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });

  return {
    start: (async (_person, postTo) => {
      endpoint = postTo;
      return {
        url: `${url}/`,
        connectorUrl: `${url}/_connector`,
        newestPage: () => (isOpen ? page : undefined),
        ended: new Promise(() => undefined),
        stop: async () => undefined,
      };
    }) satisfies StartWindow,
    /** What the person does in it, as the Playground says it. */
    post,
    /** The browser opens the page, or loads it again: it shows nothing now. */
    async loadPage(conversationId: string) {
      shown.clear();
      page += 1;
      isOpen = true;
      await post({ type: 'installationUpdate', action: 'add', conversation: { id: conversationId } });
      return post({ type: 'conversationUpdate', membersAdded: [], conversation: { id: conversationId } });
    },
    close,
    closePage() {
      isOpen = false;
    },
    refuse(text: string) {
      refusesText = text;
    },
    texts: () => [...shown.values()].map(({ text }) => text),
    idOf: (text: string) => [...shown].find(([, activity]) => activity.text === text)?.[0],
    /** Resolves when the window shows exactly these texts, in this order. */
    shows(...texts: string[]): Promise<void> {
      return new Promise((resolve) => {
        const look = () => {
          if (JSON.stringify([...shown.values()].map(({ text }) => text)) !== JSON.stringify(texts)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });
    },
  };
}
