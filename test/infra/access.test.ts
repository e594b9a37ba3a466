import { type StandIn, startStandIn } from '../stand-in.ts';
import { graphClient, sitePath } from './support/graph-client.ts';
import { refusal } from './support/refusal.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

const users = (token: string) => refusal(graphClient(standIn, token).api('/users').get());

test.each([
  ['meant for another service', { aud: 'https://api.botframework.com' }],
  ['of another tenant', { tid: '00000000-0000-4000-8000-000000000000' }],
  ['that has expired', { exp: Math.floor(Date.now() / 1000) - 1 }],
])('a token %s is refused with 401', async (_what, claims) => {
  const refused = await users(standIn.tokens.forGraph(standIn.roles, claims));
  expect(refused).toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
});

test('a token that was changed on its way, or that somebody else signed, is refused with 401', async () => {
  const good = standIn.tokens.forGraph(standIn.roles);
  expect(await users(`${good.slice(0, -8)}AAAAAAAA`)).toMatchObject({ status: 401 });
  expect(await users(standIn.tokens.forActivity('https://x/'))).toMatchObject({ status: 401 });
});

test('each operation asks for its role', async () => {
  expect(await users(standIn.tokens.forGraph(['Sites.Selected']))).toMatchObject({
    status: 403,
    code: 'Authorization_RequestDenied',
  });
});

test('with Sites.Selected the grant on the site decides: write is not enough to make a list', async () => {
  const client = graphClient(standIn);
  const site = await sitePath(client);
  const [first] = standIn.sites.all;
  const make = (displayName: string) => client.api(`${site}/lists`).post({ displayName });
  await make('Before');

  if (first) first.grant = 'write';
  expect(await refusal(make('After'))).toMatchObject({ status: 403, code: 'accessDenied' });
  expect((await client.api(`${site}/lists/Before/items`).post({ fields: { Title: 'x' } })).id).toBe('1');

  if (first) first.grant = 'none';
  expect(await refusal(client.api(`${site}/lists`).get())).toMatchObject({ status: 403 });
});

test('an unknown site, list or path is told apart from a forbidden one', async () => {
  const client = graphClient(standIn);
  const site = await sitePath(client);
  expect(await refusal(client.api('/sites/localhost:/sites/nowhere').get())).toMatchObject({ status: 404 });
  expect(await refusal(client.api(`${site}/lists/Nothing/items`).get())).toMatchObject({ status: 404 });
  expect(await refusal(client.api('/planner/tasks').get())).toMatchObject({ status: 400 });
});
