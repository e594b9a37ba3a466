import { RECORD_SILENT_SINCE } from '../../src/wire/record-silent-since.ts';
import { person, plan } from '../builders/plan.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
  api = await serve(signIn, {
    plans: [plan({ roles: { coordinators: [person('Cora Coordinator')] }, actions: [{}] })],
  });
});
afterAll(async () => {
  await api.close();
  await signIn.close();
});

async function get(etag = '') {
  const authorization = `Bearer ${await signIn.tokenFor(person('Cora Coordinator'))}`;
  const reply = await fetch(`${api.url}/api/overdue`, { headers: { authorization, 'if-none-match': etag } });
  const { headers, status } = reply;
  const asAt = status === 200 ? (await reply.json()).asAt : null;
  return { status, etag: headers.get('etag') ?? '', silentSince: headers.get(RECORD_SILENT_SINCE), asAt };
}

test('while the record does not answer, replies tell how old their copy is, and whoever has one is told once', async () => {
  const fresh = await get();
  expect(fresh).toMatchObject({ silentSince: null, asAt: api.clock.now() });

  const heardAt = '2015-07-02T09:58:00.000Z';
  api.plans.hearBy(() => heardAt);
  const old = await get(fresh.etag);
  expect(old).toMatchObject({ status: 200, silentSince: heardAt, asAt: heardAt });
  expect(await get(old.etag)).toMatchObject({ status: 304, silentSince: heardAt });

  api.plans.hearBy(api.clock.now);
  expect(await get(old.etag)).toMatchObject({ status: 200, silentSince: null });
});

test('a reading that is late by seconds is no silence', async () => {
  api.plans.hearBy(() => '2015-07-02T09:59:10.000Z');
  expect(await get()).toMatchObject({ silentSince: null, asAt: '2015-07-02T09:59:10.000Z' });
});
