import { ConfidentialClientApplication } from '@azure/msal-node';
import { type StandIn, startStandIn } from '../stand-in.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());

function client(changes: { clientSecret?: string; authority?: string } = {}): ConfidentialClientApplication {
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
