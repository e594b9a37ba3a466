import type { Client } from '@microsoft/microsoft-graph-client';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { graphClient } from './support/graph-client.ts';
import { refusal } from './support/refusal.ts';

let standIn: StandIn;
let client: Client;
beforeEach(async () => {
  standIn = await startStandIn();
  client = graphClient(standIn);
});
afterEach(() => standIn.stop());

const from = '/users/followthrough@harrowmere.example';
const helen = 'helen.birtwistle@harrowmere.example';
const message = (changes: object = {}) => ({
  subject: 'Overdue in Corporate Parenting',
  body: { contentType: 'HTML', content: '<p>Three actions</p>' },
  toRecipients: [{ emailAddress: { address: helen } }],
  internetMessageHeaders: [{ name: 'x-followthrough-digest', value: '2026-W47' }],
  ...changes,
});
const draft = (body: object = message()) =>
  client.api(`${from}/messages`).header('Prefer', 'IdType="ImmutableId"').post(body);

test('a draft is delivered when it is sent, and can be sent once', async () => {
  const { id, isDraft } = await draft();
  expect(isDraft).toBe(true);
  expect(standIn.mailboxes.inbox(helen)).toHaveLength(0);

  await client.api(`${from}/messages/${id}/send`).post({});

  expect(standIn.mailboxes.inbox(helen)).toEqual([
    expect.objectContaining({ subject: 'Overdue in Corporate Parenting', html: '<p>Three actions</p>' }),
  ]);
  expect((await client.api(`${from}/messages/${id}`).get()).isDraft).toBe(false);
  expect(await refusal(client.api(`${from}/messages/${id}/send`).post({}))).toMatchObject({ status: 404 });
});

test('without the immutable id a message has another id once it is sent', async () => {
  const { id } = await client.api(`${from}/messages`).post(message());
  await client.api(`${from}/messages/${id}/send`).post({});
  expect(await refusal(client.api(`${from}/messages/${id}`).get())).toMatchObject({ status: 404 });
});

test('a message in MIME form keeps both its texts', async () => {
  const mime = [
    `To: Helen Birtwistle <${helen}>`,
    'Subject: =?utf-8?Q?Overdue_=E2=80=93_three?=',
    'X-Followthrough-Digest: 2026-W47',
    'Content-Type: multipart/alternative; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Three actions',
    '--part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('<p>Three actions</p>').toString('base64'),
    '--part--',
  ].join('\r\n');
  const { id } = await client
    .api(`${from}/messages`)
    .headers({ 'Content-Type': 'text/plain', Prefer: 'IdType="ImmutableId"' })
    .post(Buffer.from(mime).toString('base64'));
  await client.api(`${from}/messages/${id}/send`).post({});

  const [arrived] = standIn.mailboxes.inbox(helen);
  expect(arrived).toMatchObject({ subject: 'Overdue – three', to: [helen] });
  expect(arrived?.text?.trim()).toBe('Three actions');
  expect(arrived?.html?.trim()).toBe('<p>Three actions</p>');
  expect(arrived?.headers).toEqual([{ name: 'X-Followthrough-Digest', value: '2026-W47' }]);
});

test('sendMail delivers to each recipient once', async () => {
  const twice = { ccRecipients: [{ emailAddress: { address: helen.toUpperCase() } }] };
  await client.api(`${from}/sendMail`).post({ message: message(twice), saveToSentItems: false });
  expect(standIn.mailboxes.inbox(helen)).toHaveLength(1);
});

test('an address that nobody has comes back to the sender as undeliverable', async () => {
  const toRecipients = [{ emailAddress: { address: 'gone@harrowmere.example' } }];
  await client.api(`${from}/sendMail`).post({ message: message({ toRecipients }) });
  const [report] = standIn.mailboxes.inbox('followthrough@harrowmere.example');
  expect(report).toMatchObject({
    subject: 'Undeliverable: Overdue in Corporate Parenting',
    report: { why: 'unknown' },
  });
  const mime = String(await client.api(`${from}/messages/${report?.id}/$value`).get());
  expect(mime).toContain(`In-Reply-To: ${report?.report?.returned.internetMessageId}`);
  expect(mime).toContain('Final-Recipient: rfc822;gone@harrowmere.example\r\nAction: failed\r\nStatus: 5.1.10');
});

test('the app may use no mailbox but its own', async () => {
  const other = client.api(`/users/${helen}/sendMail`).post({ message: message() });
  expect(await refusal(other)).toMatchObject({ status: 403, code: 'ErrorAccessDenied' });
  const nobody = client.api('/users/nobody@harrowmere.example/sendMail').post({ message: message() });
  expect(await refusal(nobody)).toMatchObject({ status: 404, code: 'ErrorInvalidUser' });
});

test.each([
  ['a header that does not start with x-', { internetMessageHeaders: [{ name: 'Digest', value: '1' }] }],
  ['six headers', { internetMessageHeaders: Array(6).fill({ name: 'x-a', value: '1' }) }],
  ['an address that is none', { toRecipients: [{ emailAddress: { address: 'Helen' } }] }],
])('%s is refused with 400', async (_what, changes) => {
  expect(await refusal(draft(message(changes)))).toMatchObject({ status: 400 });
});

test('more messages in a minute than a mailbox may send are throttled', async () => {
  standIn.faults.limits.messagesPerMinute = 1;
  await client.api(`${from}/sendMail`).post({ message: message() });
  const { id } = await draft();
  const url = `${standIn.settings.GRAPH_URL}/v1.0${from}/messages/${encodeURIComponent(id)}/send`;
  const headers = { authorization: `Bearer ${standIn.tokens.forGraph(standIn.roles)}` };
  const reply = await fetch(url, { method: 'POST', headers });
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '60']);
});
