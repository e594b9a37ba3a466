import { ConfidentialClientApplication } from '@azure/msal-node';
import { type StandIn, startStandIn } from '../stand-in.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());

function client(
  changes: { clientId?: string; clientSecret?: string; authority?: string } = {},
): ConfidentialClientApplication {
  const { CLIENT_ID, CLIENT_SECRET, TENANT_ID, LOGIN_URL } = standIn.settings;
  return new ConfidentialClientApplication({
    auth: {
      clientId: CLIENT_ID ?? '',
      clientSecret: CLIENT_SECRET ?? '',
      authority: `${LOGIN_URL}/${TENANT_ID}`,
      knownAuthorities: [new URL(LOGIN_URL ?? '').host],
      ...changes,
    },
  });
}

test('gives the app a token for Graph that carries its roles', async () => {
  const result = await client().acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });

  const claims = JSON.parse(Buffer.from(result?.accessToken.split('.')[1] ?? '', 'base64url').toString());
  expect(claims).toMatchObject({
    aud: 'https://graph.microsoft.com',
    roles: standIn.roles,
    tid: standIn.settings.TENANT_ID,
  });
});

test('gives the app a token for the connector of its bot', async () => {
  const result = await client().acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'] });
  const { CLIENT_ID } = standIn.settings;
  expect(standIn.tokens.check(result?.accessToken ?? '', 'https://api.botframework.com')).toMatchObject({
    appid: CLIENT_ID,
  });
});

test.each([
  ['a wrong secret', { clientSecret: 'guessed' }, 'invalid_client'],
  ['an unknown app', { clientId: '00000000-0000-4000-8000-000000000000' }, 'unauthorized_client'],
])('refuses %s', async (_what, changes, code) => {
  const scopes = ['https://graph.microsoft.com/.default'];
  await expect(client(changes).acquireTokenByClientCredential({ scopes })).rejects.toMatchObject({ errorCode: code });
});

test('knows no tenant but its own', async () => {
  const authority = `${standIn.settings.LOGIN_URL}/00000000-0000-4000-8000-000000000000`;
  const scopes = ['https://graph.microsoft.com/.default'];
  await expect(client({ authority }).acquireTokenByClientCredential({ scopes })).rejects.toThrow();
});

test('publishes the keys that the tokens of tabs and of the Bot Framework are signed with', async () => {
  const json = async (url: string) => (await fetch(url)).json();
  const { LOGIN_URL, TENANT_ID, BOT_OPENID_URL } = standIn.settings;
  const directory = await json(`${LOGIN_URL}/${TENANT_ID}/v2.0/.well-known/openid-configuration`);
  const bot = await json(BOT_OPENID_URL ?? '');
  const kid = (token: string) => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;

  expect(directory.issuer).toBe(`${LOGIN_URL}/${TENANT_ID}/v2.0`);
  const [directoryKey] = (await json(directory.jwks_uri)).keys;
  expect(directoryKey.kid).toBe(kid(standIn.tokens.forTab(standIn.person('Garrity'))));
  const [botKey] = (await json(bot.jwks_uri)).keys;
  expect(botKey).toMatchObject({ kid: kid(standIn.tokens.forActivity('https://x/')), endorsements: ['msteams'] });
});
