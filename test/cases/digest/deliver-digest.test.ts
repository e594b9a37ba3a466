import { digestAgain, giveUp } from '../../../src/cases/delivery/give-up.ts';
import { type DeliverDigestPorts, deliverDigest } from '../../../src/cases/digest/deliver-digest.ts';
import { sendDigests } from '../../../src/cases/digest/send-digests.ts';
import type { Digest } from '../../../src/core/digest/digest.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import type { Letter } from '../../../src/ports/mail.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeAvailability } from '../../fakes/availability.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeDigestStore, storedDigest } from '../../fakes/digest-store.ts';
import { fakeMail } from '../../fakes/mail.ts';
import { fakeOwnDigests } from '../../fakes/own-digests.ts';
import { fakePeople, mailOf } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';
import { fakeSentLetters } from '../../fakes/sent-letters.ts';

const mary = person('Mary Manager');
const max = person('Max Manager');
const MONDAY = day('2015-07-06');
const KEY = `${mary.id}:2015-07-06`;
const TWO_AREAS = plan({
  areas: [
    { title: 'A', manager: mary, actions: [{ by: '2015-06-30' }] },
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
    write: async ({ on, areas }: Digest) => ({
      subject: `${on}: ${areas.length} area`,
      html: '<p>late</p>',
      text: 'late',
    }),
  } satisfies DeliverDigestPorts & { readonly queue: unknown };
  return { ...ports, ports, deliver: (key = KEY) => deliverDigest(ports, key) };
}

/** A stage on which the digests of Monday are in the queue. */
async function queued() {
  const staged = stage();
  await sendDigests(staged.ports, MONDAY);
  return staged;
}

test('a digest is one mail to its reader’s address, told apart by a header of our own', async () => {
  const { deliver, mail, digests } = await queued();
  expect(await deliver()).toBe('delivered');
  expect(mail.sent).toEqual([
    {
      to: mailOf(mary),
      subject: '2015-07-06: 1 area',
      html: '<p>late</p>',
      text: 'late',
      headers: { 'x-followthrough-digest': KEY },
    },
  ]);
  expect(await digests.find(KEY)).toMatchObject({
    draft: 'draft-1',
    delivery: { state: 'sent', at: '2015-07-06T10:00:00.000Z' },
  });
  expect(await deliver()).toBe('nothing-to-send');
  expect(mail.sent).toHaveLength(1);
});

test('two messages about one digest, taken at the same moment, make one draft and send one mail', async () => {
  const { deliver, mail } = await queued();
  const both = await Promise.allSettled([deliver(), deliver()]);
  expect(both).toMatchObject([{ value: 'delivered' }, { reason: { code: 'busy' } }]);
  expect(mail.sent).toHaveLength(1);
  expect(mail.drafts).toEqual([]);
});

test('of two drafts that were made all the same, because one was slow, only the first one kept is sent', async () => {
  const { ports, mail, clock, deliver } = await queued();
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

test.each(['before', 'after'] as const)('a try that fails %s the mail went sends one mail in all', async (when) => {
  const { deliver, mail } = await queued();
  mail.failNext(new Refusal('unreachable'), when);
  await expect(deliver()).rejects.toMatchObject({ code: 'unreachable' });
  expect(await deliver()).toBe('delivered');
  expect(mail.sent).toHaveLength(1);
  expect(mail.drafts).toEqual([]);
});

test('the draft is kept before it is sent', async () => {
  const { deliver, mail, digests } = await queued();
  mail.failNext(new Refusal('busy'), 'before');
  await expect(deliver()).rejects.toMatchObject({ code: 'busy' });
  expect(await digests.find(KEY)).toMatchObject({ draft: 'draft-1', delivery: { state: 'waiting' } });
});

test('each try to send takes a turn, and without one nothing is composed or written', async () => {
  const { ports, deliver, mail } = await queued();
  const turn = async () => {
    throw new Refusal('busy', { turn: 'mail', waitMs: 20_000 });
  };
  const write = async () => {
    throw new Error('composed without a turn');
  };
  const busy = { ...ports, write, mail: { ...mail, turn } };
  await expect(deliverDigest(busy, KEY)).rejects.toMatchObject({ code: 'busy', facts: { turn: 'mail' } });
  expect(mail.drafts).toEqual([]);
  await deliver();
  expect(mail.turns()).toBe(1);
});

test('whoever has no address is on the list, and nothing is sent', async () => {
  const { deliver, mail, digests } = await queued();
  expect(await deliver(`${max.id}:2015-07-06`)).toBe('refused');
  expect(mail.drafts).toEqual([]);
  expect(await digests.find(`${max.id}:2015-07-06`)).toMatchObject({
    to: { name: 'Max Manager' },
    plans: ['plan'],
    delivery: { state: 'refused', why: 'no-mail' },
  });
  expect(await deliver(`${max.id}:2015-07-06`)).toBe('nothing-to-send');
});

test('an address that the mailbox refuses is on the list, and the next try makes a new draft', async () => {
  const { deliver, mail, digests } = await queued();
  mail.failNext(new Refusal('mail-refused'), 'before');
  expect(await deliver()).toBe('refused');
  expect(await digests.find(KEY)).toMatchObject({
    draft: null,
    delivery: { state: 'refused', why: 'mail-refused' },
  });
});

test('what was given up is on the list; put back, its draft is looked at first, since it may have gone', async () => {
  const { ports, deliver, mail, digests } = await queued();
  mail.failNext(new Refusal('unreachable'), 'after');
  await expect(deliver()).rejects.toMatchObject({ code: 'unreachable' });
  await giveUp(ports, { kind: 'digest', key: KEY });
  expect(await digests.find(KEY)).toMatchObject({ draft: 'draft-1', delivery: { state: 'refused', why: 'given-up' } });
  await digestAgain(ports, KEY);
  expect(await deliver()).toBe('delivered');
  expect(mail.sent).toHaveLength(1);
});

test('who is told nothing any more is sent nothing, also when that changes back', async () => {
  const { plans, deliver, mail, digests } = await queued();
  await plans.saveManagers('plan', new Map([['a1', max]]));
  expect(await deliver()).toBe('nothing-to-send');
  expect(mail.sent).toEqual([]);
  expect(await digests.find(KEY)).toMatchObject({ delivery: { state: 'needless' } });
});

test('whoever stopped theirs while it waited is sent nothing', async () => {
  const { ownDigests, deliver, mail, digests } = await queued();
  await ownDigests.change(mary.id, (own) => ({ ...own, rhythm: 'never' }));
  expect(await deliver()).toBe('nothing-to-send');
  expect(mail.sent).toEqual([]);
  expect(await digests.find(KEY)).toMatchObject({ delivery: { state: 'needless' } });
});

describe('a queue that stood', () => {
  test('sends what it holds as things stand on the day on which it goes', async () => {
    const { clock, deliver, mail } = await queued();
    clock.set('2015-07-09');
    expect(await deliver()).toBe('delivered');
    expect(mail.sent).toMatchObject([{ subject: '2015-07-09: 1 area', headers: { 'x-followthrough-digest': KEY } }]);
  });

  test('sends a draft that was made as it was made: it says of which day it is', async () => {
    const { clock, deliver, mail } = await queued();
    mail.failNext(new Refusal('busy'), 'before');
    await expect(deliver()).rejects.toMatchObject({ code: 'busy' });
    clock.set('2015-07-09');
    expect(await deliver()).toBe('delivered');
    expect(mail.sent).toMatchObject([{ subject: '2015-07-06: 1 area' }]);
  });

  test('sends nobody last week’s digest beside this week’s', async () => {
    const { ports, clock, deliver, mail } = await queued();
    clock.set('2015-07-13');
    await sendDigests(ports, day('2015-07-13'));
    expect(await deliver()).toBe('nothing-to-send');
    expect(await deliver(`${mary.id}:2015-07-13`)).toBe('delivered');
    expect(mail.sent).toMatchObject([{ subject: '2015-07-13: 1 area' }]);
  });

  test('leaves that of a day gone by, asked for by hand, of its day', async () => {
    const { ports, clock, deliver, mail } = stage();
    clock.set('2015-07-11');
    await sendDigests(ports, MONDAY);
    expect(await deliver()).toBe('delivered');
    expect(mail.sent).toMatchObject([{ subject: '2015-07-06: 1 area' }]);
  });
});

test('somebody else’s newer digest keeps nobody’s back', async () => {
  const { digests, deliver } = await queued();
  await digests.add(storedDigest(`${max.id}:2015-07-13`));
  expect(await deliver()).toBe('delivered');
});

test('a digest that nobody kept is missing', async () => {
  await expect(stage().deliver()).rejects.toMatchObject({ code: 'missing' });
});

test('the day of a digest is remembered once it went, and not before', async () => {
  const { ports, deliver, mail } = await queued();
  mail.failNext(new Refusal('busy'), 'before');
  await expect(deliver()).rejects.toMatchObject({ code: 'busy' });
  expect(await ports.ownDigests.all()).toEqual([]);
  await deliver();
  expect(await ports.ownDigests.all()).toEqual([expect.objectContaining({ person: mary.id, had: [MONDAY] })]);
});

test('a digest that stood in the queue is remembered by the day that it told of, also when its draft goes later', async () => {
  const { ports, clock, deliver, mail } = await queued();
  clock.set('2015-07-09');
  mail.failNext(new Refusal('busy'), 'before');
  await expect(deliver()).rejects.toMatchObject({ code: 'busy' });
  clock.set('2015-07-10');
  await deliver();
  expect(mail.sent).toMatchObject([{ subject: '2015-07-09: 1 area' }]);
  expect(await ports.ownDigests.all()).toEqual([expect.objectContaining({ had: [day('2015-07-09')] })]);
});
