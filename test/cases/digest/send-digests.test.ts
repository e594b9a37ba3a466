import { deliverDigest } from '../../../src/cases/digest/deliver-digest.ts';
import { sendDigests } from '../../../src/cases/digest/send-digests.ts';
import type { ToSend } from '../../../src/ports/send-queue.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeAvailability } from '../../fakes/availability.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeDigestStore } from '../../fakes/digest-store.ts';
import { fakeMail } from '../../fakes/mail.ts';
import { fakeOwnDigests } from '../../fakes/own-digests.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';
import { fakeSentLetters } from '../../fakes/sent-letters.ts';

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
    ownDigests: fakeOwnDigests(),
    digests: fakeDigestStore(),
    queue: fakeSendQueue(),
    mail: fakeMail(),
    letters: fakeSentLetters(),
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
  expect(await sendDigests(ports, MONDAY)).toEqual({ queued: 2, before: 0, unwanted: 0, overtaken: 0 });
  expect(queue.waiting).toEqual([
    { kind: 'digest', key: KEY },
    { kind: 'digest', key: `${max.id}:2015-07-06` },
  ]);
});

test('whoever has the digest of a later day is sent no older one, and that is said', async () => {
  const { ports, queue } = stage();
  await sendDigests(ports, MONDAY);
  expect(await sendDigests(ports, MONDAY.subtract({ days: 3 }))).toEqual({
    queued: 0,
    before: 0,
    unwanted: 0,
    overtaken: 2,
  });
  expect(queue.waiting).toHaveLength(2);
});

test('the digests of a day to come are not sent: what is new would be counted from a day that nobody has seen', async () => {
  const { ports, queue } = stage();
  await expect(sendDigests(ports, MONDAY.add({ days: 7 }))).rejects.toMatchObject({
    code: 'digest-to-come',
    facts: { day: '2015-07-13' },
  });
  expect(queue.waiting).toEqual([]);
});

test('a second time that day sends nothing to whom a digest went, and queues again what still waits', async () => {
  const { ports, queue, deliver } = stage();
  await sendDigests(ports, MONDAY);
  await deliver();
  expect(await sendDigests(ports, MONDAY)).toEqual({ queued: 1, before: 1, unwanted: 0, overtaken: 0 });
  expect(queue.waiting.at(-1)).toEqual({ kind: 'digest', key: `${max.id}:2015-07-06` });
});

test('a digest is kept before it is queued, so that nobody can take it too early', async () => {
  const { ports } = stage();
  const kept: unknown[] = [];
  const queue = { ...ports.queue, add: async ({ key }: ToSend) => void kept.push(await ports.digests.find(key)) };
  await sendDigests({ ...ports, queue }, MONDAY);
  expect(kept).toMatchObject([{ key: KEY }, { key: `${max.id}:2015-07-06` }]);
});

test('a queue that fails loses no digest: the next run sends it', async () => {
  const { ports, queue } = stage();
  queue.failNext(1);
  await expect(sendDigests(ports, MONDAY)).rejects.toMatchObject({ code: 'unreachable' });
  expect(await sendDigests(ports, MONDAY)).toEqual({ queued: 2, before: 0, unwanted: 0, overtaken: 0 });
});

test('whoever stopped their digest, or wants none while all is quiet, gets none, by hand neither', async () => {
  const { ports, queue } = stage();
  await ports.ownDigests.change(mary.id, (own) => ({ ...own, rhythm: 'never' }));
  await ports.ownDigests.change(max.id, (own) => ({ ...own, whenQuiet: 'none' }));
  expect(await sendDigests(ports, MONDAY)).toEqual({ queued: 0, before: 0, unwanted: 2, overtaken: 0 });
  await ports.ownDigests.change(mary.id, (own) => ({ ...own, rhythm: 'monthly', whenQuiet: 'none' }));
  expect(await sendDigests(ports, MONDAY)).toEqual({ queued: 1, before: 0, unwanted: 1, overtaken: 0 });
  expect(queue.waiting).toEqual([{ kind: 'digest', key: KEY }]);
});
