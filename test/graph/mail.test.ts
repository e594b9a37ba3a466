import { createMail } from '../../src/graph/mail.ts';
import type { Mail } from '../../src/ports/mail.ts';
import { type FakeMailboxPace, fakeMailboxPace } from '../fakes/mailbox-pace.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { productGraph } from './product-graph.ts';

let standIn: StandIn;
let mail: Mail;
let pace: FakeMailboxPace;
beforeEach(async () => {
  standIn = await startStandIn();
  pace = fakeMailboxPace();
  mail = createMail(productGraph(standIn), { from: standIn.settings.DIGEST_FROM ?? '', pace });
});
afterEach(() => standIn.stop());

const to = () => standIn.person('Birtwistle').mail;
const letter = () => ({ to: to(), subject: 'Overdue – three', html: '<p>Three actions</p>', text: 'Three actions' });
const inbox = () => standIn.mailboxes.inbox(to());

test('a draft reaches nobody; sent, it is one mail', async () => {
  const { id: draft } = await mail.draft(letter());
  expect(inbox()).toHaveLength(0);
  await mail.send(draft);
  expect(inbox()).toMatchObject([{ subject: 'Overdue – three', html: '<p>Three actions</p>\n' }]);
});

test('a letter is MIME, with a part for readers of plain text, and headers of our own', async () => {
  standIn.faults.doubts.mimeText = 'kept';
  const headers = { 'x-followthrough-digest': 'id-mary:2015-07-06' };
  await mail.send((await mail.draft({ ...letter(), text: 'Siân’s three\n-- \n', headers })).id);
  const [{ text, headers: arrived } = { text: '', headers: [] }] = inbox();
  expect(text).toBe('Siân’s three\n-- \n\n');
  expect(arrived.map(({ name, value }) => `${name.toLowerCase()}: ${value}`)).toEqual([
    'x-auto-response-suppress: OOF, AutoReply',
    'x-followthrough-digest: id-mary:2015-07-06',
    expect.stringMatching(/^x-followthrough-letter: [\da-f-]{36}$/),
  ]);
});

test('the text that Exchange makes of a page holds its words, and neither its head nor its style', async () => {
  const page =
    '<!doctype html><head><title>Late</title><style>p { margin: 0; }</style></head><body><p>Three</p></body>';
  await mail.send((await mail.draft({ ...letter(), html: page })).id);
  expect(inbox()).toMatchObject([{ text: 'Three' }]);
});

test('whatever stands in an address or a subject, there is one recipient and no other header', async () => {
  const lines = 'Overdue\r\nBcc: somebody@elsewhere.example';
  const { id: draft } = await mail.draft({ ...letter(), subject: lines });
  await mail.send(draft);
  expect(inbox()).toMatchObject([{ subject: 'Overdue Bcc: somebody@elsewhere.example', bcc: [], to: [to()] }]);
  const { id: two } = await mail.draft({ ...letter(), to: `${to()}, somebody@elsewhere.example` });
  await expect(mail.send(two)).rejects.toMatchObject({ code: 'mail-refused' });
});

test('an address that is none is refused', async () => {
  const sent = mail.draft({ ...letter(), to: 'Mary of the second floor' }).then(({ id }) => mail.send(id));
  await expect(sent).rejects.toMatchObject({ code: 'mail-refused' });
  expect(standIn.mailboxes.inbox(standIn.settings.DIGEST_FROM ?? '')).toEqual([]);
});

test('what the mailbox wants to be left alone for, it is left alone for by everybody', async () => {
  const { id: draft } = await mail.draft(letter());
  standIn.faults.add({ on: '^POST .+/send$', effect: 'throttle', retryAfterSeconds: 45 });
  await expect(mail.send(draft)).rejects.toMatchObject({ code: 'busy', facts: { waitMs: 45_000 } });
  expect(pace.pauses).toEqual([45_000]);
});

test('a draft that was sent is not even tried again: what Graph makes of that, no source says', async () => {
  const { id: draft } = await mail.draft(letter());
  await mail.send(draft);
  standIn.faults.add({ on: '^POST .+/send$', effect: 'fail', status: 400 });
  await mail.send(draft);
  expect(inbox()).toHaveLength(1);
});

test('a draft that is gone was sent', async () => {
  await expect(mail.send('no-such-draft')).resolves.toBeUndefined();
});

test('a lost reply to sending is worth another try, which sends nothing more', async () => {
  const { id: draft } = await mail.draft(letter());
  standIn.faults.add({ on: '^POST .+/send$', effect: 'lose-reply' });
  await expect(mail.send(draft)).rejects.toMatchObject({ code: 'unreachable' });
  await mail.send(draft);
  expect(inbox()).toHaveLength(1);
});

test('a mailbox that sent too much is busy at once, and the draft goes later', async () => {
  standIn.faults.limits.messagesPerMinute = 0;
  const { id: draft } = await mail.draft(letter());
  await expect(mail.send(draft)).rejects.toMatchObject({ code: 'busy' });
  standIn.faults.limits.messagesPerMinute = 30;
  await mail.send(draft);
  expect(inbox()).toHaveLength(1);
});

test('a mailbox that is not the product’s own is denied', async () => {
  const others = createMail(productGraph(standIn), { from: to(), pace });
  await expect(others.draft(letter())).rejects.toMatchObject({ code: 'denied' });
});
