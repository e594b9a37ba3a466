import { randomUUID } from 'node:crypto';
import type { Plan } from '../../src/core/plan/plan.ts';
import { teamsLinks } from '../../src/teams-links.ts';
import { changesInWords, DOOR_WORDS } from '../../src/texts/history-line.ts';
import {
  InsertReply,
  MentionedReply,
  NotedReply,
  PaneActionsReply,
  PaneFindReply,
  PanePlacesReply,
} from '../../src/wire/pane.ts';
import { RefusalReply } from '../../src/wire/tab.ts';
import { day, person, plan, revision } from '../builders/plan.ts';
import { fakePeople, mailOf } from '../fakes/people.ts';
import { type Api, type SignIn, serve, startSignIn, TEAMS_APP } from './served.ts';

const [ada, lee, mary, cora, rae] = ['Ada Quill', 'Lee Lead', 'Mary Manager', 'Cora Dean', 'Rae Reader'].map(
  person,
) as [
  ReturnType<typeof person>,
  ReturnType<typeof person>,
  ReturnType<typeof person>,
  ReturnType<typeof person>,
  ReturnType<typeof person>,
];
const asked = { ...revision('2015-09-30', { agreed: false }), asked: { by: lee, on: day('2015-06-30') } };
const READERS = { id: 'readers', name: 'Plan readers' };
const CARE: Plan = plan({
  id: 'care',
  title: 'Harrowmere Care Plan',
  roles: { coordinators: [cora], readers: READERS },
  areas: [
    {
      number: '4',
      title: 'Children who go missing',
      manager: mary,
      actions: [
        { ref: '4.1', text: 'Agree a protocol with Ada Quill', leads: [ada], by: '2015-05-31' },
        { ref: '4.2', text: 'Review every return interview', leads: [lee], revisions: [asked] },
        { ref: '4.3', text: 'Publish the numbers', leads: [lee], status: 'done' },
      ],
    },
  ],
});
const SECRET = plan({
  id: 'secret',
  title: 'Another plan',
  areas: [{ manager: person('Otto Other'), actions: [{ ref: '4.2', leads: [] }] }],
});
const LINKS = teamsLinks({ teamsAppId: TEAMS_APP, publicUrl: 'https://followthrough.example' });

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
beforeEach(async () => {
  const people = fakePeople({
    people: [ada, lee, mary, cora, rae],
    groups: [{ group: READERS, members: [rae] }],
  });
  api = await serve(signIn, { plans: [CARE, SECRET], people });
});
afterEach(() => api.close());

async function get(path: string, who = mary, etag = '', language = 'en'): Promise<Response> {
  const authorization = `Bearer ${await signIn.tokenFor(who)}`;
  const headers = { authorization, 'accept-language': language, ...(etag && { 'if-none-match': etag }) };
  return fetch(`${api.url}/api/pane${path}`, { headers });
}

async function post(path: string, body: object, who = mary): Promise<Response> {
  const authorization = `Bearer ${await signIn.tokenFor(who)}`;
  const headers = { authorization, 'content-type': 'application/json' };
  return fetch(`${api.url}/api/pane${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

const EMPTY = { subject: '', text: '', links: [] as string[], people: [] as string[], digest: null as string | null };

async function look(mail: Partial<typeof EMPTY>, who = mary) {
  return MentionedReply.parse(await (await post('/mentioned', { ...EMPTY, ...mail }, who)).json());
}

const MAIL = {
  subject: 'Return interviews',
  from: { name: 'Ada Quill', address: 'ada.quill@council.example' },
  at: '2015-06-30T23:30:00Z',
  link: 'https://outlook.office365.com/owa/?ItemID=AAMk%2B',
};

function noting(body: object) {
  return { id: randomUUID(), action: 'care:a1.2', as: 'progress', mail: MAIL, words: 'Half are done', ...body };
}

describe('a mail that is open', () => {
  test('names actions, says why, and what waits for its reader about them', async () => {
    const reply = await look({
      subject: 'Re: 4.2',
      text: 'Ada Quill is late with it',
      people: [mailOf(lee), mailOf(mary)],
    });
    expect(reply.actions).toMatchObject([
      {
        key: 'care:a1.2',
        planTitle: 'Harrowmere Care Plan',
        areaHeading: 'Priority Area 4',
        why: [{ by: 'ref', words: '4.2' }],
        mayNote: ['evidence', 'progress'],
      },
    ]);
    expect(reply).toMatchObject({ isDigest: false, more: 0, unclear: [] });
    expect(reply.people).toEqual([
      { id: lee.id, name: 'Lee Lead', by: 'address', leads: { open: 1, overdue: 1 }, manages: { open: 0, overdue: 0 } },
      { id: ada.id, name: 'Ada Quill', by: 'name', leads: { open: 1, overdue: 1 }, manages: { open: 0, overdue: 0 } },
    ]);
    expect(reply.decide).toMatchObject([{ kind: 'revision', action: { key: 'care:a1.2' }, day: '2015-09-30' }]);
  });

  test('is known as a digest by its header or its links, wrapped or not, and those name its actions', async () => {
    const link = LINKS.decide('care:a1.2', { what: 'revised-date' }, 'agree');
    const wrapped = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(LINKS.action('care', 'care:a1.1'))}&data=x`;
    const reply = await look({ links: [wrapped, link, LINKS.ownDigest(), 'https://elsewhere.example/'] });
    expect(reply.isDigest).toBe(true);
    expect(reply.actions.map(({ key, why }) => [key, why])).toEqual([
      ['care:a1.1', [{ by: 'link' }]],
      ['care:a1.2', [{ by: 'link' }]],
    ]);
    expect(await look({ digest: 'id-mary-manager:2015-07-01' })).toMatchObject({ isDigest: true, actions: [] });
    // Forwarded to somebody who reads another plan with the same ref: it is the other action that it links to.
    const forwarded = await look({
      text: 'Action 4.2',
      links: [LINKS.action('secret', 'secret:a1.1'), LINKS.ownDigest()],
    });
    expect(forwarded).toMatchObject({ isDigest: true, actions: [], unclear: [] });
  });

  test('tells nobody of what they may not see', async () => {
    expect((await look({ text: 'Action 4.2', links: [LINKS.action('secret', 'secret:a1.1')] })).actions).toMatchObject([
      { key: 'care:a1.2', why: [{ by: 'ref' }] },
    ]);
    const stranger = await post('/mentioned', EMPTY, person('Sam Stranger'));
    expect([stranger.status, RefusalReply.parse(await stranger.json()).code]).toEqual([403, 'not-allowed']);
    expect(stranger.headers.get('etag')).toBeNull();
  });

  test('is still looked at while the directory does not answer', async () => {
    expect((await look({ text: '4.2', people: ['nobody@elsewhere.example'] })).people).toEqual([]);
  });

  test('leaves nothing behind: no entry, no word of it in the log', async () => {
    await look({ subject: 'Private matter', text: 'Action 4.2 and a private matter' });
    await post('/mentioned', { ...EMPTY, text: 7, subject: 'Private matter' });
    expect(api.plans.written).toEqual([]);
    expect(JSON.stringify(api.errors)).not.toContain('rivate matter');
  });
});

test('tells of the same actions as they stand now, and that nothing changed', async () => {
  const path = '/actions?key=care%3Aa1.2&key=secret%3Aa1.1';
  const first = await get(path);
  expect(PaneActionsReply.parse(await first.json())).toMatchObject({
    actions: [{ key: 'care:a1.2' }],
    decide: [{ kind: 'revision' }],
  });
  const etag = first.headers.get('etag') ?? '';
  expect((await get(path, mary, etag)).status).toBe(304);
  await post('/note', noting({}));
  expect((await get(path, mary, etag)).status).toBe(200);
});

describe('noting a mail', () => {
  test('as progress is an update in place of the lead, through Outlook, with the mail it comes from', async () => {
    const body = noting({});
    const noted = NotedReply.parse(await (await post('/note', body)).json());
    expect(noted.action).toMatchObject({
      key: 'care:a1.2',
      lastAnswer: { words: 'Half are done', by: 'Mary Manager' },
    });
    expect(noted.line).toMatchObject({ door: 'outlook', kind: 'answered', onBehalf: true, words: 'Half are done' });
    expect(DOOR_WORDS[noted.line.door]).toBe('in Outlook');
    // Half past eleven in universal time is the day after in London's summer.
    expect(changesInWords('answered', noted.line.changes, '2015-07-02')).toEqual([
      'the e-mail “Return interviews” from Ada Quill <ada.quill@council.example>, sent 1 July',
    ]);
    expect(noted.line.changes).toContainEqual({ field: 'link', from: null, to: MAIL.link });
    await post('/note', body);
    expect(api.plans.written).toHaveLength(1);
  });

  test('as evidence changes nothing of how the action stands, closed ones too', async () => {
    const body = noting({ action: 'care:a1.3', as: 'evidence', words: '' });
    const { line, action } = NotedReply.parse(await (await post('/note', body, lee)).json());
    expect(line).toMatchObject({ kind: 'evidence-added', words: null, onBehalf: false });
    expect(action).toMatchObject({ status: 'done', lastAnswer: null, mayNote: ['evidence'] });
  });

  test.each([
    [
      'progress of no words, which would take the place of what was said',
      lee,
      { words: '' },
      422,
      'progress-without-words',
    ],
    ['words beyond what is kept', mary, { words: 'x'.repeat(2_001) }, 422, 'words-too-long'],
    ['a reader', rae, {}, 403, 'not-permitted'],
    ['another area’s manager', person('Otto Other'), {}, 404, 'action-unknown'],
    ['a link that runs something', mary, { mail: { ...MAIL, link: 'javascript:alert(1)' } }, 400, 'request-invalid'],
    ['more of the mail than is kept', mary, { mail: { ...MAIL, body: 'all of it' } }, 400, 'request-invalid'],
  ])('refuses %s', async (_what, who, body, status, code) => {
    const refused = await post('/note', noting(body), who);
    expect([refused.status, RefusalReply.parse(await refused.json()).code]).toEqual([status, code]);
    expect(api.plans.written).toEqual([]);
  });

  test('cuts a subject that is too long, since nobody can shorten it', async () => {
    const reply = await post('/note', noting({ mail: { ...MAIL, subject: 'Re: '.repeat(100) } }));
    expect(NotedReply.parse(await reply.json()).line.changes[0]?.to).toHaveLength(250);
  });
});

describe('making an action of a mail', () => {
  const making = () => ({
    id: randomUUID(),
    plan: 'care',
    area: 'a1',
    text: 'Ring the school',
    lead: 'Lee Lead',
    due: '2015-09-01',
    mail: MAIL,
  });

  test('adds it once, with the mail beside it as evidence', async () => {
    const body = making();
    const made = NotedReply.parse(await (await post('/actions', body, cora)).json());
    expect(made).toMatchObject({
      action: { key: 'care:a1.4', text: 'Ring the school' },
      line: { kind: 'added', door: 'outlook' },
    });
    await post('/actions', body, cora);
    expect(api.plans.written.map(({ kind, door, changes }) => [kind, door, changes.length])).toEqual([
      ['added', 'outlook', 0],
      ['evidence-added', 'outlook', 4],
    ]);
  });

  test.each([
    ['who manages an area', mary, 403, 'coordinator-adds'],
    ['who does not see the plan', person('Otto Other'), 404, 'plan-unknown'],
  ])('is no thing for %s', async (_who, who, status, code) => {
    const refused = await post('/actions', making(), who);
    expect([refused.status, RefusalReply.parse(await refused.json()).code]).toEqual([status, code]);
  });
});

test('finds actions by words, and the reader’s own without any', async () => {
  const find = async (words: string, who = lee) =>
    PaneFindReply.parse(await (await get(`/find?words=${encodeURIComponent(words)}`, who)).json()).actions.map(
      ({ ref }) => ref,
    );
  expect(await find('interview', mary)).toEqual(['4.2']);
  expect(await find('')).toEqual(['4.2']);
});

test('tells which plans and areas there are, and where the reader may add', async () => {
  const places = async (who = mary) => PanePlacesReply.parse(await (await get('/places', who)).json()).plans;
  expect(await places()).toEqual([
    {
      id: 'care',
      title: 'Harrowmere Care Plan',
      mayAdd: false,
      areas: [{ id: 'a1', heading: 'Priority Area 4', title: 'Children who go missing' }],
    },
  ]);
  expect(await places(cora)).toMatchObject([{ mayAdd: true }]);
});

describe('what is put into a mail', () => {
  const insert = async (query: string, who = mary) =>
    InsertReply.parse(await (await get(`/insert?${query}`, who)).json());

  test('is how one action stands, as text and as HTML', async () => {
    const { text, html } = await insert('action=care%3Aa1.1');
    expect(text).toBe(
      [
        'Action 4.1: Agree a protocol with Ada Quill',
        'Lead: Ada Quill',
        'Due: 31 May 2015',
        'How it stands: ▲ Overdue, 32 days',
        'Last update: None yet',
        'Priority Area 4: Children who go missing · Harrowmere Care Plan. As at 2 July 2015, from Followthrough.',
        '',
      ].join('\n'),
    );
    expect(html).toContain('▲ Overdue, 32 days');
  });

  test('is a table of an area that Word keeps: styles inline, no class, no script', async () => {
    const { html, text } = await insert('plan=care&area=a1');
    expect(html.match(/<tr>/g)).toHaveLength(4);
    expect(html).not.toMatch(/class=|<style|<script|flex|grid|rgba|var\(/);
    expect(text.split('\n\n')[2]?.split('\n')).toEqual([
      'Action 4.2: Review every return interview',
      '  Lead: Lee Lead',
      '  Due: 30 June 2015',
      '  How it stands: ▲ Overdue, 2 days',
      '  Last update: None yet',
    ]);
  });

  test('names posts in place of people, in texts too', async () => {
    const { html, text } = await insert('plan=care&area=a1&names=posts');
    expect(html + text).not.toMatch(/Quill|Lee/);
    expect(text).toContain('Agree a protocol with [name]\n  Lead: Name withheld');
  });

  test('speaks the language of the pane, which has no use for a copy in another one', async () => {
    const query = '/insert?plan=care&area=a1&names=posts';
    const told = (action: string, standing: string) =>
      [
        action,
        '  Arweinydd: Enw heb ei ddatgelu',
        '  Erbyn: 30 Mehefin 2015',
        `  Sut mae’n sefyll: ${standing}`,
        '  Diweddariad olaf: Dim eto',
      ].join('\n');
    const english = await get(query);
    const welsh = await get(query, mary, english.headers.get('etag') ?? '', 'cy');
    expect(
      InsertReply.parse(await welsh.json())
        .text.split('\n\n')
        .slice(2),
    ).toEqual([
      told('Cam gweithredu 4.2: Review every return interview', '▲ Hwyr, 2 ddiwrnod'),
      told('Cam gweithredu 4.3: Publish the numbers', '● Wedi’i wneud'),
      'Fel ar 2 Gorffennaf 2015, o Followthrough.\n',
    ]);
  });

  test('is nothing of a plan that the writer may not see', async () => {
    expect((await get('/insert?plan=secret&area=a1')).status).toBe(404);
    expect((await get('/insert?action=secret%3Aa1.1')).status).toBe(404);
    expect((await get('/insert?plan=care')).status).toBe(400);
  });
});
