import type { RequestHandler, Response } from 'express';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Person } from '../core/plan/person.ts';
import { Refusal } from '../core/refusal.ts';
import type { ReadMetadata } from './openid-metadata.ts';

/** Whose tokens the API takes. */
export interface SignInOptions {
  readonly metadata: ReadMetadata;
  readonly tenantId: string;
  readonly clientId: string;
}

/** The one scope of this API. */
export const SCOPE = 'access_as_user';
const CLOCK_TOLERANCE_S = 60;
/** No date can name a later one. */
const LAST_INSTANT_S = 8_640_000_000_000;

const Claims = z.looseObject({
  iss: z.string(),
  ver: z.literal('2.0'),
  tid: z.string().toLowerCase(),
  oid: z.string().min(1).toLowerCase(),
  scp: z.string(),
  name: z.string().optional(),
  exp: z.number().max(LAST_INSTANT_S),
  /** Says `app` in a token that speaks for no person. */
  idtyp: z
    .string()
    .refine((kind) => kind !== 'app')
    .optional(),
});

/** Who signed in, and until when that holds. */
export interface SignedIn {
  readonly person: Person;
  /** ISO 8601 instant, UTC. */
  readonly until: string;
}

/** Checks a tab's token and gives its person. @throws Refusal `sign-in-needed`, `unreachable` */
export type CheckToken = (token: string) => Promise<SignedIn>;

/**
 * Checks tokens of the host's single sign-on and of a plain browser's: version 2, this tenant, this app's audience, scope
 * access_as_user. Issuer and keys are those that the sign-in service's own metadata names.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens
 */
export function tokenCheck({ metadata, tenantId, clientId }: SignInOptions): CheckToken {
  const keys = keysOf(metadata);
  const rules = {
    audience: clientId,
    algorithms: ['RS256'],
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['exp'],
  };
  return async (token) => {
    const claims = Claims.safeParse((await jwtVerify(token, keys, rules).catch(refuseToken)).payload);
    if (!claims.success) throw new Refusal('sign-in-needed', {}, { cause: claims.error });
    const { iss, tid, scp, oid, name, exp } = claims.data;
    const isOurs = iss === (await metadata()).issuer && tid === tenantId && scp.split(' ').includes(SCOPE);
    if (!isOurs) throw new Refusal('sign-in-needed');
    return { person: { id: oid, name: name ?? oid }, until: new Date(exp * 1_000).toISOString() };
  };
}

/** The sign-in service's keys. That they cannot be had is not the caller's fault; a key that is not among them is. */
function keysOf(metadata: ReadMetadata): JWTVerifyGetKey {
  let known: { readonly address: string; readonly keys: JWTVerifyGetKey } | null = null;
  return async (header, token) => {
    const { jwks_uri: address } = await metadata();
    // Kept for as long as they stay where they are: the library reads them again by itself.
    if (known?.address !== address) known = { address, keys: createRemoteJWKSet(new URL(address)) };
    try {
      return await known.keys(header, token);
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
    response.locals.signedIn = await check(token);
    next();
  };
}

const Locals = z.object({
  signedIn: z.object({ person: z.object({ id: z.string(), name: z.string() }), until: z.string() }),
});

/** Who is asking, and until when they may. @throws Refusal `sign-in-needed` where nobody signed in */
export function signedInOf(response: Response): SignedIn {
  const locals = Locals.safeParse(response.locals);
  if (!locals.success) throw new Refusal('sign-in-needed');
  return locals.data.signedIn;
}

/** Who is asking. @throws Refusal `sign-in-needed` where nobody signed in */
export function personOf(response: Response): Person {
  return signedInOf(response).person;
}
