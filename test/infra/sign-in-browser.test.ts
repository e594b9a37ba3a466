import { createHash, randomBytes } from 'node:crypto';
import { type StandIn, startStandIn } from '../stand-in.ts';

// Rules of https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-auth-code-flow and the numbers of
// https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes.

let standIn: StandIn;
let ours: string;
let origin: string;
beforeAll(async () => {
  standIn = await startStandIn();
  ours = `${standIn.settings.LOGIN_URL}/${standIn.settings.TENANT_ID}/oauth2/v2.0`;
  origin = standIn.settings.PUBLIC_URL ?? '';
});
afterAll(() => standIn.stop());

const verifier = randomBytes(32).toString('base64url');

type Changes = Readonly<Record<string, string | undefined>>;

/** A request as the documentation shows it, with changes; undefined takes a parameter away. */
function asked(changes: Changes = {}): URLSearchParams {
  return toForm({
    client_id: standIn.settings.CLIENT_ID,
    response_type: 'code',
    redirect_uri: `${origin}/tab/`,
    response_mode: 'fragment',
    scope: `${scope()} openid profile offline_access`,
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  });
}

const scope = () => `api://${new URL(origin).host}/${standIn.settings.CLIENT_ID}/access_as_user`;

function toForm(words: Changes): URLSearchParams {
  return new URLSearchParams(
    Object.entries(words).flatMap(([name, word]) => (word === undefined ? [] : [[name, word]])),
  );
}

/** Somebody asks to sign in and picks an account. @returns where the browser is sent, null for a page instead */
async function picked(surname: string, changes: Changes = {}): Promise<URL | null> {
  const body = new URLSearchParams({ account: standIn.person(surname).id });
  const reply = await fetch(`${ours}/authorize?${asked(changes)}`, { method: 'POST', body, redirect: 'manual' });
  const target = reply.headers.get('location');
  return target === null ? null : new URL(target);
}

const wordsIn = (target: URL | null) => new URLSearchParams((target?.hash ?? '').slice(1));

async function newCode(surname: string): Promise<string> {
  return wordsIn(await picked(surname)).get('code') ?? '';
}

interface TokenReply {
  readonly status: number;
  readonly allowed: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

async function toToken(changes: Changes, from: string | null = origin): Promise<TokenReply> {
  const body = toForm({
    client_id: standIn.settings.CLIENT_ID,
    grant_type: 'authorization_code',
    redirect_uri: `${origin}/tab/`,
    code_verifier: verifier,
    client_info: '1',
    ...changes,
  });
  const reply = await fetch(`${ours}/token`, { method: 'POST', body, headers: from === null ? {} : { Origin: from } });
  return { status: reply.status, allowed: reply.headers.get('access-control-allow-origin'), body: await reply.json() };
}

const claimsIn = (token: unknown) => JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString());

test('asks who is signing in, and shows everybody of the directory', async () => {
  const page = await (await fetch(`${ours}/authorize?${asked({ prompt: 'select_account', domain_hint: 'x' })}`)).text();
  for (const name of ['Asha Menon', 'Callum Reid', 'no rights']) expect(page).toContain(name);
});

test('begins with the account that the app expects', async () => {
  const hint = standIn.person('Tanaka').mail;
  const page = await (await fetch(`${ours}/authorize?${asked({ login_hint: hint })}`)).text();
  expect(page).toMatch(new RegExp(`value="${standIn.person('Tanaka').id}" autofocus`));
});

test.each(['query', 'fragment'] as const)('gives code and state back in the %s', async (mode) => {
  const target = await picked('Menon', { response_mode: mode });
  const words = mode === 'query' ? target?.searchParams : wordsIn(target);
  expect(`${target?.origin}${target?.pathname}`).toBe(`${origin}/tab/`);
  expect(words?.get('state')).toBe('a-state');
  expect(words?.get('code')).toBeTruthy();
});

test('turns a code into a token of the person for our API, and tells the page who it is', async () => {
  const { status, allowed, body } = await toToken({ code: await newCode('Menon') });
  const { id, displayName } = standIn.person('Menon');
  const { CLIENT_ID, TENANT_ID, LOGIN_URL } = standIn.settings;
  expect({ status, allowed }).toEqual({ status: 200, allowed: origin });
  expect(body).toMatchObject({ token_type: 'Bearer', scope: scope() });
  const token = { aud: CLIENT_ID, iss: `${LOGIN_URL}/${TENANT_ID}/v2.0`, tid: TENANT_ID, oid: id, ver: '2.0' };
  expect(claimsIn(body.access_token)).toMatchObject({ ...token, scp: 'access_as_user', name: displayName });
  expect(claimsIn(body.id_token)).toMatchObject({ ...token, nonce: 'a-nonce' });
  expect(claimsIn(body.id_token)).not.toHaveProperty('scp');
  expect(JSON.parse(Buffer.from(String(body.client_info), 'base64url').toString())).toEqual({
    uid: id,
    utid: TENANT_ID,
  });
});

test('renews for the rest of the day after the sign-in, each time with another refresh token', async () => {
  const first = await toToken({ code: await newCode('Menon') });
  const { refresh_token } = first.body;
  const renewed = await toToken({ grant_type: 'refresh_token', refresh_token: String(refresh_token) });
  expect(renewed.status).toBe(200);
  expect(claimsIn(renewed.body.access_token)).toMatchObject({ oid: standIn.person('Menon').id });
  expect(renewed.body.refresh_token).not.toBe(refresh_token);
  expect(claimsIn(renewed.body.refresh_token).exp).toBe(claimsIn(refresh_token).exp);
});

describe('for a page that may ask nobody (prompt=none)', () => {
  /** Goes to the sign-in service as a browser does that has these cookies. @returns what the app is told */
  async function silently(cookie: string, changes: Changes = {}): Promise<URLSearchParams> {
    const request = asked({ prompt: 'none', ...changes });
    const reply = await fetch(`${ours}/authorize?${request}`, { headers: { cookie }, redirect: 'manual' });
    return wordsIn(new URL(reply.headers.get('location') ?? ''));
  }

  /** Signs somebody in. @returns the cookies of the browser from then on */
  async function cookieAfter(surname: string, cookie = ''): Promise<string> {
    const body = new URLSearchParams({ account: standIn.person(surname).id });
    const begun = { method: 'POST', body, headers: { cookie }, redirect: 'manual' } as const;
    return cookieIn(await fetch(`${ours}/authorize?${asked()}`, begun));
  }

  const cookieIn = (reply: Response) => reply.headers.get('set-cookie')?.split(';')[0] ?? '';

  test('lets in whom the browser knows, until they sign out', async () => {
    const cookie = await cookieAfter('Menon');
    const { body } = await toToken({ code: (await silently(cookie)).get('code') ?? '' });
    expect(claimsIn(body.access_token)).toMatchObject({ oid: standIn.person('Menon').id });
    const signedOut = cookieIn(await fetch(`${ours}/logout`, { headers: { cookie } }));
    expect((await silently(signedOut)).get('error')).toBe('login_required');
  });

  test('says that a person is needed where several accounts are known and none is named', async () => {
    const cookie = await cookieAfter('Tanaka', await cookieAfter('Menon'));
    const refused = await silently(cookie);
    expect([refused.get('error'), refused.get('state')]).toEqual(['interaction_required', 'a-state']);
    expect(refused.get('error_description')).toContain('AADSTS16000: ');
    const named = await silently(cookie, { login_hint: standIn.person('Tanaka').mail });
    const { body } = await toToken({ code: named.get('code') ?? '' });
    expect(claimsIn(body.access_token)).toMatchObject({ oid: standIn.person('Tanaka').id });
    expect((await silently(cookie, { login_hint: standIn.person('Nair').mail })).get('error')).toBe('login_required');
  });
});

test('gives neither who it is nor a refresh token where the page did not ask for them', async () => {
  const code = wordsIn(await picked('Menon', { scope: scope() })).get('code') ?? '';
  const { body } = await toToken({ code, client_info: undefined });
  expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'ext_expires_in', 'scope', 'token_type']);
});

test.each([
  ['of an app that nobody registered', { client_id: '00000000-0000-4000-8000-000000000000' }, 700016],
  ['without an app', { client_id: undefined }, 900144],
  ['to another site', { redirect_uri: 'https://example.org/tab/' }, 50011],
  ['to an address that only begins as the registered one does', { redirect_uri: 'DEEPER' }, 50011],
])('tells a person and no app of a request %s', async (_what, changes: Changes, code) => {
  const redirect_uri = changes.redirect_uri === 'DEEPER' ? `${origin}/tab/deeper` : changes.redirect_uri;
  const request = asked({ ...changes, ...('redirect_uri' in changes && { redirect_uri }) });
  const reply = await fetch(`${ours}/authorize?${request}`, { redirect: 'manual' });
  expect(reply.status).toBe(400);
  expect(await reply.text()).toContain(`AADSTS${code}: `);
});

test.each([
  ['that wants the token at once', { response_type: 'token' }, 'unsupported_response_type', 70005],
  ['without a challenge', { code_challenge: undefined }, 'invalid_request', 50147],
  ['with a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request', 50147],
  ['without a scope', { scope: undefined }, 'invalid_request', 900144],
  ['for OpenID alone', { scope: 'openid profile' }, 'invalid_scope', 70011],
  ['for somebody else’s API', { scope: 'https://graph.microsoft.com/User.Read' }, 'invalid_resource', 500011],
  ['for a scope that the API has not', { scope: 'EVERYTHING' }, 'invalid_client', 650053],
  ['that may not ask anybody', { prompt: 'none' }, 'login_required', 50058],
])('tells the app of a request %s', async (_what, changes: Changes, error, code) => {
  const named = changes.scope === 'EVERYTHING' ? { scope: scope().replace('access_as_user', 'everything') } : changes;
  const reply = await fetch(`${ours}/authorize?${asked(named)}`, { redirect: 'manual' });
  const words = wordsIn(new URL(reply.headers.get('location') ?? ''));
  expect({ error: words.get('error'), state: words.get('state') }).toEqual({ error, state: 'a-state' });
  expect(words.get('error_description')).toContain(`AADSTS${code}: `);
});

test('tells the app that somebody would rather not', async () => {
  const body = new URLSearchParams({ cancel: '1' });
  const reply = await fetch(`${ours}/authorize?${asked()}`, { method: 'POST', body, redirect: 'manual' });
  expect(wordsIn(new URL(reply.headers.get('location') ?? '')).get('error')).toBe('access_denied');
});

test.each([
  ['that was never given', { code: 'guessed' }, 'invalid_grant', 70000],
  ['for another address', { redirect_uri: 'BRIDGE' }, 'invalid_grant', 500112],
  ['without its verifier', { code_verifier: undefined }, 'invalid_request', 9002325],
  ['with another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant', 501481],
  ['with a secret', { client_secret: 'anything' }, 'invalid_request', 90023],
  ['for another app', { client_id: '00000000-0000-4000-8000-000000000000' }, 'unauthorized_client', 700016],
  ['for another API', { scope: 'https://graph.microsoft.com/User.Read' }, 'invalid_resource', 500011],
])('gives no token for a code %s', async (_what, changes: Changes, error, number) => {
  const code = await newCode('Menon');
  const bridge = changes.redirect_uri === 'BRIDGE' && { redirect_uri: `${origin}/tab/signed-in.html` };
  const { body } = await toToken({ code, ...changes, ...bridge });
  expect(body).toMatchObject({ error, error_codes: [number] });
  expect((await toToken({ code })).status).toBe(200);
});

test('takes a code once', async () => {
  const code = await newCode('Menon');
  await toToken({ code });
  expect((await toToken({ code })).body).toMatchObject({ error: 'invalid_grant', error_codes: [54005] });
});

test.each([
  ['a server', null],
  ['a page of another site', 'https://example.org'],
])('gives what a page asks for to no %s', async (_what, from) => {
  const { body, allowed } = await toToken({ code: await newCode('Menon') }, from);
  expect(body).toMatchObject({ error: 'invalid_request', error_codes: [9002327] });
  expect(allowed).toBeNull();
});

test('takes no secret from a page', async () => {
  const client_secret = standIn.settings.CLIENT_SECRET;
  const { body } = await toToken({ grant_type: 'client_credentials', client_secret, scope: 'x/.default' });
  expect(body).toMatchObject({ error_codes: [9002326] });
});

test('lets our pages ask before they send, and no others', async () => {
  const asks = (from: string) => fetch(`${ours}/token`, { method: 'OPTIONS', headers: { Origin: from } });
  expect((await asks(origin)).headers.get('access-control-allow-origin')).toBe(origin);
  expect((await asks('https://example.org')).headers.get('access-control-allow-origin')).toBeNull();
});

test('signs out to a registered address, and to no other', async () => {
  const out = (back: string) =>
    fetch(`${ours}/logout?${new URLSearchParams({ post_logout_redirect_uri: back })}`, { redirect: 'manual' });
  expect((await out(`${origin}/tab/`)).headers.get('location')).toBe(`${origin}/tab/`);
  const elsewhere = await out('https://example.org/');
  expect(elsewhere.headers.get('location')).toBeNull();
  expect(await elsewhere.text()).toContain('You signed out');
});
