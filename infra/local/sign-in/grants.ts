import { createHash, randomUUID } from 'node:crypto';
import type { AuthorizeRequest } from './authorize-request.ts';
import { type Claims, claimsOf, type SigningKey, signToken } from './json-web-token.ts';
import type { Refusal } from './refusal.ts';

/** What somebody has agreed to by signing in: it is turned into tokens. */
export interface Grant {
  personId: string;
  scopes: readonly string[];
  nonce: string | undefined;
  /** When it ends for good, in seconds since 1970: a page's sign-in lasts a day, however often it is renewed. */
  endsAt: number;
}

/** A code as a page redeems it. */
export interface Redeeming {
  code: string;
  redirectUri: string;
  codeVerifier: string | undefined;
}

/** Codes and refresh tokens. Both are signed, so that neither needs a store that outlives a restart. */
export interface Grants {
  newCode(request: AuthorizeRequest, personId: string): string;
  redeem(redeeming: Redeeming): Grant | Refusal;
  newRefreshToken(grant: Grant): string;
  renew(refreshToken: string): Grant | Refusal;
}

const codeSeconds = 600;
const daySeconds = 86_400;
const codeAudience = 'authorization-code';
const refreshAudience = 'refresh-token';

/** @param now milliseconds since 1970 */
export function createGrants(key: SigningKey, now: () => number): Grants {
  const redeemed = new Set<unknown>();
  const seconds = () => Math.floor(now() / 1000);

  return {
    newCode: ({ redirectUri, codeChallenge, scopes, nonce }, personId) =>
      signToken(key, {
        aud: codeAudience,
        exp: seconds() + codeSeconds,
        jti: randomUUID(),
        ...{ redirectUri, codeChallenge, scopes, nonce, personId, endsAt: seconds() + daySeconds },
      }),
    redeem({ code, redirectUri, codeVerifier }) {
      const claims = claimsFor(key, code, codeAudience);
      if (!claims) return invalidGrant(70000, 'The provided value for the input parameter code is not valid.');
      if (Number(claims.exp) <= seconds()) return invalidGrant(70008, 'The provided authorization code has expired.');
      if (redeemed.has(claims.jti)) return invalidGrant(54005, 'OAuth2 Authorization code was already redeemed.');
      if (claims.redirectUri !== redirectUri) {
        const why = `The reply address '${redirectUri}' does not match the one that the code was requested for.`;
        return { error: 'invalid_grant', code: 500112, why };
      }
      if (codeVerifier === undefined) {
        const why = 'Proof Key for Code Exchange is required for cross-origin authorization code redemption.';
        return { error: 'invalid_request', code: 9002325, why };
      }
      if (createHash('sha256').update(codeVerifier).digest('base64url') !== claims.codeChallenge) {
        return invalidGrant(501481, `The Code_Verifier doesn't match the code_challenge of the authorization request.`);
      }
      redeemed.add(claims.jti);
      return grantIn(claims);
    },
    newRefreshToken: (grant) =>
      signToken(key, { aud: refreshAudience, exp: grant.endsAt, jti: randomUUID(), ...grant }),
    renew(refreshToken) {
      const claims = claimsFor(key, refreshToken, refreshAudience);
      if (!claims) return invalidGrant(9002313, 'Invalid request. Request is malformed or invalid.');
      if (Number(claims.exp) > seconds()) return grantIn(claims);
      const why =
        'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which can’t be extended.';
      return invalidGrant(700084, why);
    },
  };
}

// Expired ones, too: what is merely too old is refused for another reason than what was never given out.
function claimsFor(key: SigningKey, token: string, audience: string): Claims | undefined {
  const claims = claimsOf(key, token, 0);
  return claims?.aud === audience ? claims : undefined;
}

// Of our own making, and signed: its shape is known.
function grantIn({ personId, scopes, nonce, endsAt }: Claims): Grant {
  return {
    personId: String(personId),
    scopes: Array.isArray(scopes) ? scopes.map(String) : [],
    nonce: typeof nonce === 'string' ? nonce : undefined,
    endsAt: Number(endsAt),
  };
}

function invalidGrant(code: number, why: string): Refusal {
  return { error: 'invalid_grant', code, why };
}
