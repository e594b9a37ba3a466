import { UnsecuredJWT } from 'jose';
import { person, plan } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { type Api, CLIENT, type SignIn, serve, startSignIn, TENANT } from './served.ts';

const LEE = person('Lee Lead');
const NOW_S = Math.floor(Date.now() / 1000);

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
  api = await serve(signIn, { plans: [plan({ actions: [{}] })] });
});
afterAll(async () => {
  await api.close();
  await signIn.close();
});

const ask = (authorization?: string, path = '/api/my-actions') =>
  fetch(`${api.url}${path}`, { headers: authorization === undefined ? {} : { authorization } });

test('a good token lets its person in', async () => {
  const reply = await ask(`Bearer ${await signIn.tokenFor(LEE)}`);
  expect(reply.status).toBe(200);
  expect((await reply.json()).actions).toHaveLength(1);
});

test('the name of the scheme is taken in any case of letters', async () => {
  expect((await ask(`bearer ${await signIn.tokenFor(LEE)}`)).status).toBe(200);
});

test('a token that begins within a minute from now is taken: clocks differ', async () => {
  expect((await ask(`Bearer ${await signIn.tokenFor(LEE, { nbf: NOW_S + 30 })}`)).status).toBe(200);
});

const badTokens: readonly [what: string, authorization: () => Promise<string | undefined>][] = [
  ['nothing', async () => undefined],
  ['an empty header', async () => ''],
  ['another scheme', async () => `Basic ${await signIn.tokenFor(LEE)}`],
  ['a scheme without a token', async () => 'Bearer '],
  ['a token without a scheme', () => signIn.tokenFor(LEE)],
  ['two tokens', async () => `Bearer ${await signIn.tokenFor(LEE)} ${await signIn.tokenFor(LEE)}`],
  ['garbage', async () => 'Bearer garbage'],
  ['garbage of three parts', async () => 'Bearer e30.e30.e30'],
  ['a token without a signature', async () => `Bearer ${unsigned()}`],
  ['a token whose signature was cut off', async () => `Bearer ${(await signIn.tokenFor(LEE)).replace(/[^.]+$/, '')}`],
  ['a token signed by somebody else', async () => `Bearer ${await signIn.forgedFor(LEE)}`],
  ['a token signed with the public key as if it were a secret', async () => `Bearer ${await signIn.confusedFor(LEE)}`],
  ['a token with a key that nobody knows', async () => `Bearer ${await signIn.tokenFor(LEE, {}, 'key-of-nobody')}`],
];

const badClaims: readonly [what: string, claims: Record<string, unknown>][] = [
  ['another tenant', { tid: CLIENT }],
  ['no tenant', { tid: undefined }],
  ['another audience', { aud: TENANT }],
  ['the audience of a token for Graph', { aud: 'https://graph.microsoft.com' }],
  ['no audience', { aud: undefined }],
  ['version 1', { ver: '1.0' }],
  ['no version', { ver: undefined }],
  ['no scope', { scp: undefined }],
  ['another scope', { scp: 'User.Read' }],
  ['a scope that only begins like ours', { scp: 'access_as_user_impersonation' }],
  ['nothing but what an id token says', { scp: undefined, nonce: 'a nonce', email: 'lee@example.gov.uk' }],
  ['a scope, but for an app and no person', { idtyp: 'app' }],
  ['an app’s roles in place of a scope', { scp: undefined, roles: ['access_as_user'] }],
  ['no person', { oid: undefined }],
  ['a person without an id', { oid: '' }],
  ['a time that has passed', { exp: NOW_S - 120 }],
  ['no end', { exp: undefined }],
  ['an end that no calendar has', { exp: 9e15 }],
  ['a time that is to come', { nbf: NOW_S + 600 }],
  ['another issuer', { iss: `https://login.example/${TENANT}/v2.0` }],
  ['no issuer', { iss: undefined }],
];

test.each([
  ...badTokens,
  ...badClaims.map(
    ([what, claims]) => [`a token with ${what}`, async () => `Bearer ${await signIn.tokenFor(LEE, claims)}`] as const,
  ),
])('%s is refused with 401 and nothing more', async (_what, authorization) => {
  const reply = await ask(await authorization());
  expect(reply.status).toBe(401);
  expect(await reply.json()).toEqual({ code: 'sign-in-needed', message: 'Please sign in again.' });
  expect(reply.headers.get('www-authenticate')).toBe('Bearer');
  expect(reply.headers.get('etag')).toBeNull();
  counted('bad tokens refused', 1);
});

test('who is known by ids written in capitals is the same person', async () => {
  const shouted = { oid: LEE.id.toUpperCase(), tid: TENANT.toUpperCase() };
  const reply = await ask(`Bearer ${await signIn.tokenFor(LEE, shouted)}`);
  expect((await reply.json()).actions).toHaveLength(1);
});

test('what is not there is not told to somebody who has not signed in', async () => {
  expect((await ask(undefined, '/api/secret-plans')).status).toBe(401);
});

describe('while the sign-in service', () => {
  test.each([
    ['is in trouble', 503, 'down'],
    ['answers with something else', 200, '<html>Sorry</html>'],
    ['answers with half of what it should', 200, '{"issuer":"https://login.example"}'],
  ])('%s, a good token is not called bad: 503', async (_what, status, body) => {
    const away = await startSignIn();
    const waiting = await serve(away);
    away.answerWith((_request, response) => {
      response.statusCode = status;
      response.end(body);
    });
    const authorization = `Bearer ${await away.tokenFor(LEE)}`;
    const reply = await fetch(`${waiting.url}/api/my-actions`, { headers: { authorization } });
    expect(reply.status).toBe(503);
    expect(await reply.json()).toMatchObject({ code: 'unreachable' });
    await waiting.close();
    await away.close();
  });

  test('is away when the program starts, it is asked again by the next who needs it', async () => {
    const away = await startSignIn();
    const back = away.answerWith((_request, response) => void response.writeHead(503).end());
    const waiting = await serve(away, { plans: [plan({ actions: [{}] })] });
    const authorization = `Bearer ${await away.tokenFor(LEE)}`;
    const asked = async () => (await fetch(`${waiting.url}/api/my-actions`, { headers: { authorization } })).status;
    expect(await asked()).toBe(503);
    back();
    expect(await asked()).toBe(200);
    await waiting.close();
    await away.close();
  });

  test('is away, what is no token of anybody’s is refused all the same: 401', async () => {
    const away = await startSignIn();
    const waiting = await serve(away);
    away.answerWith((_request, response) => void response.writeHead(503).end());
    for (const authorization of ['', 'Bearer garbage', `Bearer ${unsigned()}`]) {
      const reply = await fetch(`${waiting.url}/api/my-actions`, { headers: { authorization } });
      expect(reply.status).toBe(401);
      counted('bad tokens refused', 1);
    }
    await waiting.close();
    await away.close();
  });

  test('cannot be reached at all, a good token is not called bad: 503', async () => {
    const gone = await startSignIn();
    const waiting = await serve(gone);
    const authorization = `Bearer ${await gone.tokenFor(LEE)}`;
    await gone.close();
    const reply = await fetch(`${waiting.url}/api/my-actions`, { headers: { authorization } });
    expect(reply.status).toBe(503);
    await waiting.close();
  });
});

function unsigned(): string {
  return new UnsecuredJWT({ oid: LEE.id, tid: TENANT, ver: '2.0', scp: 'access_as_user' })
    .setIssuer(`${signIn.loginUrl}/${TENANT}/v2.0`)
    .setAudience(CLIENT)
    .setExpirationTime('1h')
    .encode();
}
