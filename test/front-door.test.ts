import { listeningHost } from '../src/front-door.ts';
import { readSettings } from '../src/settings.ts';

const settingsFor = (publicUrl: string) =>
  readSettings({
    PUBLIC_URL: publicUrl,
    TENANT_ID: '11111111-2222-4333-8444-555555555555',
    CLIENT_ID: '66666666-7777-4888-8999-aaaaaaaaaaaa',
    MANAGED_IDENTITY_CLIENT_ID: '99999999-7777-4888-8999-aaaaaaaaaaaa',
    TEAMS_APP_ID: 'bbbbbbbb-cccc-4ddd-8eee-ffffffffffff',
    SITE_URL: 'https://harrowmere.sharepoint.com/sites/improvement',
    DIGEST_FROM: 'followthrough@harrowmere.gov.uk',
    STORAGE_URL: 'https://account.blob.core.windows.net',
  });

test.each([
  ['https://followthrough.harrowmere.gov.uk', 'behind a host’s front door it listens to that', '0.0.0.0'],
  ['http://localhost:3978', 'on one machine nobody else reaches it', '127.0.0.1'],
  ['http://127.0.0.1:3978', 'on one machine nobody else reaches it', '127.0.0.1'],
])('%s: %s', (publicUrl, _, host) => {
  expect(listeningHost(settingsFor(publicUrl))).toBe(host);
});
