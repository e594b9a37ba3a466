import { createHmac } from 'node:crypto';
import { createTeamsLine } from '../../bot/adapter.ts';
import { counted } from '../counted.ts';
import {
  channelPublicKey,
  ROBIN,
  signInThatGives,
  startTeams,
  strangeKey,
  TENANT,
  type Teams,
  type TokenChanges,
} from './teams.ts';

const now = Math.floor(Date.now() / 1000);
let teams: Teams;
let printed: jest.SpyInstance;

beforeEach(async () => {
  printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  teams = await startTeams();
});
afterEach(async () => {
  // The framework would print bad tokens to the console by itself.
  const lines = printed.mock.calls;
  jest.restoreAllMocks();
  await teams.close();
  expect(lines).toEqual([]);
});

async function stillAnswers(): Promise<void> {
  teams.calls.length = 0;
  const reply = await teams.post(teams.activity({ text: 'help' }));
  expect(reply.status).toBe(200);
  expect(teams.calls).toHaveLength(1);
}

test('a signed message gets its answer through the connector, with the bot’s own token', async () => {
  await stillAnswers();
  const [call] = teams.calls;
  expect(call?.authorization).toBe('Bearer the-bots-own-token');
  expect(call?.path).toContain('/teams/v3/conversations/a:robin/activities');
  expect(call?.body.attachments[0]?.content.type).toBe('AdaptiveCard');
  expect(call?.body.text).toBeUndefined();
});

const badTokens: [string, TokenChanges][] = [
  ['from another issuer', { claims: { iss: 'https://login.example' } }],
  [
    'from the tenant’s own sign-in, as the emulator has',
    { claims: { iss: `https://sts.windows.net/${TENANT}/`, tid: TENANT, ver: '1.0' } },
  ],
  ['for another bot', { claims: { aud: 'another-bot' } }],
  ['of another bot', { claims: { ver: '1.0', appid: 'another-bot' } }],
  ['with an unknown key', { header: { kid: 'nobody' } }],
  ['that expired ten minutes ago', { claims: { exp: now - 600 } }],
  ['for another service', { claims: { serviceurl: 'http://127.0.0.1:1/teams/' } }],
  ['without a service', { claims: { serviceurl: undefined } }],
  ['with a wrong signature', { key: strangeKey }],
  ['without a signature', { header: { alg: 'none' }, spoil: (token) => `${token.split('.').slice(0, 2).join('.')}.` }],
  ['with a cut signature', { spoil: (token) => token.slice(0, -8) }],
  ['signed with the public key as if it were a secret', { header: { alg: 'HS256' }, spoil: signedWithThePublicKey }],
  ['that begins in ten minutes', { claims: { nbf: now + 600 } }],
  ['without an end', { claims: { exp: undefined } }],
  ['without an audience', { claims: { aud: undefined } }],
  ['without an issuer', { claims: { iss: undefined } }],
  ['that is none', { spoil: () => 'letmein' }],
  ['that is none, in three parts', { spoil: () => 'e30.e30.e30' }],
  ['of nothing', { spoil: () => '' }],
];
test.each(badTokens)('a token %s is refused with 401 and not a word', async (_, changes) => {
  const reply = await teams.post(teams.activity({ text: 'help' }), `Bearer ${teams.token(changes)}`);
  expect(reply).toMatchObject({ status: 401, text: '' });
  expect(teams.calls).toEqual([]);
  counted('bad tokens refused', 1);
  await stillAnswers();
});

const notOfTeams = badTokens.filter(([what]) => what !== 'for another service');
test.each(notOfTeams)('with a token %s nothing is told of the body either', async (_, changes) => {
  const authorization = `Bearer ${teams.token(changes)}`;
  for (const body of ['{', '[]', '{}', 'x'.repeat(1_000_000), teams.activity({ serviceUrl: undefined })]) {
    expect(await teams.post(body, authorization)).toMatchObject({ status: 401, text: '' });
    counted('bad tokens refused', 1);
  }
});

test('a good token in the wrong clothes is refused with 401', async () => {
  const token = teams.token();
  for (const authorization of [
    '',
    'Bearer',
    token,
    `Basic ${token}`,
    `Bearer ${token} ${token}`,
    `Bearer ${token}.e30`,
  ]) {
    expect(await teams.post(teams.activity(), authorization)).toMatchObject({ status: 401, text: '' });
    counted('bad tokens refused', 1);
  }
  await stillAnswers();
});

test('who writes too often is asked to wait, and nobody else is', async () => {
  const heard: string[] = [];
  const patient = await startTeams({
    async tooOften(who) {
      heard.push(who);
      return who === ROBIN.id ? 7 : null;
    },
  });
  const reply = await patient.post(patient.activity({ text: 'help' }));
  expect(reply).toMatchObject({ status: 429, text: '' });
  expect(reply.headers.get('retry-after')).toBe('7');
  const sam = { id: '29:sam', aadObjectId: '22222222-2222-4333-8444-555555555555' };
  expect((await patient.post(patient.activity({ text: 'help', from: sam }))).status).toBe(200);
  await patient.post(patient.activity({ text: 'help', from: { id: '29:nobody' } }));
  expect(heard).toEqual([ROBIN.id, sam.aadObjectId, 'a:robin']);
  await patient.close();
});

test('who shows one bad token after another is asked to wait, but not whose token is good, or who shows none', async () => {
  let guesses = 0;
  const patient = await startTeams({
    async guessedTooOften() {
      guesses += 1;
      return guesses > 2 ? 9 : null;
    },
  });
  const bad = async () => patient.post(patient.activity(), `Bearer ${patient.token({ key: strangeKey })}`);
  expect([(await bad()).status, (await bad()).status]).toEqual([401, 401]);
  const reply = await bad();
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '9']);
  expect((await patient.post(patient.activity(), null)).status).toBe(401);
  expect((await patient.post(patient.activity({ text: 'help' }))).status).toBe(200);
  expect(guesses).toBe(3);
  await patient.close();
});

test('a token that expired two minutes ago is still good, since clocks differ', async () => {
  const token = teams.token({ claims: { exp: now - 120 } });
  expect((await teams.post(teams.activity({ text: 'help' }), `Bearer ${token}`)).status).toBe(200);
});

test('no token, whatever the body, is refused with 401', async () => {
  for (const body of [teams.activity(), {}, 'no json', { type: 'message' }]) {
    expect(await teams.post(body, null)).toMatchObject({ status: 401, text: '' });
  }
  await stillAnswers();
});

test('a channel that the key is not endorsed for, or that takes other checks, is refused with 401', async () => {
  for (const channelId of ['webchat', 'emulator', 'AseChannel', 'agents']) {
    expect((await teams.post(teams.activity({ channelId, text: 'help' }))).status).toBe(401);
    const unbound = teams.token({ header: { kid: 'channel-2' } });
    expect((await teams.post(teams.activity({ channelId, text: 'help' }), `Bearer ${unbound}`)).status).toBe(401);
    counted('bad tokens refused', 2);
  }
});

test.each(['type', 'serviceUrl', 'conversation', 'from', 'recipient', 'channelId'])(
  'an activity without %s is refused with 400 and the process lives',
  async (field) => {
    const { [field]: _left, ...rest } = teams.activity({ text: 'help' });
    expect(await teams.post(rest)).toMatchObject({ status: 400, text: '' });
    expect(teams.calls).toEqual([]);
    await stillAnswers();
  },
);

test.each(['[]', '"text"', '{', 'null', '{"type":7}'])('the body %s is refused with 400', async (body) => {
  expect(await teams.post(body)).toMatchObject({ status: 400, text: '' });
  await stillAnswers();
});

test('a body of a megabyte is refused with 413', async () => {
  expect((await teams.post(teams.activity({ text: 'x'.repeat(1_000_000) }))).status).toBe(413);
});

test('another tenant is refused with 403, and one that is not named too', async () => {
  const foreign = '0a0a0a0a-1111-4111-8111-00000000000f';
  const robin = { id: 'a:robin', conversationType: 'personal' };
  for (const changes of [
    { channelData: { tenant: { id: foreign } } },
    { conversation: { ...robin, tenantId: foreign } },
    { channelData: undefined, conversation: robin },
  ]) {
    expect(await teams.post(teams.activity({ text: 'help', ...changes }))).toMatchObject({ status: 403, text: '' });
  }
  expect(teams.calls).toEqual([]);
});

test('a stranger learns nothing of tenants: 401 comes first', async () => {
  const foreign = teams.activity({ channelData: { tenant: { id: 'another' } } });
  expect((await teams.post(foreign, `Bearer ${teams.token({ key: strangeKey })}`)).status).toBe(401);
});

test('a service that the settings do not name gets neither answer nor token', async () => {
  for (const serviceUrl of [
    'http://127.0.0.1:9/teams/',
    'https://smba.trafficmanager.net.example/',
    `${teams.connectorUrl.slice(0, -6)}other/`,
  ]) {
    const authorization = `Bearer ${teams.token({ claims: { serviceurl: serviceUrl } })}`;
    expect((await teams.post(teams.activity({ serviceUrl, text: 'help' }), authorization)).status).toBe(403);
  }
  expect(teams.calls).toEqual([]);
});

test('an invoke that the bot does not know is answered 501', async () => {
  expect((await teams.post(teams.activity({ type: 'invoke', name: 'task/fetch' }))).status).toBe(501);
});

test('activities that ask for nothing are taken in silence', async () => {
  for (const type of ['typing', 'messageReaction', 'messageUpdate', 'event', 'endOfConversation']) {
    expect((await teams.post(teams.activity({ type }))).status).toBe(200);
  }
  expect(teams.calls).toEqual([]);
});

test('keys that cannot be read are our trouble, not the sender’s: 503', async () => {
  const keyless = await startTeams({ openIdUrl: 'http://127.0.0.1:1/' });
  expect(await keyless.post(keyless.activity({ text: 'help' }))).toMatchObject({ status: 503, text: '' });
  expect(keyless.logged).toEqual(['an activity could not be checked']);
  await keyless.close();
});

test.each(['', ' '])(
  'without a client id (“%s”) there is no line to Teams: the framework would let everybody in',
  (clientId) => {
    const settings = {
      clientId,
      tenantId: TENANT,
      serviceUrl: 'https://smba.trafficmanager.net/teams/',
      openIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      loginUrl: `https://login.microsoftonline.com/${TENANT}`,
      credentials: signInThatGives('a token', 'a client'),
    };
    expect(() => createTeamsLine(settings)).toThrow('settings-wrong');
  },
);

/** The oldest trick against token libraries: the verifying key is taken for a shared secret. */
function signedWithThePublicKey(token: string): string {
  const said = token.split('.').slice(0, 2).join('.');
  return `${said}.${createHmac('sha256', channelPublicKey).update(said).digest('base64url')}`;
}
