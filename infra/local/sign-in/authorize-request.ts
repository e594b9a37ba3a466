import type { SpaRegistration } from './app-registration.ts';
import type { Refusal } from './refusal.ts';
import { scopeRefusal } from './scopes.ts';

/** A request to sign somebody in, checked as far as it can be before they have chosen who they are. */
export interface AuthorizeRequest {
  redirectUri: string;
  responseMode: 'query' | 'fragment';
  state: string | undefined;
  nonce: string | undefined;
  scopes: readonly string[];
  codeChallenge: string;
  loginHint: string | undefined;
  /** Whether nobody may be asked anything: `prompt=none`. */
  isSilent: boolean;
}

/** Where the answer to a request goes. */
export type Destination = Pick<AuthorizeRequest, 'redirectUri' | 'responseMode' | 'state'>;

/** What a request comes to: a faulty one is told on a page while its redirect address is in doubt, to the app after that. */
export type Checked =
  | { kind: 'ask'; request: AuthorizeRequest }
  | { kind: 'tell-person'; refusal: Refusal }
  | { kind: 'tell-app'; refusal: Refusal; destination: Destination };

/**
 * Checks a request to the authorize endpoint.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code
 */
export function checkAuthorize(app: SpaRegistration, query: Readonly<Record<string, unknown>>): Checked {
  const word = (name: string) => wordOf(query[name]);
  const clientId = word('client_id');
  if (clientId === undefined) return { kind: 'tell-person', refusal: missing('client_id') };
  if (clientId !== app.clientId) {
    const why = `Application with identifier '${clientId}' was not found in the directory.`;
    return { kind: 'tell-person', refusal: { error: 'unauthorized_client', code: 700016, why } };
  }
  const redirectUri = word('redirect_uri');
  if (redirectUri === undefined || !app.redirectUris.includes(redirectUri)) {
    const why = `The redirect URI '${redirectUri ?? ''}' specified in the request does not match the redirect URIs configured for the application '${clientId}'.`;
    return { kind: 'tell-person', refusal: { error: 'invalid_request', code: 50011, why } };
  }
  const mode = word('response_mode') ?? 'query';
  if (mode !== 'query' && mode !== 'fragment') {
    const why = `'${mode}' is not a response_mode that this sign-in can answer in.`;
    return { kind: 'tell-person', refusal: { error: 'invalid_request', code: 70007, why } };
  }
  const destination: Destination = { redirectUri, responseMode: mode, state: word('state') };
  const scopes = (word('scope') ?? '').split(' ').filter(Boolean);
  const refusal = refusalOf(app, word, scopes);
  if (refusal) return { kind: 'tell-app', refusal, destination };
  return {
    kind: 'ask',
    request: {
      ...destination,
      nonce: word('nonce'),
      scopes,
      codeChallenge: word('code_challenge') ?? '',
      loginHint: word('login_hint'),
      isSilent: word('prompt') === 'none',
    },
  };
}

function refusalOf(
  app: SpaRegistration,
  word: (name: string) => string | undefined,
  scopes: readonly string[],
): Refusal | undefined {
  const type = word('response_type');
  if (type === undefined) return missing('response_type');
  if (type !== 'code') {
    const why = `The response type '${type}' isn't supported for the application.`;
    return { error: 'unsupported_response_type', code: 70005, why };
  }
  if (scopes.length === 0) return missing('scope');
  // Entra takes `plain`, too, and finds a missing challenge only when the code is redeemed.
  if (word('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(word('code_challenge') ?? '')) {
    return { error: 'invalid_request', code: 50147, why: `The size of the code challenge parameter isn't valid.` };
  }
  return scopeRefusal(app, scopes);
}

function missing(name: string): Refusal {
  const why = `The request body must contain the following parameter: '${name}'.`;
  return { error: 'invalid_request', code: 900144, why };
}

// Undefined when it is missing, empty or there are several.
function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
