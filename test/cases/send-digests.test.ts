import { deliverDigest, sendDigests } from '../../src/cases/send-digests.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { Letter } from '../../src/ports/mail.ts';
import type { ToSend } from '../../src/ports/send-queue.ts';
import { day, person, plan } from '../builders/plan.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
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
    availability: fakeAvailability(),
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
});

test('a second time that day sends nothing to whom a digest went, and queues again what still waits', async () => {
  const { ports, queue, deliver } = stage();
  await sendDigests(ports, MONDAY);
  await deliver();
  expect(await sendDigests(ports, MONDAY)).toEqual({ queued: 1, before: 1 });
  expect(queue.waiting.at(-1)).toEqual({ kind: 'digest', key: `${max.id}:2015-07-06` });
});

test('a digest is kept before it is queued, so that nobody can take it too early', async () => {
  const { ports } = stage();
  const kept: unknown[] = [];
  const queue = { ...ports.queue, add: async ({ key }: ToSend) => void kept.push(await ports.digests.find(key)) };
  await sendDigests({ ...ports, queue }, MONDAY);
  expect(kept).toMatchObject([{ key: KEY }, { key: `${max.id}:2015-07-06` }]);
});

test('two messages about one digest, taken at the same moment, make one draft and send one mail', async () => {
  const { ports, deliver, mail } = stage();
  await sendDigests(ports, MONDAY);
  const both = await Promise.allSettled([deliver(), deliver()]);
  expect(both).toMatchObject([{ value: 'delivered' }, { reason: { code: 'busy' } }]);
  expect(mail.sent).toHaveLength(1);
  expect(mail.drafts).toEqual([]);
});

test('of two drafts that were made all the same, because one was slow, only the first one kept is sent', async () => {
  const { ports, mail, clock, deliver } = stage();
  await sendDigests(ports, MONDAY);
  const slow = {
    ...mail,
    async draft(letter: Letter) {
      clock.set('2015-07-06T10:06:00Z');
      await deliver();
      return mail.draft(letter);
    },
  };
  await deliverDigest({ ...ports, mail: slow }, KEY);
  expect(mail.sent).toHaveLength(1);
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
  expect(await digests.find(KEY)).toEqual({
    key: KEY,
    draft: 'draft-1',
    delivery: { state: 'sent', at: '2015-07-06T10:00:00.000Z' },
  });
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
  expect(await digests.find(KEY)).toEqual({ key: KEY, draft: 'draft-1', delivery: { state: 'waiting' } });
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

test('a digest that nobody kept is missing', async () => {
  const { deliver } = stage();
  await expect(deliver()).rejects.toMatchObject({ code: 'missing' });
});
