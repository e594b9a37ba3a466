import type { Person } from '../../src/core/plan/person.ts';
import { MyDigestReply } from '../../src/wire/my-digest.ts';
import { person, plan } from '../builders/plan.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const mary = person('Mary Manager');
const cora = person('Cora Coordinator');
const dee = person('Dee Director');
const nell = person('Nell Next');
const lee = person('Lee Lead');
const ann = person('Ann Auditor');

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
  const roles = { coordinators: [cora], director: dee, nextLevel: nell, auditors: [ann] };
  api = await serve(signIn, {
    plans: [
      plan({ roles, areas: [{ manager: mary, actions: [{ leads: [lee] }] }] }),
      plan({ id: 'paused', title: 'Paused plan', state: 'paused', areas: [{ manager: lee }] }),
    ],
  });
});
afterAll(async () => {
  await api.close();
  await signIn.close();
});

async function send(by: Person, body?: object) {
  const headers = { authorization: `Bearer ${await signIn.tokenFor(by)}`, 'content-type': 'application/json' };
  const said = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const reply = await fetch(`${api.url}/api/my-digest`, { headers, ...said });
  return { status: reply.status, json: await reply.json() };
}

test('tells when it comes and why, and keeps what is chosen', async () => {
  const own = { rhythm: 'weekly', whenQuiet: 'short', timeZone: null, last: null, goesTo: null };
  const zone = { timeZone: 'Europe/London' };
  const next = { day: '2015-07-06', hour: 8, ...zone, at: '2015-07-06T07:00:00Z', today: '2015-07-02' };
  const why = [{ plan: 'Improvement plan', manages: ['Priority Area 1'], standsInFor: [], posts: [] }];
  expect(MyDigestReply.parse((await send(mary)).json)).toEqual({
    on: '2015-07-02',
    ...zone,
    own: { ...own, why, next },
  });
  const monthly = { ...own, rhythm: 'monthly', whenQuiet: 'none', next };
  await send(mary, { whenQuiet: 'none' });
  expect((await send(mary, { rhythm: 'monthly' })).json).toMatchObject({ own: monthly });
  expect((await send(mary, { rhythm: 'never' })).json).toMatchObject({ own: { rhythm: 'never', next: null } });
  expect((await send(cora)).json).toMatchObject({ own: { rhythm: 'weekly' } });
});

test('comes by the clock that its reader chose, from the next one on, until they choose the plans’ again', async () => {
  const inMadrid = { timeZone: 'Europe/Madrid', at: '2015-07-06T06:00:00Z', today: '2015-07-02' };
  expect((await send(mary, { timeZone: 'Europe/Madrid', rhythm: 'weekly' })).json).toMatchObject({
    timeZone: 'Europe/London',
    own: { timeZone: 'Europe/Madrid', next: { day: '2015-07-06', hour: 8, ...inMadrid } },
  });
  for (const timeZone of ['Europe/Guernsey', null]) {
    await send(mary, { timeZone: 'Europe/Madrid' });
    const usual = { timeZone: null, next: { timeZone: 'Europe/London', at: '2015-07-06T07:00:00Z' } };
    expect((await send(mary, { timeZone })).json).toMatchObject({ own: usual });
  }
});

test.each([
  ['the manager of an area', mary, 200],
  ['the coordinator', cora, 200],
  ['the director', dee, 200],
  ['the next level, for when something waits', nell, 200],
  ['a lead, who manages in a paused plan alone', lee, 403],
  ['an auditor', ann, 403],
  ['anyone else', person('Zoe Stranger'), 403],
])('%s chooses their own: %#', async (_who, by, status) => {
  const told = await send(by);
  expect(told.status).toBe(200);
  expect(MyDigestReply.parse(told.json).own === null).toBe(status === 403);
  const chosen = await send(by, { rhythm: 'fortnightly' });
  expect(chosen.status).toBe(status);
  if (status === 403) expect(chosen.json).toMatchObject({ code: 'digest-none' });
});

test.each([
  ['another person', { rhythm: 'never', person: cora.id }],
  ['a rhythm that there is not', { rhythm: 'daily' }],
  ['a time zone that there is not', { timeZone: 'Europe/Harrowmere' }],
  ['an offset, which knows no summer', { timeZone: '+01:00' }],
])('%s is not taken', async (_what, body) => {
  expect(await send(mary, body)).toMatchObject({ status: 400, json: { code: 'request-invalid' } });
});
