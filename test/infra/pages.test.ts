import { parse } from 'node-html-parser';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { graphClient, sitePath } from './support/graph-client.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

const open = async (path: string) => parse(await (await fetch(`${standIn.pagesUrl}${path}`)).text());
const post = (path: string, body: object, method = 'POST') =>
  fetch(`${standIn.pagesUrl}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const helen = 'helen.birtwistle@harrowmere.example';

function sendToHelen(letter: { subject: string; html?: string; text?: string }): void {
  const rest = { to: [helen], cc: [], bcc: [], headers: [] };
  standIn.mailboxes.sendLetter('followthrough@harrowmere.example', { ...letter, ...rest }, true);
}

test('the start page offers everybody of the council with their part, and four doors', async () => {
  const page = await open('/');
  expect(page.querySelectorAll('input[name=as]')).toHaveLength(14);
  expect(page.querySelector(`label:has([value="tom.garrity@harrowmere.example"])`)?.text).toContain('delivery lead');
  const doors = page.querySelectorAll('button').map((button) => button.getAttribute('formaction'));
  expect(doors).toEqual(['/teams', '/outlook', '/microsoft365', '/sharepoint']);
});

test('a page keeps the person and the theme in every link', async () => {
  const page = await open(`/outlook?as=${helen}&theme=dark`);
  expect(page.querySelector('html')?.getAttribute('data-theme')).toBe('dark');
  for (const link of page.querySelectorAll('nav a')) {
    expect(link.getAttribute('href')).toContain('as=helen.birtwistle%40harrowmere.example&theme=dark');
  }
});

test('Teams frames the tab with the context of the person, the channel and the theme', async () => {
  const page = await open(`/teams?as=${helen}&theme=contrast&sub=a1.2`);
  const host = JSON.parse(page.querySelector('#host')?.text ?? '');
  expect(host.tabUrl).toBe(`${standIn.settings.PUBLIC_URL}/tab/`);
  expect(host.context).toMatchObject({
    frameContext: 'content',
    subEntityId: 'a1.2',
    theme: 'contrast',
    userObjectId: standIn.person('Birtwistle').id,
    channelName: 'Improvement plan',
  });
});

test('a meeting frames the tab in its side panel, beside the chat of those who are invited', async () => {
  const page = await open(`/teams?view=meeting&as=${helen}&plan=care`);
  const host = JSON.parse(page.querySelector('#host')?.text ?? '');
  expect(host.tabUrl).toBe(`${standIn.settings.PUBLIC_URL}/tab/plans/care/meeting`);
  expect(host.context).toMatchObject({
    frameContext: 'sidePanel',
    chatId: expect.stringMatching(/^19:meeting_.+@thread\.v2$/),
  });
  expect(host.context).not.toHaveProperty('channelId');
  const said = { from: 'Followthrough', text: 'The notes' };
  standIn.chat.groups.find(host.context.chatId)?.chat.add(said);
  const reply = await fetch(`${standIn.pagesUrl}/teams/meeting/messages`);
  expect(await reply.json()).toMatchObject([said]);
});

test('a tab gets a token about the person who looks at it, and nobody unknown gets one', async () => {
  const { token } = await (await post('/teams/token', { as: helen })).json();
  expect(standIn.tokens.check(token, standIn.settings.CLIENT_ID ?? '')).toMatchObject({
    oid: standIn.person('Birtwistle').id,
    scp: 'access_as_user',
    ver: '2.0',
    iss: `${standIn.settings.LOGIN_URL}/${standIn.settings.TENANT_ID}/v2.0`,
  });
  expect((await post('/teams/token', { as: 'nobody@harrowmere.example' })).status).toBe(404);
});

test('a mail is shown in a frame that runs no script, and its links into Teams open Teams here', async () => {
  const link = 'https://teams.microsoft.com/l/entity/app/overdue?context=%7B%22subEntityId%22%3A%22a1.2%22%7D';
  sendToHelen({ subject: 'Overdue <b>now</b>', html: `<a href="${link}">Open</a>`, text: 'Open it' });
  const [mail] = standIn.mailboxes.inbox(helen);
  const page = await open(`/outlook?as=${helen}&id=${mail?.immutableId}`);

  expect(page.querySelector('article h2')?.innerHTML).toBe('Overdue &lt;b&gt;now&lt;/b&gt;');
  const frame = page.querySelector('article iframe');
  expect(frame?.getAttribute('sandbox')).not.toContain('allow-scripts');
  const drawn = await open(frame?.getAttribute('src') ?? '');
  const local = drawn.querySelector('a')?.getAttribute('href') ?? '';
  const followed = await fetch(`${standIn.pagesUrl}${local}`, { redirect: 'manual' });
  expect(followed.headers.get('location')).toMatch(/^\/teams\?as=helen.*view=overdue&sub=a1\.2$/);

  const text = await open(`/outlook?as=${helen}&id=${mail?.immutableId}&show=text`);
  expect(text.querySelector('pre')?.text).toBe('Open it');
});

test('a mail is shown by each engine of Outlook, on its own page that runs no script', async () => {
  sendToHelen({ subject: 'Late', html: '<!--[if mso]><p>For Word</p><![endif]--><p style="color:#000">Late</p>' });
  const [mail] = standIn.mailboxes.inbox(helen);
  const address = `/outlook/message?as=${helen}&id=${mail?.immutableId}`;
  expect((await open(address)).querySelectorAll('p').map(({ text }) => text)).toEqual(['Late']);
  const classic = await fetch(`${standIn.pagesUrl}${address}&show=classic&theme=dark`);
  expect(classic.headers.get('content-security-policy')).toBe('sandbox allow-popups allow-popups-to-escape-sandbox');
  const drawn = parse(await classic.text()).querySelectorAll('p');
  expect(drawn.map(({ text, attributes }) => [text, attributes.style])).toEqual([
    ['For Word', undefined],
    ['Late', 'color:#ffffff'],
  ]);
  expect((await fetch(`${standIn.pagesUrl}${address.replace(helen, 'tom.garrity@harrowmere.example')}`)).status).toBe(
    404,
  );
});

test('Outlook and Microsoft 365 frame the same tabs, and offer them less than Teams does', async () => {
  for (const [path, hostName] of [
    [`/outlook?as=${helen}&view=personal`, 'Outlook'],
    [`/microsoft365?as=${helen}`, 'Office'],
  ] as const) {
    const host = JSON.parse((await open(path)).querySelector('#host')?.text ?? '');
    expect(host.tabUrl).toBe(`${standIn.settings.PUBLIC_URL}/tab/my-actions`);
    expect(host.context).toMatchObject({ hostName, frameContext: 'content', entityId: 'my-actions' });
    expect(host.context).not.toHaveProperty('channelId');
    expect(host.supports.pages).not.toHaveProperty('config');
  }
});

test('the pane stands beside a mail and beside one that is written, and its script comes from here', async () => {
  sendToHelen({ subject: 'Action 3.1', text: 'It is done.' });
  const [mail] = standIn.mailboxes.inbox(helen);
  const hostOf = async (path: string) => JSON.parse((await open(path)).querySelector('#pane-host')?.text ?? '');
  const beside = await hostOf(`/outlook?as=${helen}&id=${mail?.immutableId}&pane=1&lacks=pinning`);
  expect(beside).toMatchObject({ messageId: mail?.immutableId, isCompose: false, lacks: 'pinning' });
  expect(beside.paneUrl).toBe(`${standIn.settings.PUBLIC_URL}/tab/pane`);
  expect(await hostOf(`/outlook?as=${helen}&view=compose`)).toMatchObject({ isCompose: true, messageId: null });
  const script = await (await fetch(standIn.settings.OFFICE_JS_URL ?? '')).text();
  expect(script).toMatch(/^"use strict";\s*\(\(\) => \{/);
});

test('a mail that somebody writes arrives with whom it is for', async () => {
  const letter = { as: 'tom.garrity@harrowmere.example', to: helen, subject: '2.1', html: '<p>Done</p>' };
  expect((await post('/outlook/send', letter)).status).toBe(204);
  expect(standIn.mailboxes.inbox(helen)).toMatchObject([{ subject: '2.1', from: { name: 'Tom Garrity' } }]);
  expect((await post('/outlook/send', { ...letter, as: 'nobody@harrowmere.example' })).status).toBe(400);
});

test('nobody sees the inbox of somebody else', async () => {
  sendToHelen({ subject: 'For Helen', text: 'x' });
  expect((await open('/outlook?as=tom.garrity@harrowmere.example')).text).not.toContain('For Helen');
});

test('SharePoint shows each row with its version, and hidden columns only on demand', async () => {
  const client = graphClient(standIn);
  const site = await sitePath(client);
  const columns = [{ name: 'Seen', text: {}, hidden: true }];
  const list = await client.api(`${site}/lists`).post({ displayName: 'Actions', columns });
  await client.api(`${site}/lists/Actions/items`).post({ fields: { Title: 'Recruit <carers>', Seen: 'hash' } });
  await client.api(`${site}/lists/Actions/items/1/fields`).patch({ Title: 'Recruit <more carers>' });

  const page = await open(`/sharepoint?list=${list.id}`);
  const cells = page.querySelectorAll('tbody tr > *').map((cell) => cell.text);
  expect(cells.slice(0, 3)).toEqual(['1', '2.0', 'Recruit <more carers>']);
  expect(page.text).not.toContain('hash');
  expect((await open(`/sharepoint?list=${list.id}&hidden=1`)).text).toContain('hash');
});

test('faults are set from outside, and a fault that makes no sense is refused', async () => {
  expect((await post('/_faults', { effect: 'throttle', retryAfterSeconds: 9 })).status).toBe(204);
  const headers = { authorization: `Bearer ${standIn.tokens.forGraph(standIn.roles)}` };
  const met = await fetch(`${standIn.secureUrl}/v1.0/users`, { headers });
  expect([met.status, met.headers.get('retry-after')]).toEqual([429, '9']);
  expect((await fetch(`${standIn.secureUrl}/v1.0/users`, { headers })).status).toBe(200);
  expect((await post('/_faults', { effect: 'explode' })).status).toBe(400);
  expect(await (await post('/_faults/doubts', { dateOnly: 'as-written' }, 'PATCH')).json()).toMatchObject({
    dateOnly: 'as-written',
  });
});

test('the scripts of the pages are sent without their types', async () => {
  const script = await (await fetch(`${standIn.pagesUrl}/scripts/teams-host.js`)).text();
  expect(script).toContain('postMessage');
  expect(script).not.toContain('interface');
  expect((await fetch(`${standIn.pagesUrl}/scripts/nothing.js`)).status).toBe(404);
});

describe('the form of a row', () => {
  const makeList = async () => {
    const graph = graphClient(standIn);
    const path = await sitePath(graph);
    const columns = [
      { name: 'Words', text: { allowMultipleLines: true } },
      { name: 'By', dateTime: { format: 'dateOnly' } },
      { name: 'State', choice: { choices: ['open', 'closed'] } },
    ];
    await graph.api(`${path}/lists`).post({ displayName: 'Notes', columns, list: { template: 'genericList' } });
    const fields = { Title: 'One', Words: 'First\nsecond', By: '2026-06-30T12:00:00Z', State: 'open' };
    await graph.api(`${path}/lists/${standIn.list('Notes').id}/items`).post({ fields });
    return `/sharepoint/row?as=${helen}&list=${standIn.list('Notes').id}&item=1`;
  };
  const send = (path: string, form: Record<string, string>) =>
    fetch(`${standIn.pagesUrl}${path}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

  test('shows what is in the row, a day as the day it is in Britain', async () => {
    const page = await open(await makeList());
    expect(page.querySelector('[name=By]')?.getAttribute('value')).toBe('2026-06-30');
    expect(page.querySelector('[name=Words]')?.text).toBe('First\nsecond');
    expect(page.querySelector('[name=State] [selected]')?.getAttribute('value')).toBe('open');
  });

  test('saves what was changed, and nothing else, in the name of whoever looks at it', async () => {
    const path = await makeList();
    const { status } = await send(path, { Words: 'First\r\nsecond', By: '2026-07-31', State: 'open' });
    expect(status).toBe(302);
    const [item] = standIn.list('Notes').items;
    expect(item).toMatchObject({
      version: 2,
      by: { personId: standIn.person('Birtwistle').id },
      fields: { Title: 'One', Words: 'First\nsecond', By: '2026-07-30T23:00:00Z' },
    });
    await send(path, { Words: 'First\r\nsecond', By: '2026-07-31' });
    expect(standIn.list('Notes').items[0]?.version).toBe(2);
  });

  test('deletes the row', async () => {
    const path = await makeList();
    await send(path, { delete: '1' });
    expect(standIn.list('Notes').items).toEqual([]);
    expect((await send(path, {})).status).toBe(302);
  });

  test('says why something cannot be saved', async () => {
    const path = await makeList();
    const reply = await send(path, { Title: 'x'.repeat(300) });
    expect(reply.status).toBe(400);
    expect(parse(await reply.text()).querySelector('[role=alert]')?.text).toContain('at most 255 characters');
  });
});
