import { isTrustedService } from '../../bot/service-url.ts';

const MICROSOFT = 'https://smba.trafficmanager.net/teams/';

test.each([
  'https://smba.trafficmanager.net/teams/',
  'https://smba.trafficmanager.net/uk/0a0a0a0a-1111-4111-8111-000000000001/',
  'https://webchat.botframework.com/',
  'https://SMBA.trafficmanager.net/emea/',
])('%s may carry the bot’s token', (url) => {
  expect(isTrustedService(url, MICROSOFT)).toBe(true);
});

test.each([
  'http://smba.trafficmanager.net/teams/',
  'https://smba.trafficmanager.net:8443/teams/',
  'https://smba.trafficmanager.net.example/teams/',
  'https://other.trafficmanager.net/teams/',
  'https://botframework.com.example/',
  'https://notbotframework.com/',
  'https://smba.trafficmanager.net@example.org/',
  'https://user:secret@smba.trafficmanager.net/teams/',
])('%s may not', (url) => {
  expect(isTrustedService(url, MICROSOFT)).toBe(false);
});

test('beside a stand-in nothing else is trusted, Microsoft neither', () => {
  const own = 'https://localhost:4100/chat/';
  expect(isTrustedService('https://localhost:4100/chat/', own)).toBe(true);
  for (const other of [
    MICROSOFT,
    'https://localhost:4101/chat/',
    'http://localhost:4100/chat/',
    'https://localhost:4100/',
  ]) {
    expect(isTrustedService(other, own)).toBe(false);
  }
});
