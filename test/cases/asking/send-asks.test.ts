import { deliverAsk } from '../../../src/cases/asking/deliver-ask.ts';
import { sendAsks } from '../../../src/cases/asking/send-asks.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import type { StoredAsk } from '../../../src/ports/ask-store.ts';
import type { ToSend } from '../../../src/ports/send-queue.ts';
import { storedAsk } from '../../builders/ask.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { askPorts } from '../../fakes/ask-ports.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeAvailability } from '../../fakes/availability.ts';
import { fakeChat } from '../../fakes/chat.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const MONDAY = day('2015-06-22');
const LATE = plan({ actions: [{ by: '2015-05-31' }, { by: '2015-04-30', leads: [jo] }, { by: '2015-12-31' }] });

function stage(...past: readonly StoredAsk[]) {
  const asks = fakeAskStore(...past);
  const clock = fakeClock('2015-06-22');
  return {
    ...askPorts(clock),
    plans: fakePlanStore(LATE),
    availability: fakeAvailability(),
    asks,
    queue: fakeSendQueue(),
    chat: fakeChat(),
    clock,
  };
}

test('each person’s ask of the day is kept, waiting, and put into the queue', async () => {
  const ports = stage();
  expect(await sendAsks(ports, MONDAY)).toMatchObject({
    queued: 2,
    before: 0,
    held: [{ lead: 'Lee Lead', why: 'not-this-week' }],
  });
  expect(ports.queue.waiting).toEqual([
    { kind: 'ask', key: `${lee.id}:2015-06-22` },
    { kind: 'ask', key: `${jo.id}:2015-06-22` },
  ]);
  expect(await ports.asks.find(`${lee.id}:2015-06-22`)).toEqual({
    key: `${lee.id}:2015-06-22`,
    person: lee,
    day: MONDAY,
    first: true,
    items: [
      {
        action: 'plan:a1.1',
        reason: 'overdue',
        time: 1,
        meeting: null,
        insteadOf: null,
        revision: 0,
        receipt: null,
        refused: [],
      },
    ],
    delivery: { state: 'waiting' },
  });
});

/** Works the queue off as the worker does, what cannot be sent given up. */
async function sendAll(ports: ReturnType<typeof stage>) {
  for (const message of await ports.queue.take(10)) {
    await deliverAsk(ports, message.toSend.key).catch(() => undefined);
    await message.settle();
  }
}
const addressees = ({ chat }: ReturnType<typeof stage>) => chat.cards.map(({ person: to }) => to.name).toSorted();

test('a second time that day sends nothing and says so', async () => {
  const ports = stage();
  ports.chat.refuse(jo.id, 'blocked');
  await sendAsks(ports, MONDAY);
  await sendAll(ports);
  expect(await sendAsks(ports, MONDAY)).toMatchObject({ queued: 0, before: 2 });
  expect(ports.queue.waiting).toEqual([]);
});

test('what was given up is put into the queue again when the day is sent again', async () => {
  const ports = stage();
  await sendAsks(ports, MONDAY);
  ports.chat.failNext(new Refusal('unreachable'));
  await sendAll(ports);
  expect(addressees(ports)).toEqual(['Jo Joint']);
  expect(await sendAsks(ports, MONDAY)).toMatchObject({ queued: 1, before: 1 });
  await sendAll(ports);
  expect(addressees(ports)).toEqual(['Jo Joint', 'Lee Lead']);
});

test('what left a waiting ask while its plan was paused is on it again', async () => {
  const ports = stage();
  await sendAsks(ports, MONDAY);
  await sendAll({ ...ports, plans: fakePlanStore({ ...LATE, state: 'paused' }) });
  expect(ports.chat.cards).toEqual([]);
  await sendAsks(ports, MONDAY);
  await sendAll(ports);
  expect(addressees(ports)).toEqual(['Jo Joint', 'Lee Lead']);
});

test('an ask of that day that can be read no more keeps nobody else from being asked', async () => {
  const ports = stage();
  const unreadable = `${lee.id}:2015-06-22`;
  const asks = { ...ports.asks, add: async (ask: StoredAsk) => ask.key !== unreadable && ports.asks.add(ask) };
  expect(await sendAsks({ ...ports, asks }, MONDAY)).toMatchObject({ queued: 1, before: 1 });
  await sendAll(ports);
  expect(addressees(ports)).toEqual(['Jo Joint']);
});

test('two runs at the same moment give everybody one card', async () => {
  const ports = stage();
  await Promise.all([sendAsks(ports, MONDAY), sendAsks(ports, MONDAY)]);
  await sendAll(ports);
  expect(addressees(ports)).toEqual(['Jo Joint', 'Lee Lead']);
});

test('a queue that fails on the way loses nobody: the next run sends what is missing', async () => {
  const ports = stage();
  ports.queue.failNext(1);
  await expect(sendAsks(ports, MONDAY)).rejects.toMatchObject({ code: 'unreachable' });
  expect(await sendAsks(ports, MONDAY)).toMatchObject({ queued: 2, before: 0 });
  await sendAll(ports);
  expect(addressees(ports)).toEqual(['Jo Joint', 'Lee Lead']);
});

test('an ask is kept before it is queued, so that nobody can take it too early', async () => {
  const ports = stage();
  const kept: unknown[] = [];
  const queue = { ...ports.queue, add: async ({ key }: ToSend) => void kept.push(await ports.asks.find(key)) };
  await sendAsks({ ...ports, queue }, MONDAY);
  expect(kept).toMatchObject([{ person: lee }, { person: jo }]);
});

test('what went before decides how often somebody was asked; a card that never arrived does not count', async () => {
  const arrived = storedAsk({ day: '2015-06-15' });
  const refused = storedAsk({
    day: '2015-06-15',
    person: jo,
    items: [{ action: 'plan:a1.2' }],
    delivery: { state: 'refused', at: '', why: 'blocked' },
  });
  const neverSent = storedAsk({
    day: '2015-06-12',
    person: jo,
    items: [{ action: 'plan:a1.2' }],
    delivery: { state: 'waiting' },
  });
  const ports = stage(arrived, refused, neverSent);
  await sendAsks(ports, MONDAY);
  expect((await ports.asks.find(`${lee.id}:2015-06-22`))?.items[0]?.time).toBe(2);
  expect((await ports.asks.find(`${jo.id}:2015-06-22`))?.items[0]?.time).toBe(1);
});

test('what waits since Monday while chat is out of reach is not asked again on Tuesday', async () => {
  const ports = { ...stage(), plans: fakePlanStore(plan({ actions: [{ by: '2015-06-22' }] })) };
  expect(await sendAsks(ports, MONDAY)).toMatchObject({ queued: 1 });
  expect(await sendAsks(ports, day('2015-06-23'))).toMatchObject({ queued: 0, held: [{ why: 'ask-open' }] });
});

test('a card that could not be sent to somebody holds nothing', async () => {
  const refused = storedAsk({ day: '2015-06-18', delivery: { state: 'refused', at: '', why: 'blocked' } });
  expect(await sendAsks(stage(refused), MONDAY)).toMatchObject({ queued: 2 });
});

test('a missed run is caught up by the day of the run before', async () => {
  const ports = stage();
  expect(await sendAsks(ports, day('2015-06-24'), { lastRun: day('2015-06-19') })).toMatchObject({ queued: 2 });
  expect(await sendAsks(ports, day('2015-06-25'), { lastRun: day('2015-06-24') })).toMatchObject({ queued: 0 });
});

test('the first card that ever arrives at somebody is marked, so that it says who asks', async () => {
  const refused = storedAsk({
    person: jo,
    day: '2015-06-08',
    delivery: { state: 'refused', at: '2015-06-08T08:00:00Z', why: 'blocked' },
  });
  const ports = stage(storedAsk({ day: '2015-06-08' }), refused);
  await sendAsks(ports, MONDAY);
  const marks = await Promise.all([lee, jo].map(async ({ id }) => (await ports.asks.find(`${id}:2015-06-22`))?.first));
  expect(marks).toEqual([undefined, true]);
});

test('a card that somebody asked for themselves is no ask', async () => {
  const own = { ...storedAsk({ day: '2015-06-19' }), key: `${lee.id}:2015-06-19T10:00:00.000Z:own` };
  expect(await sendAsks(stage(own), MONDAY)).toMatchObject({ queued: 2 });
});

test.each(['disabled', 'gone'] as const)(
  'whose account is %s is not asked; it is held for want of a person',
  async (state) => {
    const ports = { ...stage(), people: fakePeople({ accounts: { [jo.id]: state } }) };
    expect(await sendAsks(ports, MONDAY)).toMatchObject({
      queued: 1,
      held: expect.arrayContaining([expect.objectContaining({ lead: 'Jo Joint', why: 'no-person' })]),
    });
    expect(ports.queue.waiting).toEqual([{ kind: 'ask', key: `${lee.id}:2015-06-22` }]);
  },
);

test('a guest is asked: by e-mail, as it will turn out', async () => {
  const ports = { ...stage(), people: fakePeople({ accounts: { [jo.id]: 'guest' } }) };
  expect(await sendAsks(ports, MONDAY)).toMatchObject({ queued: 2 });
});

test('more people than the cap are not asked without a yes; what went before does not count', async () => {
  const ports = stage();
  await ports.control.setCap(lee, 1);
  expect(await sendAsks(ports, MONDAY)).toMatchObject({ queued: 0, overCap: { asks: 2, cap: 1 } });
  expect(await ports.asks.since(MONDAY)).toEqual([]);
  expect(await sendAsks(ports, MONDAY, { beyondCap: true })).toMatchObject({ queued: 2, overCap: null });
  expect(await sendAsks(ports, MONDAY)).toMatchObject({ queued: 2, overCap: null });
});
