import type { RequestHandler, Response } from 'express';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
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
  const keys = keysOf(`${loginUrl}/${tenantId}/discovery/v2.0/keys`);
  const rules = {
    issuer: `${loginUrl}/${tenantId}/v2.0`,
    audience: clientId,
    algorithms: ['RS256'],
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['exp'],
  };
  return async (token) => {
    const claims = Claims.safeParse((await jwtVerify(token, keys, rules).catch(refuseToken)).payload);
    if (!claims.success) throw new Refusal('sign-in-needed', {}, { cause: claims.error });
    const { tid, scp, oid, name } = claims.data;
    if (tid !== tenantId || !scp.split(' ').includes(SCOPE)) throw new Refusal('sign-in-needed');
    return { id: oid, name: name ?? oid };
  };
}

/** The sign-in service's keys. That they cannot be had is not the caller's fault; a key that is not among them is. */
function keysOf(url: string): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(url));
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      const noSuchKey = error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
      throw noSuchKey ? error : new Refusal('unreachable', {}, { cause: error });
    }
  };
}

function refuseToken(error: unknown): never {
  throw error instanceof Refusal ? error : new Refusal('sign-in-needed', {}, { cause: error });
}

/** Lets only signed-in people through; what stands behind it asks `personOf`. */
export function signedIn(check: CheckToken): RequestHandler {
  return async (request, response, next) => {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) throw new Refusal('sign-in-needed');
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
