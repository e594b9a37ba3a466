import { createMail } from '../../src/graph/mail.ts';
import type { Mail } from '../../src/ports/mail.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { productGraph } from './product-graph.ts';

let standIn: StandIn;
let mail: Mail;
beforeEach(async () => {
  standIn = await startStandIn();
  mail = createMail(productGraph(standIn), standIn.settings.DIGEST_FROM ?? '');
});
afterEach(() => standIn.stop());

const to = () => standIn.person('Birtwistle').mail;
const letter = () => ({ to: to(), subject: 'Overdue – three', html: '<p>Three actions</p>', text: 'Three actions' });
const inbox = () => standIn.mailboxes.inbox(to());

test('a draft reaches nobody; sent, it is one mail', async () => {
  const draft = await mail.draft(letter());
  expect(inbox()).toHaveLength(0);
  await mail.send(draft);
  expect(inbox()).toEqual([expect.objectContaining({ subject: 'Overdue – three', html: '<p>Three actions</p>' })]);
});

test('a draft that was sent is not even tried again: what Graph makes of that, no source says', async () => {
  const draft = await mail.draft(letter());
  await mail.send(draft);
  standIn.faults.add({ on: '^POST .+/send$', effect: 'fail', status: 400 });
  await mail.send(draft);
  expect(inbox()).toHaveLength(1);
});

test('a draft that is gone was sent', async () => {
  await expect(mail.send('no-such-draft')).resolves.toBeUndefined();
});

test('a lost reply to sending is worth another try, which sends nothing more', async () => {
  const draft = await mail.draft(letter());
  standIn.faults.add({ on: '^POST .+/send$', effect: 'lose-reply' });
  await expect(mail.send(draft)).rejects.toMatchObject({ code: 'unreachable' });
  await mail.send(draft);
  expect(inbox()).toHaveLength(1);
});

test('a mailbox that sent too much is busy at once, and the draft goes later', async () => {
  standIn.faults.limits.messagesPerMinute = 0;
  const draft = await mail.draft(letter());
  await expect(mail.send(draft)).rejects.toMatchObject({ code: 'busy' });
  standIn.faults.limits.messagesPerMinute = 30;
  await mail.send(draft);
  expect(inbox()).toHaveLength(1);
});

test('a mailbox that is not the product’s own is denied', async () => {
  const others = createMail(productGraph(standIn), to());
  await expect(others.draft(letter())).rejects.toMatchObject({ code: 'denied' });
});
