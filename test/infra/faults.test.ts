import { ConfidentialClientApplication } from '@azure/msal-node';
import type { Client } from '@microsoft/microsoft-graph-client';
import type { Fault } from '../../infra/local/faults.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { graphClient, sitePath } from './support/graph-client.ts';

let standIn: StandIn;
let client: Client;
let items: string;
beforeAll(async () => {
  standIn = await startStandIn();
  client = graphClient(standIn);
});
afterAll(() => standIn.stop());
beforeEach(async () => {
  standIn.faults.clear();
  const site = await sitePath(client);
  const { id } = await client.api(`${site}/lists`).post({ displayName: expect.getState().currentTestName?.slice(-60) });
  items = `${site}/lists/${id}/items`;
});

const add = () => client.api(items).post({ fields: { Title: 'a' } });
const rows = async () => (await client.api(items).get()).value.length;
const adding = '^POST .*/items$';

describe('Graph', () => {
  test.each([
    ['drop-before', 0],
    ['lose-reply', 1],
  ] as const)('%s breaks the connection with %i rows made', async (effect, made) => {
    standIn.faults.add({ on: adding, effect });
    await expect(add()).rejects.toMatchObject({ statusCode: -1 });
    expect(await rows()).toBe(made);
  });

  test('a failing call does nothing and has the status that was asked for', async () => {
    standIn.faults.add({ on: adding, effect: 'fail', status: 502 });
    await expect(add()).rejects.toMatchObject({ statusCode: 502, code: 'generalException' });
    expect(await rows()).toBe(0);
  });

  test('a throttled call is tried again by the client after what Retry-After says, and done once', async () => {
    standIn.faults.add({ on: adding, effect: 'throttle', retryAfterSeconds: 0 });
    await add();
    expect(await rows()).toBe(1);
  });

  test('a fault lets pass as many calls as it is told to, and meets as many as it is told to', async () => {
    standIn.faults.add({ on: adding, effect: 'fail', status: 500, after: 1, times: 2 });
    const outcomes = [];
    for (let call = 0; call < 4; call += 1) {
      outcomes.push(
        await add().then(
          () => 'done',
          () => 'failed',
        ),
      );
    }
    expect(outcomes).toEqual(['done', 'failed', 'failed', 'done']);
  });
});

describe('one request of a batch', () => {
  const batchOfTwo = async (): Promise<Map<string, { status: number; headers: Record<string, string> }>> => {
    const headers = { 'Content-Type': 'application/json' };
    const body = { fields: { Title: 'a' } };
    const requests = ['1', '2'].map((id) => ({ id, method: 'POST', url: items, headers, body }));
    const { responses } = await client.api('/$batch').post({ requests });
    return new Map(responses.map((one: { id: string }) => [one.id, one]));
  };

  test.each([
    [{ effect: 'fail', status: 503 }, 503, 1],
    [{ effect: 'throttle', retryAfterSeconds: 7 }, 429, 1],
    [{ effect: 'drop-before' }, 504, 1],
    [{ effect: 'lose-reply' }, 504, 2],
  ] as const)('meets %j by itself', async (fault, status, made) => {
    standIn.faults.add({ on: adding, ...fault });
    const replies = await batchOfTwo();
    expect([replies.get('1')?.status, replies.get('2')?.status]).toEqual([status, 201]);
    if (fault.effect === 'throttle') expect(replies.get('1')?.headers['Retry-After']).toBe('7');
    expect(await rows()).toBe(made);
  });

  test('is not met by what is meant for the batch as a whole', async () => {
    standIn.faults.add({ on: '^POST /\\$batch$', effect: 'lose-reply' });
    await expect(batchOfTwo()).rejects.toMatchObject({ statusCode: -1 });
    expect(await rows()).toBe(2);
  });
});

describe('the connector and sign-in', () => {
  const say = async (fault: Omit<Fault, 'service'>) => {
    standIn.faults.add({ ...fault, service: 'connector' });
    const { TENANT_ID, CLIENT_ID, BOT_SERVICE_URL } = standIn.settings;
    return fetch(`${BOT_SERVICE_URL}v3/conversations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${standIn.tokens.forConnector()}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        bot: { id: `28:${CLIENT_ID}` },
        members: [{ id: standIn.person('Garrity').id }],
        tenantId: TENANT_ID,
      }),
    });
  };
  const conversation = () => standIn.chat.conversation(standIn.person('Garrity').id);

  test('the connector fails, throttles, breaks off before and breaks off after', async () => {
    const on = '^POST /v3/conversations$';
    expect(await say({ on, effect: 'fail', status: 502 })).toMatchObject({ status: 502 });
    expect((await say({ on, effect: 'throttle', retryAfterSeconds: 3 })).headers.get('retry-after')).toBe('3');
    await expect(say({ on, effect: 'drop-before' })).rejects.toThrow('fetch failed');
    expect(conversation()).toBeUndefined();
    await expect(say({ on, effect: 'lose-reply' })).rejects.toThrow('fetch failed');
    expect(conversation()).toBeDefined();
  });

  test('sign-in can be down', async () => {
    const { CLIENT_ID = '', CLIENT_SECRET = '', TENANT_ID, LOGIN_URL = '' } = standIn.settings;
    const authority = `${LOGIN_URL}/${TENANT_ID}`;
    const knownAuthorities = [new URL(LOGIN_URL).host];
    const auth = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, authority, knownAuthorities };
    // One for each try: MSAL remembers a 5xx for a minute and does not ask again.
    const token = () =>
      new ConfidentialClientApplication({ auth }).acquireTokenByClientCredential({
        scopes: ['https://graph.microsoft.com/.default'],
      });
    standIn.faults.add({ service: 'sign-in', on: '/token$', effect: 'fail', status: 503 });
    await expect(token()).rejects.toThrow('Try again later');
    await expect(token()).resolves.toMatchObject({ tokenType: 'Bearer' });
  });
});
