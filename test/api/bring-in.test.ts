import type { Person } from '../../src/core/plan/person.ts';
import { readDocument } from '../../src/documents/read-plan.ts';
import { DocumentReply, MOST_DOCUMENT_BYTES, NewPlanReply } from '../../src/wire/bring-in.ts';
import { BringInReply } from '../../src/wire/may-bring-in.ts';
import { person, plan } from '../builders/plan.ts';
import { planFile } from '../builders/plan-file.ts';
import { counted } from '../counted.ts';
import { SITES } from '../fakes/plan-store.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const cora = person('Cora Coordinator');
const lee = person('Lee Lead');
const stranger = person('Sue Stranger');
const theirs = plan({
  id: 'care-plan',
  title: 'Care Plan',
  roles: { coordinators: [person('Otto Other')] },
  actions: [{}],
});
const hers = plan({ id: 'hers', title: 'Homes Plan', roles: { coordinators: [cora] }, actions: [{ leads: [lee] }] });
const FILE = planFile([
  ['Care planning', [{ text: 'Publish the scheme', leads: ['Lee Lead'] }, { text: 'Hold a board' }]],
]);

let signIn: SignIn;
let api: Api;
const read = { count: 0 };
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
beforeEach(async () => {
  read.count = 0;
  api = await serve(signIn, {
    plans: [theirs, hers],
    readDocument: async (document) => {
      read.count += 1;
      return readDocument(document);
    },
  });
});
afterEach(() => api.close());

interface Sent {
  readonly as?: Person | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

async function call(method: string, path: string, { as = cora, headers, body }: Sent = {}) {
  const authorization = as === null ? '' : `Bearer ${await signIn.tokenFor(as)}`;
  const sent = { method, headers: { authorization, ...headers }, ...(body !== undefined && { body }) };
  const reply = await fetch(`${api.url}/api${path}`, sent);
  return { status: reply.status, headers: reply.headers, body: await reply.json() };
}

const readFile = (body: Sent['body'], query = 'name=plan.json', sent: Sent = {}) =>
  call('POST', `/documents?${query}`, { ...sent, ...(body !== undefined && { body }) });
const bringIn = (content: unknown, sent: Sent = {}) =>
  call('POST', '/plans', { headers: { 'content-type': 'application/json' }, ...sent, body: JSON.stringify(content) });

test('says where somebody may bring a plan in, and to whoever may not: nowhere', async () => {
  expect(BringInReply.parse((await call('GET', '/bring-in')).body)).toEqual({ person: cora.id, sites: [SITES[0]] });
  for (const as of [lee, stranger]) {
    expect(await call('GET', '/bring-in', { as })).toMatchObject({ status: 200, body: { sites: [] } });
  }
});

test('a document is told as the plan that it says, and nothing of it is kept', async () => {
  const { status, headers, body } = await readFile(JSON.stringify(FILE));
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  const reply = DocumentReply.parse(body);
  expect(reply).toMatchObject({ plan: { title: 'Care Plan' }, noPlan: null, sites: [SITES[0]] });
  expect(reply.plan?.areas[0]?.actions.map(({ id, text }) => [id, text])).toEqual([
    ['a1.1', 'Publish the scheme'],
    ['a1.2', 'Hold a board'],
  ]);
  expect(api.plans.written).toEqual([]);
  expect(api.plans.plans()).toHaveLength(2);
});

test('of the plans that it may be a version of only one’s own are named', async () => {
  const own = DocumentReply.parse((await readFile(JSON.stringify({ ...FILE, title: 'Homes Plan, May 2016' }))).body);
  expect(own.plans).toEqual([{ id: 'hers', title: 'Homes Plan', state: 'live', likeness: 'title' }]);
  const other = DocumentReply.parse((await readFile(JSON.stringify(FILE))).body);
  expect(other.plans).toEqual([{ id: 'hers', title: 'Homes Plan', state: 'live', likeness: null }]);
});

describe('a document that is no plan', () => {
  const candidates = [
    { text: 'Publish the scheme', heading: 'Leadership' },
    { text: 'Hold a board', heading: 'Leadership' },
    { text: 'Train the carers', heading: 'Workforce' },
  ];
  beforeEach(async () => {
    await api.close();
    const reading = { kind: 'no-plan', why: 'prose', title: 'Review', candidates } as const;
    api = await serve(signIn, { plans: [hers], readDocument: async () => reading });
  });

  test('says why, and offers what may be picked', async () => {
    expect(DocumentReply.parse((await readFile('prose')).body)).toMatchObject({
      plan: null,
      noPlan: expect.stringContaining('is a report, not an action plan'),
      candidates,
    });
  });

  test('is the plan that the picked ones make, each with its doubts', async () => {
    const { plan: picked } = DocumentReply.parse((await readFile('prose', 'name=r.docx&picked=0,2')).body);
    expect(picked?.areas.map(({ title, actions }) => [title, actions.map(({ text }) => text)])).toEqual([
      ['Leadership', ['Publish the scheme']],
      ['Workforce', ['Train the carers']],
    ]);
    expect(picked?.problems.map(({ action, code }) => `${action} ${code}`)).toEqual([
      'a1.1 no-lead',
      'a1.1 no-due',
      'a2.1 no-lead',
      'a2.1 no-due',
    ]);
  });

  test.each(['picked=', 'picked=x', 'picked=0,,1', 'picked=0&picked=1', 'picked=7'])(
    'refuses what cannot have been picked: %s',
    async (picked) => {
      const { status, body } = await readFile('prose', `name=r.docx&${picked}`);
      expect([400, 422]).toContain(status);
      expect(body).toEqual({ code: expect.any(String), message: expect.any(String) });
    },
  );
});

describe('bringing it in', () => {
  test('makes a draft that only who brought it in coordinates and sees', async () => {
    const { status, body } = await bringIn({ plan: FILE });
    expect(status).toBe(201);
    const { plan: id } = NewPlanReply.parse(body);
    expect(api.plans.plans().find((one) => one.id === id)).toMatchObject({
      state: 'draft',
      roles: { coordinators: [cora] },
      title: 'Care Plan',
    });
    const seenBy = async (as: Person) => JSON.stringify((await call('GET', '/overdue', { as })).body);
    expect(await seenBy(cora)).toContain(id);
    // Named in the document, and lead in the plan: not even that tells them of a draft.
    expect(await seenBy(lee)).not.toContain(id);
  });

  test('is not refused for a title that somebody else’s plan has', async () => {
    const { status, body } = await bringIn({ plan: FILE });
    expect(status).toBe(201);
    expect(body).toEqual({ plan: 'care-plan-2' });
    expect(api.plans.plans().find(({ id }) => id === 'care-plan')).toBe(theirs);
  });

  test('a second time, after a lost reply, is the draft that is there', async () => {
    const first = await bringIn({ plan: FILE });
    expect(await bringIn({ plan: FILE })).toMatchObject({ status: 201, body: first.body });
    expect(api.plans.plans()).toHaveLength(3);
    const edited = await bringIn({ plan: { ...FILE, title: 'Care Plan of the North' } });
    expect(edited.body).not.toEqual(first.body);
  });

  test('takes a site of theirs, and no other', async () => {
    expect((await bringIn({ plan: FILE, site: SITES[0] })).status).toBe(201);
    const other = await bringIn({ plan: { ...FILE, title: 'Another' }, site: SITES[1] });
    expect(other).toMatchObject({ status: 422, body: { code: 'site-unknown' } });
  });

  test.each([
    ['no JSON', '{', 400],
    ['a plan with faults', JSON.stringify({ plan: { ...FILE, areas: [] } }), 422],
    ['a plan without actions', JSON.stringify({ plan: planFile([['Empty', []]]) }), 422],
    ['more than there is', JSON.stringify({ plan: FILE, again: true }), 400],
    ['nothing', '', 400],
  ])('refuses %s in a sentence, and writes nothing', async (_what, body, status) => {
    const reply = await call('POST', '/plans', { headers: { 'content-type': 'application/json' }, body });
    expect(reply).toMatchObject({ status, body: { message: expect.stringMatching(/\w+\.$/) } });
    expect(api.plans.written).toEqual([]);
  });
});

describe('whoever may not', () => {
  test.each([
    ['who leads an action', lee, 403],
    ['with no part in any plan', stranger, 403],
    ['who is not signed in', null, 401],
  ])('%s is refused before anything is read', async (_who, as, status) => {
    const large = new Uint8Array(MOST_DOCUMENT_BYTES + 1);
    expect((await readFile('{', 'name=plan.json', { as })).status).toBe(status);
    // A body over the limit is not even counted: it is the right that is missing.
    expect((await readFile(large, 'name=plan.docx', { as })).status).toBe(status);
    expect((await call('POST', '/plans', { as, body: 'not even JSON' })).status).toBe(status);
    expect(read.count).toBe(0);
    expect(api.plans.written).toEqual([]);
    counted('ways of bringing in refused', 3);
  });
});

describe('a bad document', () => {
  test('over the limit is refused in words that say what to do, and never read', async () => {
    const { status, body } = await readFile(new Uint8Array(MOST_DOCUMENT_BYTES + 1), 'name=plan.docx');
    expect(status).toBe(422);
    expect(body).toEqual({ code: 'document-unreadable', message: expect.stringContaining('too big to read') });
    expect(read.count).toBe(0);
  });

  test('that is packed on its way is not unpacked', async () => {
    const { status } = await readFile('x', 'name=plan.docx', { headers: { 'content-encoding': 'gzip' } });
    expect(status).toBe(400);
    expect(read.count).toBe(0);
  });

  test.each([
    ['empty', '', 'plan.docx', 'document-unreadable'],
    ['of another kind', '%PDF-1.4', 'plan.pdf', 'document-kind-unknown'],
    ['damaged', 'PK\u0003\u0004 not a zip', 'plan.docx', 'document-unreadable'],
    ['a broken plan file', '{', 'plan.json', 'document-unreadable'],
  ])('%s is refused in one sentence', async (_what, body, name, code) => {
    const reply = await readFile(body, `name=${name}`);
    expect(reply).toMatchObject({ status: 422, body: { code, message: expect.stringMatching(/\w+\.$/) } });
  });

  test('is not a bug of ours', async () => {
    await readFile('nonsense', 'name=');
    expect(api.errors).toEqual([]);
  });
});

test('nobody sends more documents in a minute than they have', async () => {
  const statuses = [];
  for (let count = 0; count < 21; count++) statuses.push((await readFile('{', 'name=plan.json')).status);
  expect(new Set(statuses.slice(0, 20))).toEqual(new Set([422]));
  expect(statuses.at(-1)).toBe(429);
});
