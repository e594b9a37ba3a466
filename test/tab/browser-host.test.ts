/** @jest-environment jsdom */
import './support/browser.ts';
import {
  type AccountInfo,
  AuthError,
  type AuthenticationResult,
  InteractionRequiredAuthError,
} from '@azure/msal-browser';
import { browserHost, type SignInLibrary } from '../../tab/shared/browser-host.ts';

const pat: AccountInfo = {
  homeAccountId: 'pat.tenant',
  environment: 'login.example.org',
  tenantId: 'tenant',
  username: 'pat.lowe@example.org',
  localAccountId: 'pat',
  name: 'Pat Lowe',
};

function result(account: AccountInfo, accessToken: string): AuthenticationResult {
  return {
    ...{ authority: '', uniqueId: '', tenantId: '', scopes: [], account, idToken: '', idTokenClaims: {} },
    ...{ accessToken, fromCache: false, expiresOn: null, tokenType: 'Bearer', correlationId: '' },
  };
}

/** Microsoft's library: gives a token a call, until `refuses` says why not. */
class FakeLibrary implements SignInLibrary {
  refuses: Error | null = null;
  signsIn = pat;
  hasWayOut = true;
  readonly silent: number[] = [];
  readonly redirects: Parameters<SignInLibrary['loginRedirect']>[0][] = [];
  readonly popups: { loginHint: string | undefined; redirectUri: string | undefined }[] = [];
  hasForgotten = false;

  acquireTokenSilent: SignInLibrary['acquireTokenSilent'] = async ({ cacheLookupPolicy }) => {
    this.silent.push(cacheLookupPolicy ?? 0);
    if (this.refuses !== null) throw this.refuses;
    return result(pat, `token-${this.silent.length}`);
  };
  acquireTokenPopup: SignInLibrary['acquireTokenPopup'] = async ({ loginHint, redirectUri }) => {
    this.popups.push({ loginHint, redirectUri });
    this.refuses = null;
    return result(this.signsIn, 'token-of-the-window');
  };
  loginRedirect: SignInLibrary['loginRedirect'] = async (request) => void this.redirects.push(request);
  logoutRedirect: SignInLibrary['logoutRedirect'] = async () => {
    if (!this.hasWayOut) throw new AuthError('end_session_endpoint_not_supported', '');
  };
  clearCache: SignInLibrary['clearCache'] = async () => {
    this.hasForgotten = true;
  };
}

function page(search = '') {
  const app = new FakeLibrary();
  const went: string[] = [];
  const origin = 'https://plans.example.org';
  const address = { origin, href: `${origin}/tab/${search}`, search, replace: (to: string) => void went.push(to) };
  const look = { theme: () => 'dark' as const, watchTheme: () => () => undefined };
  return {
    app,
    went,
    host: browserHost({ app, account: pat, scopes: ['api://x/y'], address, look, language: 'en-GB' }),
  };
}

const spent = new InteractionRequiredAuthError('no_tokens_found', '');

test('says who is signed in, how the browser looks, and what the address links to', () => {
  const { host } = page('?action=plan%3Aa1.1');
  expect(host.ownSignIn.name).toBe('Pat Lowe');
  expect(host.theme()).toBe('dark');
  expect(host.linkedTo).toBe('plan:a1.1');
  expect(page().host.linkedTo).toBeNull();
});

test('gives the token that it has, and after a refused one renews it', async () => {
  const { app, host } = page();
  await expect(host.signInToken(false)).resolves.toBe('token-1');
  await expect(host.signInToken(true)).resolves.toBe('token-2');
  const [any, another] = app.silent;
  expect(any).not.toBe(another);
});

test.each([
  ['the library has nothing left to renew with', spent],
  ['the sign-in service takes the refresh token no longer', new AuthError('invalid_grant', '')],
])('says that only the person can renew it when %s, and asks no more', async (_what, refuses) => {
  const { app, host } = page();
  const turned = jest.fn();
  host.ownSignIn.watch(turned);
  app.refuses = refuses;
  await expect(host.signInToken(false)).rejects.toMatchObject({ trouble: { kind: 'sign-in-spent' } });
  await expect(host.signInToken(false)).rejects.toMatchObject({ trouble: { kind: 'sign-in-spent' } });
  expect(host.ownSignIn.isSpent()).toBe(true);
  expect(app.silent).toHaveLength(1);
  expect(turned).toHaveBeenCalledTimes(1);
});

test('a sign-in service that cannot be reached has not ended anything', async () => {
  const { app, host } = page();
  app.refuses = new AuthError('no_network_connectivity', '');
  await expect(host.signInToken(false)).rejects.toMatchObject({ trouble: { kind: 'unreachable' } });
  expect(host.ownSignIn.isSpent()).toBe(false);
});

test('goes on when the same person signs in again', async () => {
  const { app, host } = page();
  app.refuses = spent;
  await host.signInToken(false).catch(() => undefined);
  await host.ownSignIn.again();
  expect(app.popups).toEqual([
    { loginHint: 'pat.lowe@example.org', redirectUri: 'https://plans.example.org/tab/signed-in.html' },
  ]);
  expect(host.ownSignIn.isSpent()).toBe(false);
  await expect(host.signInToken(false)).resolves.toMatch(/^token-/);
});

test('does not go on when somebody else signs in', async () => {
  const { app, host } = page();
  app.refuses = spent;
  await host.signInToken(false).catch(() => undefined);
  app.signsIn = { ...pat, homeAccountId: 'sam.tenant', username: 'sam.okafor@example.org' };
  await expect(host.ownSignIn.again()).rejects.toThrow();
  expect(host.ownSignIn.isSpent()).toBe(true);
});

test('signs out at the sign-in service, and forgets by itself where that offers no way out', async () => {
  const { app, host, went } = page();
  await host.ownSignIn.signOut();
  expect(app.hasForgotten).toBe(false);
  app.hasWayOut = false;
  await host.ownSignIn.signOut();
  expect(app.hasForgotten).toBe(true);
  expect(went).toEqual(['/tab/']);
});

test('leaves the page for another account of the person’s choice, and comes back to the same address', async () => {
  const { app, host } = page('?what=help');
  expect(host.account).toBe('pat.lowe@example.org');
  await host.ownSignIn.asAnother();
  const redirectStartPage = 'https://plans.example.org/tab/?what=help';
  expect(app.redirects).toEqual([{ scopes: ['api://x/y'], redirectStartPage, prompt: 'select_account' }]);
});
