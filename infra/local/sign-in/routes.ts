import express, { type Request, type Response, Router } from 'express';
import { appRegistration, tenant } from '../tenant.ts';
import { spaRegistration } from './app-registration.ts';
import { authorizeRoutes } from './authorize-routes.ts';
import { crossOrigin } from './cross-origin.ts';
import { createGrants } from './grants.ts';
import { publicKeyOf } from './json-web-token.ts';
import { sendRefusal } from './refusal.ts';
import { answerPage, type SpaOptions, spaGrants } from './spa-tokens.ts';
import { botAudience, graphAudience, type Tokens, tokenSeconds } from './tokens.ts';

/** What the sign-in endpoints need to know. */
export interface SignInOptions {
  loginUrl: string;
  /** Where browsers reach the product: its pages may sign people in. */
  productUrl: string;
  tokens: Tokens;
  /** The Graph roles an administrator has consented to, asked anew for each token. */
  roles: () => readonly string[];
}

/** Entra's sign-in for this one tenant, and the metadata of the Bot Framework, as an express router. */
export function signInRoutes(options: SignInOptions): Router {
  const { loginUrl, tokens } = options;
  const app = spaRegistration(options.productUrl);
  const now = () => Date.now();
  const spa: SpaOptions = { app, tokens, grants: createGrants(tokens.keys.directory, now), now };
  const router = Router();
  router.use('/:tenant/v2.0', ofOurTenant, crossOrigin(app.origins));
  router.get('/:tenant/v2.0/.well-known/openid-configuration', (_request, response) => {
    response.json(directoryMetadata(loginUrl));
  });
  router.get('/:tenant/discovery/v2.0/keys', ofOurTenant, (_request, response) => {
    response.json({ keys: [publicKeyOf(tokens.keys.directory)] });
  });
  router.use('/:tenant/oauth2/v2.0', ofOurTenant);
  router.all('/:tenant/oauth2/v2.0/token', crossOrigin(app.origins));
  router.post('/:tenant/oauth2/v2.0/token', express.urlencoded(), (request, response) => {
    if (spaGrants.includes(request.body?.grant_type)) answerPage(spa, request, response);
    else answerTokenRequest(options, request, response);
  });
  router.use(authorizeRoutes(spa));
  router.get('/botframework/.well-known/openidconfiguration', (_request, response) => {
    response.json({
      issuer: botAudience,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${loginUrl}/botframework/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });
  router.get('/botframework/.well-known/keys', (_request, response) => {
    response.json({ keys: [publicKeyOf(tokens.keys.botFramework, { endorsements: ['msteams'] })] });
  });
  return router;
}

function directoryMetadata(loginUrl: string): object {
  const ours = `${loginUrl}/${tenant.id}`;
  return {
    issuer: `${ours}/v2.0`,
    authorization_endpoint: `${ours}/oauth2/v2.0/authorize`,
    token_endpoint: `${ours}/oauth2/v2.0/token`,
    end_session_endpoint: `${ours}/oauth2/v2.0/logout`,
    jwks_uri: `${ours}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  };
}

// MSAL lower-cases the authority's path, so the tenant is compared without regard to case.
function ofOurTenant(request: Request, response: Response, next: () => void): void {
  const { tenant: asked } = request.params;
  if (String(asked).toLowerCase() === tenant.id) next();
  else refuse(response, 'invalid_tenant', 90002, `Tenant '${asked}' not found.`);
}

function answerTokenRequest(options: SignInOptions, request: Request, response: Response): void {
  const form: Record<string, unknown> = request.body ?? {};
  if (request.get('origin') !== undefined) {
    const why = "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type.";
    refuse(response, 'invalid_request', 9002326, why);
  } else if (form.grant_type !== 'client_credentials') {
    refuse(response, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type.`);
  } else if (form.client_id !== appRegistration.clientId) {
    refuse(response, 'unauthorized_client', 700016, `Application with identifier was not found in the directory.`);
  } else if (form.client_secret !== appRegistration.clientSecret) {
    refuse(response, 'invalid_client', 7000215, 'Invalid client secret provided.');
  } else {
    grant(options, String(form.scope ?? '').split(' '), response);
  }
}

function grant({ tokens, roles }: SignInOptions, scopes: string[], response: Response): void {
  if (scopes.includes(`${graphAudience}/.default`)) sendToken(response, tokens.forGraph(roles()));
  else if (scopes.includes(`${botAudience}/.default`)) sendToken(response, tokens.forConnector());
  else if (scopes.some((scope) => scope.endsWith('/.default'))) {
    refuse(response, 'invalid_resource', 500011, 'The resource principal was not found in the tenant.');
  } else {
    refuse(response, 'invalid_scope', 1002012, 'Client credential flows must have a scope value with /.default.');
  }
}

function sendToken(response: Response, accessToken: string): void {
  response.set('cache-control', 'no-store').json({
    token_type: 'Bearer',
    expires_in: tokenSeconds - 1,
    ext_expires_in: tokenSeconds - 1,
    access_token: accessToken,
  });
}

function refuse(response: Response, error: string, code: number, why: string): void {
  sendRefusal(response, { error, code, why });
}
