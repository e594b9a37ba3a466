import { createHash } from 'node:crypto';
import type { AuthorizeRequest } from '../../infra/local/sign-in/authorize-request.ts';
import { createGrants, type Grant } from '../../infra/local/sign-in/grants.ts';
import { newSigningKey } from '../../infra/local/sign-in/json-web-token.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const key = newSigningKey();
const codeVerifier = 'v'.repeat(43);
const redirectUri = 'https://plans.example.org/tab/';
const request: AuthorizeRequest = {
  redirectUri,
  responseMode: 'query',
  state: undefined,
  nonce: undefined,
  scopes: ['a/b'],
  codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url'),
  loginHint: undefined,
  isSilent: false,
};

let now = Date.UTC(2026, 10, 18);
const grants = createGrants(key, () => now);

function granted(result: ReturnType<typeof grants.redeem>): Grant {
  if ('error' in result) throw new Error(result.why);
  return result;
}

test('a code lasts ten minutes', () => {
  const code = grants.newCode(request, 'a-person');
  now += 10 * MINUTE_MS;
  expect(grants.redeem({ code, redirectUri, codeVerifier })).toMatchObject({ error: 'invalid_grant', code: 70008 });
});

test('a sign-in lasts a day, however often it is renewed', () => {
  const code = grants.newCode(request, 'a-person');
  const first = grants.newRefreshToken(granted(grants.redeem({ code, redirectUri, codeVerifier })));
  now += 23 * HOUR_MS;
  const second = grants.newRefreshToken(granted(grants.renew(first)));
  now += HOUR_MS;
  for (const spent of [first, second]) {
    expect(grants.renew(spent)).toMatchObject({ error: 'invalid_grant', code: 700084 });
  }
});

test('a code is no refresh token, and another key’s is none either', () => {
  expect(grants.renew(grants.newCode(request, 'a-person'))).toMatchObject({ error: 'invalid_grant', code: 9002313 });
  const strange = createGrants(newSigningKey(), () => now).newCode(request, 'a-person');
  expect(grants.redeem({ code: strange, redirectUri, codeVerifier })).toMatchObject({ code: 70000 });
});
