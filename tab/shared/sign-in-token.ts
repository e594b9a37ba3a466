import { z } from 'zod';

/** Tokens for the API, asked from the host only when the last one is spent. */
export interface SignInToken {
  /** A token with some life left. Rejects when the host gives none. */
  readonly current: () => Promise<string>;
  /** Another token after the API refused one; two requests that were refused together share one renewal. */
  readonly renewed: (refused: string) => Promise<string>;
}

const Claims = z.object({ exp: z.number() });

/** A token this close to its end could expire on its way. */
const SPARE_MS = 60_000;

/**
 * Keeps the host's token until shortly before it expires.
 *
 * @param fromHost asks the host, for another one where `another` says that the last was refused
 * @param now milliseconds since 1970
 */
export function keepSignInToken(fromHost: (another: boolean) => Promise<string>, now: () => number): SignInToken {
  let held: { readonly token: string; readonly until: number } | undefined;
  let wasRefused = false;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const token = await fromHost(wasRefused);
    wasRefused = false;
    held = { token, until: expiryMs(token) - SPARE_MS };
    return token;
  }

  function current(): Promise<string> {
    if (held !== undefined && now() < held.until) return Promise.resolve(held.token);
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  return {
    current,
    renewed: (refused) => {
      if (held?.token === refused) {
        held = undefined;
        wasRefused = true;
      }
      return current();
    },
  };
}

/** When a token ends, in milliseconds since 1970; 0 (use it once) when it cannot be read. Only the API checks tokens. */
function expiryMs(token: string): number {
  const payload = token.split('.')[1] ?? '';
  try {
    return Claims.parse(JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))).exp * 1_000;
  } catch {
    return 0;
  }
}
