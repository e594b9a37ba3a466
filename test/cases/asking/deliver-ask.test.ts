import { deliverAsk } from '../../../src/cases/asking/deliver-ask.ts';
import { pastAsks } from '../../../src/cases/asking/past-asks.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { type AskGiven, storedAsk } from '../../builders/ask.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { askPorts } from '../../fakes/ask-ports.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeChat } from '../../fakes/chat.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { answering } from '../answering.ts';

const lee = person('Lee Lead');
const TWO = plan({ actions: [{ by: '2015-06-30' }, { by: '2015-05-31' }] });
const KEY = `${lee.id}:2015-07-01`;

function stage(given: Plan = TWO, ask: AskGiven = {}) {
  const plans = fakePlanStore(given);
  const items = [{ action: 'plan:a1.1' }, { action: 'plan:a1.2' }];
  const asks = fakeAskStore(storedAsk({ items, delivery: { state: 'waiting' }, ...ask }));
  const chat = fakeChat();
  const clock = fakeClock('2015-07-01');
  const ports = { ...askPorts(clock), plans, asks, chat, clock };
  return { ...ports, ports, deliver: (key = KEY) => deliverAsk(ports, key) };
}

test('a waiting ask becomes a card in the person’s chat, and is kept as delivered', async () => {
  const { deliver, chat, asks } = stage();
  expect(await deliver()).toBe('delivered');
  expect(chat.cards.map(({ person: to, items }) => [to.name, items.map(({ action }) => action)])).toEqual([
    ['Lee Lead', ['plan:a1.1', 'plan:a1.2']],
  ]);
  expect((await asks.find(KEY))?.delivery).toEqual({
    state: 'delivered',
    at: '2015-07-01T10:00:00.000Z',
    conversation: `chat-${lee.id}`,
    activity: '1',
  });
});

test('a card that went is not sent again', async () => {
  const { deliver, chat } = stage();
  await deliver();
  expect(await deliver()).toBe('nothing-to-send');
  expect(chat.cards).toHaveLength(1);
});

test('what was closed meanwhile is left out, of the card and of what is kept', async () => {
  const { deliver, chat, asks, plans } = stage();
  plans.changeElsewhere('plan:a1.1', (now) => ({ ...now, status: 'done' }));
  await deliver();
  expect(chat.cards[0]?.items.map(({ action }) => action)).toEqual(['plan:a1.2']);
  expect((await asks.find(KEY))?.items.map(({ action }) => action)).toEqual(['plan:a1.2']);
});

test.each([
  ['everything on it was closed', plan({ actions: [{ status: 'done' }, { status: 'superseded' }] })],
  ['the plan was paused', { ...TWO, state: 'paused' } as const],
  ['the plan ended', { ...TWO, state: 'ended' } as const],
  ['somebody else leads it all', plan({ actions: [{ leads: [person('Jo Joint')] }, { leads: [] }] })],
  ['the actions are gone', plan({ actions: [] })],
])(
  'nothing is sent when, meanwhile, %s; and it does not count as an ask that nobody answered',
  async (_why, meanwhile) => {
    const { deliver, chat, asks } = stage(meanwhile);
    expect(await deliver()).toBe('nothing-to-send');
    expect(chat.cards).toEqual([]);
    const past = await pastAsks(asks, day('2015-07-20'));
    expect(past.flatMap(({ items }) => items)).toEqual([]);
  },
);

test('a person who cannot be reached is kept with the reason, not tried again, and not counted as silent', async () => {
  const { deliver, chat, asks } = stage();
  chat.refuse(lee.id, 'blocked');
  expect(await deliver()).toBe('refused');
  expect(await asks.find(KEY)).toMatchObject({
    delivery: { state: 'refused', at: '2015-07-01T10:00:00.000Z', why: 'no-mail' },
    byMail: { why: 'blocked', draft: null },
  });
  chat.refuse(lee.id, undefined);
  expect(await deliver()).toBe('nothing-to-send');
  expect(await pastAsks(asks, day('2015-07-20'))).toEqual([]);
});

test.each(['busy', 'unreachable', 'denied'] as const)(
  'while chat is %s the ask stays waiting and goes on the next try',
  async (code) => {
    const { deliver, chat, asks } = stage();
    chat.failNext(new Refusal(code));
    await expect(deliver()).rejects.toMatchObject({ code });
    expect((await asks.find(KEY))?.delivery.state).toBe('waiting');
    expect(await deliver()).toBe('delivered');
  },
);

test('an answer that comes before the delivery is noted keeps its receipt', async () => {
  const { deliver, chat, asks, ports } = stage();
  const answer = { choice: 'done', doneOn: 'by-its-date', words: null } as const;
  const tap = { by: lee, ask: KEY, action: 'plan:a1.1', revision: 0, answer, card: null };
  chat.onceArrived(() => answering(TWO).answer(tap, ports));
  await deliver();
  const kept = await asks.find(KEY);
  expect(kept?.delivery.state).toBe('delivered');
  expect(kept?.items.map(({ receipt }) => receipt?.outcome ?? null)).toEqual(['done', null]);
});

test('two messages about one ask, taken at the same moment, send one card', async () => {
  const { deliver, chat, asks } = stage();
  const both = await Promise.allSettled([deliver(), deliver()]);
  expect(both).toMatchObject([{ value: 'delivered' }, { reason: { code: 'busy' } }]);
  expect(chat.cards).toHaveLength(1);
  expect((await asks.find(KEY))?.delivery.state).toBe('delivered');
});

test('what somebody began to send is left to them, until they must have stopped on the way', async () => {
  const { deliver, chat, clock } = stage(TWO, { delivery: { state: 'sending', since: '2015-07-01T10:00:00.000Z' } });
  clock.set('2015-07-01T10:04:59Z');
  await expect(deliver()).rejects.toMatchObject({ code: 'busy' });
  expect(chat.cards).toEqual([]);
  clock.set('2015-07-01T10:05:00Z');
  expect(await deliver()).toBe('delivered');
});

test('who was slow and fails after another took over does not undo what the other did', async () => {
  const { ports, deliver, chat, asks, clock } = stage();
  const slow = {
    ...chat,
    async sendAsk() {
      clock.set('2015-07-01T10:06:00Z');
      await deliver();
      throw new Refusal('unreachable');
    },
  };
  await expect(deliverAsk({ ...ports, chat: slow }, KEY)).rejects.toMatchObject({ code: 'unreachable' });
  expect((await asks.find(KEY))?.delivery.state).toBe('delivered');
  expect(chat.cards).toHaveLength(1);
});

test('an ask that nobody kept is missing', async () => {
  const { deliver } = stage();
  await expect(deliver(`${lee.id}:2015-07-02`)).rejects.toMatchObject({ code: 'missing' });
});
