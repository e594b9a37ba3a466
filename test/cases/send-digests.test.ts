import { deliverDigest, sendDigests } from '../../src/cases/send-digests.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { day, person, plan } from '../builders/plan.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDigestStore } from '../fakes/digest-store.ts';
import { fakeMail } from '../fakes/mail.ts';
import { fakePeople, mailOf } from '../fakes/people.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';

const mary = person('Mary Manager');
const max = person('Max Manager');
const MONDAY = day('2015-07-06');
const KEY = `${mary.id}:2015-07-06`;
const TWO_AREAS = plan({
  areas: [
    { title: 'A', manager: mary, actions: [{}] },
    { title: 'B', manager: max },
  ],
});

function stage() {
  const ports = {
    plans: fakePlanStore(TWO_AREAS),
    asks: fakeAskStore(),
    digests: fakeDigestStore(),
    queue: fakeSendQueue(),
    mail: fakeMail(),
    people: fakePeople({ people: [mary, { ...max, mail: null }] }),
    clock: fakeClock('2015-07-06'),
    write: async ({ areas }: { readonly areas: readonly object[] }) => ({
      subject: `${areas.length} area`,
      html: '<p>late</p>',
      text: 'late',
    }),
  };
  return { ...ports, ports, deliver: (key = KEY) => deliverDigest(ports, key) };
}

test('each manager’s digest of the day is put into the queue once', async () => {
  const { ports, queue } = stage();
  expect(await sendDigests(ports, MONDAY)).toEqual({ queued: 2, before: 0 });
  expect(queue.waiting).toEqual([
    { kind: 'digest', key: KEY },
    { kind: 'digest', key: `${max.id}:2015-07-06` },
  ]);
  expect(await sendDigests(ports, MONDAY)).toEqual({ queued: 0, before: 2 });
  expect(queue.waiting).toHaveLength(2);
});

test('a queue that fails loses no digest: the next run sends it', async () => {
  const { ports, queue } = stage();
  queue.failNext(1);
  await expect(sendDigests(ports, MONDAY)).rejects.toMatchObject({ code: 'unreachable' });
  expect(await sendDigests(ports, MONDAY)).toEqual({ queued: 2, before: 0 });
});

test('a digest is one mail to the manager’s address', async () => {
  const { ports, deliver, mail, digests } = stage();
  await sendDigests(ports, MONDAY);
  expect(await deliver()).toBe('delivered');
  expect(mail.sent).toEqual([{ to: mailOf(mary), subject: '1 area', html: '<p>late</p>', text: 'late' }]);
  expect(await digests.find(KEY)).toEqual({ key: KEY, draft: 'draft-1', sentAt: '2015-07-06T10:00:00.000Z' });
  expect(await deliver()).toBe('nothing-to-send');
  expect(mail.sent).toHaveLength(1);
});

test.each(['before', 'after'] as const)('a try that fails %s the mail went sends one mail in all', async (when) => {
  const { ports, deliver, mail } = stage();
  await sendDigests(ports, MONDAY);
  mail.failNext(new Refusal('unreachable'), when);
  await expect(deliver()).rejects.toMatchObject({ code: 'unreachable' });
  expect(await deliver()).toBe('delivered');
  expect(mail.sent).toHaveLength(1);
  expect(mail.drafts).toEqual([]);
});

test('the draft is kept before it is sent', async () => {
  const { ports, deliver, mail, digests } = stage();
  await sendDigests(ports, MONDAY);
  mail.failNext(new Refusal('busy'), 'before');
  await expect(deliver()).rejects.toMatchObject({ code: 'busy' });
  expect(await digests.find(KEY)).toEqual({ key: KEY, draft: 'draft-1', sentAt: null });
});

test('a manager without an address is a refusal, and nothing is sent', async () => {
  const { ports, deliver, mail } = stage();
  await sendDigests(ports, MONDAY);
  await expect(deliver(`${max.id}:2015-07-06`)).rejects.toMatchObject({ code: 'person-unknown' });
  expect(mail.drafts).toEqual([]);
});

test('who manages nothing any more is sent nothing', async () => {
  const { ports, plans, deliver, mail } = stage();
  await sendDigests(ports, MONDAY);
  await plans.saveManagers('plan', new Map([['a1', max]]));
  expect(await deliver()).toBe('nothing-to-send');
  expect(mail.sent).toEqual([]);
});

test('a digest that is not kept yet is worth another try', async () => {
  const { deliver } = stage();
  await expect(deliver()).rejects.toMatchObject({ code: 'busy' });
});
