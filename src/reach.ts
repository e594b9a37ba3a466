import type { Reach } from './ports/checkup.ts';

const PATIENCE_MS = 10_000;

/** The web as a check reaches it: without a token, and with whatever answer there is. */
export const reach: Reach = async (url, { method = 'GET', json } = {}) => {
  try {
    const reply = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(json && { body: JSON.stringify(json), headers: { 'Content-Type': 'application/json' } }),
    });
    return { status: reply.status, date: reply.headers.get('date'), text: await reply.text() };
  } catch {
    // Nothing there, no way to it, not to be trusted, or too slow: each is "does not answer" to whoever looks.
    return null;
  }
};
