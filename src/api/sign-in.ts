import type { RequestHandler, Response } from 'express';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';

/** Whose tokens the API takes. */
export interface SignInOptions {
  readonly loginUrl: string;
  readonly tenantId: string;
  readonly clientId: string;
}

const SCOPE = 'access_as_user';
const CLOCK_TOLERANCE_S = 60;

const Claims = z.looseObject({
  ver: z.literal('2.0'),
  tid: z.string(),
  oid: z.string().min(1),
  scp: z.string(),
  name: z.string().optional(),
});

/** Checks a tab's token and gives the person. @throws Refusal `sign-in-needed`, `unreachable` */
export type CheckToken = (token: string) => Promise<Person>;

/**
 * Checks tokens of the host's single sign-on: version 2, this tenant, this app's audience, scope access_as_user.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens
 */
export function tokenCheck({ loginUrl, tenantId, clientId }: SignInOptions): CheckToken {
  const keys = createRemoteJWKSet(new URL(`${loginUrl}/${tenantId}/discovery/v2.0/keys`));
  const rules = {
    issuer: `${loginUrl}/${tenantId}/v2.0`,
    audience: clientId,
    algorithms: ['RS256'],
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['exp'],
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, rules);
      const claims = Claims.parse(payload);
      if (claims.tid !== tenantId || !claims.scp.split(' ').includes(SCOPE)) throw new Refusal('sign-in-needed');
      return { id: claims.oid, name: claims.name ?? claims.oid };
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

/** What the keys' own server did is not the caller's fault. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const keysFailed = error instanceof errors.JWKSTimeout || error instanceof TypeError;
  return new Refusal(keysFailed ? 'unreachable' : 'sign-in-needed', {}, { cause: error });
}

/** Lets only signed-in people through; what stands behind it asks `personOf`. */
export function signedIn(check: CheckToken): RequestHandler {
  return async (request, response, next) => {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || !token) throw new Refusal('sign-in-needed');
    response.locals.person = await check(token);
    next();
  };
}

const SignedIn = z.object({ person: z.object({ id: z.string(), name: z.string() }) });

/** Who is asking. @throws Refusal `sign-in-needed` where nobody signed in */
export function personOf(response: Response): Person {
  const locals = SignedIn.safeParse(response.locals);
  if (!locals.success) throw new Refusal('sign-in-needed');
  return locals.data.person;
}
