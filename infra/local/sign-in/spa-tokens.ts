import type { Request, Response } from 'express';
import { findPerson } from '../people.ts';
import { tenant } from '../tenant.ts';
import type { SpaRegistration } from './app-registration.ts';
import type { Grant, Grants } from './grants.ts';
import { type Refusal, sendRefusal } from './refusal.ts';
import { scopeRefusal } from './scopes.ts';
import { type Tokens, tokenSeconds } from './tokens.ts';

/** What a page needs to be given tokens. */
export interface SpaOptions {
  app: SpaRegistration;
  tokens: Tokens;
  grants: Grants;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** The grants by which a page gets tokens; the app itself has others. */
export const spaGrants: readonly unknown[] = ['authorization_code', 'refresh_token'];

/**
 * Answers a page that redeems its code or renews its tokens. A page proves itself by where it stands, never by a secret.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-auth-code-flow#redeem-a-code-for-an-access-token
 */
export function answerPage(options: SpaOptions, request: Request, response: Response): void {
  const form: Readonly<Record<string, unknown>> = request.body ?? {};
  const grant = pageRefusal(options.app, request, form) ?? grantFor(options, form);
  if ('error' in grant) sendRefusal(response, grant);
  else response.set('cache-control', 'no-store').json(tokenReply(options, grant, form.client_info === '1'));
}

function pageRefusal(
  app: SpaRegistration,
  request: Request,
  form: Readonly<Record<string, unknown>>,
): Refusal | undefined {
  if (form.client_id !== app.clientId) {
    return { error: 'unauthorized_client', code: 700016, why: 'Application was not found in the directory.' };
  }
  if (form.client_secret !== undefined) {
    return { error: 'invalid_request', code: 90023, why: 'Public clients can’t send a client secret.' };
  }
  const origin = request.get('origin');
  if (origin !== undefined && app.origins.includes(origin)) return undefined;
  const why =
    "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.";
  return { error: 'invalid_request', code: 9002327, why };
}

// The scopes are looked at first: what fails for them must not spend the code.
function grantFor({ app, grants }: SpaOptions, form: Readonly<Record<string, unknown>>): Grant | Refusal {
  const refusal = typeof form.scope === 'string' ? scopeRefusal(app, form.scope.split(' ').filter(Boolean)) : undefined;
  if (refusal) return refusal;
  if (form.grant_type === 'refresh_token') return grants.renew(String(form.refresh_token ?? ''));
  return grants.redeem({
    code: String(form.code ?? ''),
    redirectUri: String(form.redirect_uri ?? ''),
    codeVerifier: typeof form.code_verifier === 'string' ? form.code_verifier : undefined,
  });
}

function tokenReply({ tokens, grants, now }: SpaOptions, grant: Grant, withClientInfo: boolean): object {
  const person = findPerson(grant.personId);
  if (!person) throw new Error('A grant names somebody who is not in the directory');
  const has = (scope: string) => grant.scopes.includes(scope);
  const clientInfo = { uid: person.id, utid: tenant.id };
  return {
    token_type: 'Bearer',
    scope: grant.scopes.filter((scope) => scope.includes('/')).join(' '),
    expires_in: tokenSeconds - 1,
    ext_expires_in: tokenSeconds - 1,
    access_token: tokens.forPage(person),
    ...(has('offline_access') && {
      refresh_token: grants.newRefreshToken(grant),
      refresh_token_expires_in: grant.endsAt - Math.floor(now() / 1000),
    }),
    ...(has('openid') && { id_token: tokens.ofIdentity(person, grant.nonce) }),
    ...(withClientInfo && { client_info: Buffer.from(JSON.stringify(clientInfo)).toString('base64url') }),
  };
}
