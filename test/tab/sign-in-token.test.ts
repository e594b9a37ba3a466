import { keepSignInToken } from '../../tab/shared/sign-in-token.ts';

const HOUR_MS = 3_600_000;

/** A host whose n-th token ends at n hours. */
function hostWithHourlyTokens() {
  let given = 0;
  const ask = jest.fn(async () => {
    given += 1;
    return `head.${Buffer.from(JSON.stringify({ exp: given * 3_600 })).toString('base64url')}.${given}`;
  });
  return ask;
}

test('asks the host once for as long as its token lasts', async () => {
  const ask = hostWithHourlyTokens();
  let now = 0;
  const token = keepSignInToken(ask, () => now);
  const first = await token.current();
  now = HOUR_MS - 120_000;
  expect(await token.current()).toBe(first);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('takes a new one shortly before the old one ends', async () => {
  let now = 0;
  const token = keepSignInToken(hostWithHourlyTokens(), () => now);
  const first = await token.current();
  now = HOUR_MS - 30_000;
  expect(await token.current()).not.toBe(first);
});

test('two requests that need a token at the same moment share one question to the host', async () => {
  const ask = hostWithHourlyTokens();
  const token = keepSignInToken(ask, () => 0);
  const [one, other] = await Promise.all([token.current(), token.current()]);
  expect(one).toBe(other);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('two requests that were refused together share one renewal', async () => {
  const ask = hostWithHourlyTokens();
  const token = keepSignInToken(ask, () => 0);
  const refused = await token.current();
  const one = await token.renewed(refused);
  const other = await token.renewed(refused);
  expect(one).toBe(other);
  expect(one).not.toBe(refused);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('asks again after the host gave none', async () => {
  const ask = jest.fn<Promise<string>, []>().mockRejectedValueOnce(new Error('CancelledByUser')).mockResolvedValue('t');
  const token = keepSignInToken(ask, () => 0);
  await expect(token.current()).rejects.toThrow('CancelledByUser');
  await expect(token.current()).resolves.toBe('t');
});

test('uses a token that it cannot read only once', async () => {
  const ask = jest.fn(async () => 'opaque');
  const token = keepSignInToken(ask, () => 0);
  await token.current();
  await token.current();
  expect(ask).toHaveBeenCalledTimes(2);
});
