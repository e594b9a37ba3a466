import { Refusal } from '../src/core/refusal.ts';
import { readSettings, type Settings } from '../src/settings.ts';
import { refusalSentence } from '../src/texts/refusals.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const SECRET = 'a-secret-that-nobody-may-read';
const KEY = 'S2V5IHRoYXQgbm9ib2R5IG1heSByZWFk';
const GOOD: Environment = {
  PUBLIC_URL: 'https://followthrough.example.gov.uk',
  TENANT_ID: '11111111-2222-4333-8444-555555555555',
  CLIENT_ID: '66666666-7777-4888-8999-aaaaaaaaaaaa',
  CLIENT_SECRET: SECRET,
  SITE_URL: 'https://council.sharepoint.com/sites/improvement',
  DIGEST_FROM: 'followthrough@example.gov.uk',
  STORAGE_CONNECTION_STRING: `DefaultEndpointsProtocol=https;AccountName=council;AccountKey=${KEY}`,
  TEAMS_APP_ID: 'bbbbbbbb-cccc-4ddd-8eee-ffffffffffff',
};

const read = (changes: Environment = {}): Settings => readSettings({ ...GOOD, ...changes });

function refusalOf(environment: Environment): Refusal {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('These settings were taken');
}

const faultsOf = (changes: Environment) => refusalOf({ ...GOOD, ...changes }).facts.faults;

test('what is not said points at Microsoft’s own services, British time and the usual port', () => {
  expect(read()).toEqual({
    publicUrl: 'https://followthrough.example.gov.uk',
    port: 3978,
    tenantId: '11111111-2222-4333-8444-555555555555',
    clientId: '66666666-7777-4888-8999-aaaaaaaaaaaa',
    proof: { kind: 'secret', secret: SECRET },
    siteUrls: ['https://council.sharepoint.com/sites/improvement'],
    digestFrom: 'followthrough@example.gov.uk',
    storage: { connectionString: GOOD.STORAGE_CONNECTION_STRING },
    timeZone: 'Europe/London',
    teamsAppId: 'bbbbbbbb-cccc-4ddd-8eee-ffffffffffff',
    botServiceUrl: 'https://smba.trafficmanager.net/uk/',
    graphUrl: 'https://graph.microsoft.com',
    loginUrl: 'https://login.microsoftonline.com',
    botOpenIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    botLoginUrl: 'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555',
    extraHostOrigins: [],
    officeJsUrl: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    logLevel: 'info',
  });
});

test('everything that is missing is named at once', () => {
  const sentence = refusalSentence(refusalOf({}));
  for (const name of [
    'PUBLIC_URL',
    'TENANT_ID',
    'CLIENT_ID',
    'CLIENT_SECRET',
    'SITE_URL',
    'DIGEST_FROM',
    'STORAGE_URL',
    'TEAMS_APP_ID',
  ]) {
    expect(sentence).toMatch(new RegExp(`^${name} is missing.*\\.$`, 'm'));
  }
});

test('an empty setting is a missing one', () => {
  expect(faultsOf({ TENANT_ID: '', SITE_URL: ' ' })).toEqual([
    expect.stringMatching(/^TENANT_ID is missing/),
    expect.stringMatching(/^SITE_URL is empty/),
  ]);
});

test.each(['', ' ', undefined])(
  'an app without an id (“%s”) never starts: it would be one without sign-in',
  (CLIENT_ID) => {
    expect(faultsOf({ CLIENT_ID })).toEqual([expect.stringMatching(/^CLIENT_ID /)]);
  },
);

test('what is wrong and what is missing are named together', () => {
  expect(faultsOf({ PORT: 'many', DIGEST_FROM: 'nobody', CLIENT_SECRET: undefined })).toEqual([
    expect.stringMatching(/^PORT /),
    expect.stringMatching(/^DIGEST_FROM /),
    expect.stringMatching(/^CLIENT_SECRET is missing/),
  ]);
});

test.each([
  ['PUBLIC_URL', 'nonsense'],
  ['PUBLIC_URL', 'followthrough.example.gov.uk'],
  ['PUBLIC_URL', 'https://followthrough.example.gov.uk/'],
  ['PUBLIC_URL', 'https://followthrough.example.gov.uk/tab'],
  ['PUBLIC_URL', 'ftp://followthrough.example.gov.uk'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '39.78'],
  ['TENANT_ID', 'council.onmicrosoft.com'],
  ['CLIENT_ID', '66666666-7777-4888-8999'],
  ['SITE_URL', 'council.sharepoint.com/sites/improvement'],
  ['SITE_URL', 'localhost:4143/sites/improvement'],
  ['SITE_URL', 'https://council.sharepoint.com/sites/a council.sharepoint.com/sites/b'],
  ['DIGEST_FROM', 'Followthrough'],
  ['STORAGE_CONNECTION_STRING', 'https://council.blob.core.windows.net'],
  ['STORAGE_CONNECTION_STRING', 'AccountName=council;BlobEndpoint=https://council.blob.core.windows.net'],
  ['STORAGE_URL', 'council'],
  ['STORAGE_URL', 'https://council.table.core.windows.net'],
  ['TIME_ZONE', 'Europe/Camelot'],
  ['TEAMS_APP_ID', 'followthrough'],
  ['BOT_SERVICE_URL', 'https://smba.trafficmanager.net/uk'],
  ['GRAPH_URL', 'https://graph.microsoft.com/v1.0'],
  ['LOGIN_URL', 'login.microsoftonline.com'],
  ['BOT_OPENID_URL', 'nonsense'],
  ['BOT_LOGIN_URL', 'nonsense'],
  ['EXTRA_HOST_ORIGINS', 'nonsense'],
  ['OFFICE_JS_URL', 'nonsense'],
  ['LOG_LEVEL', 'loud'],
])('%s does not take %s, and only that is named', (name, value) => {
  const isOfStandIn = name === 'EXTRA_HOST_ORIGINS' || name === 'OFFICE_JS_URL';
  const faults = faultsOf({ [name]: value, ...(isOfStandIn ? { GRAPH_URL: 'https://l:1' } : {}) });
  expect(faults).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
});

test('the sentence has a line for each fault, each a sentence of its own', () => {
  const lines = refusalSentence(refusalOf({ ...GOOD, PORT: '0', TENANT_ID: undefined })).split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/^[A-Z_]+ .*\.$/);
});

test('no secret is told, whatever else is wrong', () => {
  const wrong = { ...GOOD, PORT: 'x', STORAGE_URL: SECRET, STORAGE_CONNECTION_STRING: `AccountKey ${KEY}` };
  const refusal = refusalOf(wrong);
  const told = [refusalSentence(refusal), JSON.stringify(refusal), String(refusal.stack)].join();
  expect(told).not.toContain(SECRET);
  expect(told).not.toContain(KEY);
});

test('extra hosts may frame the tab only where Graph is not Microsoft’s', () => {
  const EXTRA_HOST_ORIGINS = 'http://localhost:4100 http://localhost:4101';
  for (const GRAPH_URL of [undefined, 'https://graph.microsoft.com', 'https://graph.microsoft.us']) {
    expect(faultsOf({ EXTRA_HOST_ORIGINS, GRAPH_URL })).toEqual([expect.stringMatching(/^EXTRA_HOST_ORIGINS /)]);
  }
  expect(read({ EXTRA_HOST_ORIGINS, GRAPH_URL: 'https://localhost:4143' }).extraHostOrigins).toEqual([
    'http://localhost:4100',
    'http://localhost:4101',
  ]);
});

test('Office’s script comes from elsewhere only where Graph is not Microsoft’s', () => {
  const OFFICE_JS_URL = 'http://localhost:4100/office.js';
  expect(faultsOf({ OFFICE_JS_URL })).toEqual([expect.stringMatching(/^OFFICE_JS_URL /)]);
  expect(read({ OFFICE_JS_URL, GRAPH_URL: 'https://localhost:4143' }).officeJsUrl).toBe(OFFICE_JS_URL);
});

test('several sites are separated by spaces', () => {
  const sites = ['https://council.sharepoint.com/sites/a', 'https://council.sharepoint.com/sites/b'];
  expect(read({ SITE_URL: sites.join('  ') }).siteUrls).toEqual(sites);
});

test('a site is known without the slash at its end, and is named once', () => {
  const site = 'https://council.sharepoint.com/sites/improvement';
  expect(read({ SITE_URL: `${site}/` }).siteUrls).toEqual([site]);
  expect(faultsOf({ SITE_URL: `${site} ${site.toUpperCase().replace('HTTPS', 'https')}/` })).toEqual([
    'SITE_URL names a site twice',
  ]);
});

test('a managed identity stands in for the secret and opens the storage account', () => {
  const identity = {
    CLIENT_SECRET: undefined,
    MANAGED_IDENTITY_CLIENT_ID: 'cccccccc-dddd-4eee-8fff-000000000000',
    STORAGE_CONNECTION_STRING: undefined,
    STORAGE_URL: 'https://council.blob.core.windows.net/',
  };
  expect(read(identity)).toMatchObject({
    proof: { kind: 'managed-identity', clientId: 'cccccccc-dddd-4eee-8fff-000000000000' },
    storage: {
      account: 'https://council.blob.core.windows.net',
      identity: 'cccccccc-dddd-4eee-8fff-000000000000',
    },
  });
  expect(faultsOf({ ...identity, MANAGED_IDENTITY_CLIENT_ID: undefined })).toHaveLength(2);
});

test('ids are compared without regard to case, as Entra writes them small', () => {
  expect(read({ TENANT_ID: GOOD.TENANT_ID?.toUpperCase(), CLIENT_ID: GOOD.CLIENT_ID?.toUpperCase() })).toMatchObject({
    tenantId: GOOD.TENANT_ID,
    clientId: GOOD.CLIENT_ID,
  });
});
