/** What msal-browser asks of the host of a nested app. */
interface SignInRequest {
  method: string;
  requestId: string;
  tokenParams?: { clientId: string; scope: string };
}

/** The app that may be signed in to here, and for whom. */
export interface SignInHost {
  as: string;
  clientId: string;
  /** Whether a person has to agree in a window first. */
  asksFirst: boolean;
}

const everydayScopes = new Set(['openid', 'profile', 'email', 'offline_access']);
const environment = 'login.microsoftonline.com';

/**
 * Answers a nested app that asks for a token of who is signed in to Outlook.
 *
 * @see https://learn.microsoft.com/en-us/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in
 */
export function createSignIn(host: SignInHost): (message: string) => Promise<string> {
  let hasAgreed = !host.asksFirst;

  async function answer(request: SignInRequest): Promise<object> {
    if (request.method === 'GetInitContext') {
      return { success: true, initContext: { sdkName: 'harrowmere', sdkVersion: '1.0.0', capabilities: {} } };
    }
    const asked = request.tokenParams;
    if (asked?.clientId !== host.clientId) return refusal('PERSISTENT_ERROR', 'unauthorized_client');
    const own = asked.scope.split(' ').filter((scope) => !everydayScopes.has(scope));
    if (own.length === 0 || own.some((scope) => !scope.endsWith('/access_as_user'))) {
      return refusal('PERSISTENT_ERROR', 'invalid_scope');
    }
    if (request.method === 'GetTokenPopup') hasAgreed ||= confirm('Followthrough wants to know who you are. Agree?');
    if (!hasAgreed) {
      return request.method === 'GetToken'
        ? refusal('USER_INTERACTION_REQUIRED', 'interaction_required')
        : refusal('USER_CANCEL', 'access_denied');
    }
    return tokenFor(host.as, own);
  }

  return async (message) => {
    const request: SignInRequest = JSON.parse(message);
    const reply = { messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...(await answer(request)) };
    return JSON.stringify(reply);
  };
}

async function tokenFor(as: string, scopes: readonly string[]): Promise<object> {
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch('/outlook/token', { method: 'POST', headers, body: JSON.stringify({ as }) });
  if (!reply.ok) return refusal('ACCOUNT_UNAVAILABLE', 'no_account');
  const { accessToken, idToken, expiresIn, account } = await reply.json();
  return {
    success: true,
    token: {
      access_token: accessToken,
      id_token: idToken,
      expires_in: expiresIn,
      scope: scopes.join(' '),
      properties: null,
    },
    account: { ...account, environment, homeAccountId: `${account.localAccountId}.${account.tenantId}` },
  };
}

function refusal(status: string, code: string): object {
  return { success: false, error: { status, code, description: `The stand-in says: ${code}` } };
}
