import { randomUUID } from 'node:crypto';
import { MeetingReply } from '../../src/wire/meeting.ts';
import { RefusalReply } from '../../src/wire/tab.ts';
import { person, plan } from '../builders/plan.ts';
import { type FakeGroupChat, fakeGroupChat } from '../fakes/group-chat.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const CORA = person('Cora Coordinator');
const CHAT = { kind: 'chat', id: '19:meeting_abc@thread.v2' };
const care = plan({
  id: 'care',
  roles: { coordinators: [CORA] },
  areas: [{ actions: [{ leads: ['Ann Lee, Head of Care'] }, { by: '2015-12-31' }] }],
});

let signIn: SignIn;
let api: Api;
let groupChat: FakeGroupChat;
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
beforeEach(async () => {
  groupChat = fakeGroupChat({ [CHAT.id]: [CORA] });
  api = await serve(signIn, { plans: [care], groupChat });
});
afterEach(() => api.close());

async function call(
  path: string,
  { by = CORA, body, tag = '' }: { by?: typeof CORA; body?: object; tag?: string } = {},
) {
  const authorization = `Bearer ${await signIn.tokenFor(by)}`;
  const headers = { authorization, 'content-type': 'application/json', 'if-none-match': tag };
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify({ id: randomUUID(), ...body }) };
  return fetch(`${api.url}/api/plans/care/${path}`, { headers, ...sent });
}
const told = async (reply: Response) => MeetingReply.parse(await reply.json());
const open = () => call('meeting/open', { body: { body: 'Improvement Board', on: '2015-07-02' } });

test('a meeting is opened, recorded in, closed and taken out as a document', async () => {
  expect((await told(await call('meeting'))).may).toEqual(['open']);
  const opened = await told(await open());
  expect(opened.meeting).toMatchObject({ id: 'm1', body: 'Improvement Board', on: '2015-07-02', closed: null });
  const [item] = opened.agenda[0]?.areas[0]?.items ?? [];
  expect(item).toMatchObject({ key: 'care:a1.1', why: 'overdue', may: ['note', 'decide'] });
  const of = { meeting: 'm1', action: 'care:a1.1' };
  await call('meeting/note', { body: { ...of, words: 'Two teams are left.' } });
  const decided = { ...of, by: '2015-09-30', decided: 'agreed', reason: 'New contractor.' };
  const after = await told(await call('meeting/decide', { body: decided }));
  expect(after.agenda[0]?.areas[0]?.items[0]).toMatchObject({
    by: '2015-09-30',
    why: 'overdue',
    notes: [{ words: 'Two teams are left.', mayTakeBack: true }],
    decisions: [{ decided: 'agreed', day: '2015-09-30', reason: 'New contractor.' }],
  });
  const closed = await told(await call('meeting/close', { body: { meeting: 'm1' } }));
  expect([closed.meeting?.closed?.by, closed.may]).toEqual(['Cora Coordinator', ['open', 'send']]);
  const notes = await call('meetings/m1/notes.docx');
  expect(notes.headers.get('content-disposition')).toContain('Notes Improvement Board 2015-07-02.docx');
  expect((await notes.arrayBuffer()).byteLength).toBeGreaterThan(2_000);
});

test('a reply that nothing changed since is not sent again, until something is shown or noted', async () => {
  await open();
  const tag = (await call('meeting')).headers.get('etag') ?? '';
  expect((await call('meeting', { tag })).status).toBe(304);
  await call('meeting/show', { body: { meeting: 'm1', action: 'care:a1.1' } });
  const shown = await call('meeting', { tag });
  expect([shown.status, (await told(shown)).meeting?.shown]).toEqual([200, 'care:a1.1']);
});

test('with posts nobody is named anywhere in the reply', async () => {
  await open();
  const body = { meeting: 'm1', action: 'care:a1.1', words: 'Ann Lee asks Cora Coordinator.' };
  const reply = await call('meeting/note?names=posts', { body });
  const text = await reply.text();
  expect(text).toContain('Head of Care asks [name].');
  expect(text).not.toMatch(/Ann Lee|Cora Coordinator|Mary Manager/);
  const { names } = MeetingReply.parse(JSON.parse(text));
  expect(names).toBe('posts');
});

test('the notes go into the conversation of who asks, and one sentence says why they do not', async () => {
  await open();
  const sent = await told(await call('meeting/send', { body: { meeting: 'm1', to: CHAT } }));
  expect(sent.meeting?.sent).toMatchObject([{ by: 'Cora Coordinator', to: 'chat' }]);
  expect(groupChat.posted).toHaveLength(1);
  const absent = await call('meeting/send', {
    body: { meeting: 'm1', to: { kind: 'channel', id: '19:x@thread.tacv2' } },
  });
  expect([absent.status, RefusalReply.parse(await absent.json()).message]).toEqual([
    409,
    expect.stringContaining('Add Followthrough to this meeting’s chat or to the team first'),
  ]);
});

test.each([
  ['open', { body: '', on: '2015-07-02' }, 400],
  ['note', { meeting: 'm1', action: null, words: '' }, 400],
  ['note', { meeting: 'm9', action: null, words: 'x' }, 404],
  ['send', { meeting: 'm1', to: { kind: 'person', id: 'x' } }, 400],
  ['dance', {}, 404],
])('%s with %j is answered %i', async (command, body, status) => {
  await open();
  expect((await call(`meeting/${command}`, { body })).status).toBe(status);
});

test('a stranger learns nothing, not even that there is a plan', async () => {
  await open();
  const by = person('Sue Stranger');
  for (const path of ['meeting', 'meetings/m1/notes.docx']) expect((await call(path, { by })).status).toBe(404);
  expect((await call('meeting/close', { by, body: { meeting: 'm1' } })).status).toBe(404);
});
