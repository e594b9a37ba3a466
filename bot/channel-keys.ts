import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';

/** What the framework allows clocks to differ by. */
const CLOCK_TOLERANCE_S = 300;
const TIMEOUT_MS = 5_000;
const Metadata = z.looseObject({ jwks_uri: z.url() });

/**
 * Whether a token is signed with a key of the channel's and holds now. Asked before the framework is, which prints to the
 * console for each one that is not.
 *
 * @param openIdUrl the channel's OpenID metadata document
 * @returns a check that throws when the keys cannot be read
 */
export function channelSignature(openIdUrl: string): (token: string) => Promise<boolean> {
  const keys = keysOf(openIdUrl);
  return async (token) => {
    try {
      await jwtVerify(token, keys, { algorithms: ['RS256', 'RS384', 'RS512'], clockTolerance: CLOCK_TOLERANCE_S });
      return true;
    } catch (error) {
      const isUnreadable = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
      if (error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC' && !isUnreadable) return false;
      throw error;
    }
  };
}

/** Where the keys are is read once; the keys are read again by the library when they change. */
function keysOf(openIdUrl: string): JWTVerifyGetKey {
  let known: JWTVerifyGetKey | null = null;
  return async (header, token) => {
    known ??= createRemoteJWKSet(await addressOfKeys(openIdUrl), { timeoutDuration: TIMEOUT_MS });
    return known(header, token);
  };
}

async function addressOfKeys(openIdUrl: string): Promise<URL> {
  const reply = await fetch(openIdUrl, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  return new URL(Metadata.parse(await reply.json()).jwks_uri);
}
