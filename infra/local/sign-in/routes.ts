import { randomUUID } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';
import { appRegistration, tenant } from '../tenant.ts';
import { publicKeyOf } from './json-web-token.ts';
import { botAudience, graphAudience, type Tokens, tokenSeconds } from './tokens.ts';

/** What the sign-in endpoints need to know. */
export interface SignInOptions {
  loginUrl: string;
  tokens: Tokens;
  /** The Graph roles an administrator has consented to, asked anew for each token. */
  roles: () => readonly string[];
}

/** Entra's sign-in for this one tenant, and the metadata of the Bot Framework, as an express router. */
export function signInRoutes(options: SignInOptions): Router {
  const { loginUrl, tokens } = options;
  const router = Router();
  router.get('/:tenant/v2.0/.well-known/openid-configuration', (request, response) => {
    if (isOurTenant(request, response)) response.json(directoryMetadata(loginUrl));
  });
  router.get('/:tenant/discovery/v2.0/keys', (request, response) => {
    if (isOurTenant(request, response)) response.json({ keys: [publicKeyOf(tokens.keys.directory)] });
  });
  router.post('/:tenant/oauth2/v2.0/token', express.urlencoded(), (request, response) => {
    if (isOurTenant(request, response)) answerTokenRequest(options, request, response);
  });
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
    jwks_uri: `${ours}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  };
}

// MSAL lower-cases the authority's path, so the tenant is compared without regard to case.
function isOurTenant(request: Request, response: Response): boolean {
  if (String(request.params.tenant).toLowerCase() === tenant.id) return true;
  refuse(response, 400, 'invalid_tenant', 90002, `Tenant '${request.params.tenant}' not found.`);
  return false;
}

function answerTokenRequest(options: SignInOptions, request: Request, response: Response): void {
  const form: Record<string, unknown> = request.body ?? {};
  if (form.grant_type !== 'client_credentials') {
    refuse(response, 400, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type.`);
  } else if (form.client_id !== appRegistration.clientId) {
    refuse(response, 400, 'unauthorized_client', 700016, `Application with identifier was not found in the directory.`);
  } else if (form.client_secret !== appRegistration.clientSecret) {
    refuse(response, 401, 'invalid_client', 7000215, 'Invalid client secret provided.');
  } else {
    grant(options, String(form.scope ?? '').split(' '), response);
  }
}

function grant({ tokens, roles }: SignInOptions, scopes: string[], response: Response): void {
  if (scopes.includes(`${graphAudience}/.default`)) sendToken(response, tokens.forGraph(roles()));
  else if (scopes.includes(`${botAudience}/.default`)) sendToken(response, tokens.forConnector());
  else if (scopes.some((scope) => scope.endsWith('/.default'))) {
    refuse(response, 400, 'invalid_resource', 500011, 'The resource principal was not found in the tenant.');
  } else {
    refuse(response, 400, 'invalid_scope', 1002012, 'Client credential flows must have a scope value with /.default.');
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

function refuse(response: Response, status: number, error: string, code: number, why: string): void {
  const trace = randomUUID();
  response.status(status).json({
    error,
    error_description: `AADSTS${code}: ${why} Trace ID: ${trace}`,
    error_codes: [code],
    timestamp: new Date().toISOString(),
    trace_id: trace,
    correlation_id: trace,
  });
}
