import { deliverAsk, UNKNOWN_LASTS_MS } from '../../../src/cases/asking/deliver-ask.ts';
import { pastAsks } from '../../../src/cases/asking/past-asks.ts';
import { askAgain, giveUp, sendAgain } from '../../../src/cases/delivery/give-up.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { type AskGiven, storedAsk } from '../../builders/ask.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { askPorts } from '../../fakes/ask-ports.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeChat } from '../../fakes/chat.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeDigestStore } from '../../fakes/digest-store.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';

const lee = person('Lee Lead');
const cora = person('Cora Coordinator');
const KEY = `${lee.id}:2015-07-01`;
const LATER = new Date(Date.parse('2015-07-01T10:00:00Z') + UNKNOWN_LASTS_MS).toISOString();

function stage(ask: AskGiven = {}, mail: string | null = 'lee@council.example') {
  const clock = fakeClock('2015-07-01');
  const asks = fakeAskStore(storedAsk({ delivery: { state: 'waiting' }, ...ask }));
  const plans = fakePlanStore(plan({ actions: [{ by: '2015-05-31', text: 'Review every care plan' }] }));
  const people = fakePeople({ people: [{ ...lee, mail }] });
  const sending = { queue: fakeSendQueue(), digests: fakeDigestStore() };
  const ports = { ...askPorts(clock), people, plans, asks, chat: fakeChat(), clock, ...sending };
  return {
    ...ports,
    ports,
    deliver: () => deliverAsk(ports, KEY),
    delivery: async () => (await asks.find(KEY))?.delivery,
  };
}

test('whom chat refuses gets the same question by e-mail, once, and counts as asked', async () => {
  const { deliver, chat, mail, asks } = stage();
  chat.refuse(lee.id, 'blocked');
  expect(await deliver()).toBe('mailed');
  expect(await deliver()).toBe('nothing-to-send');
  expect(mail.sent).toMatchObject([
    { to: 'lee@council.example', subject: 'Update please: 1 action of Improvement plan' },
  ]);
  expect(mail.sent[0]?.text).toContain('Review every care plan');
  expect(await asks.find(KEY)).toMatchObject({ delivery: { state: 'mailed' }, byMail: { why: 'blocked' } });
  expect(await pastAsks(asks, day('2015-07-20'))).toMatchObject([{ arrived: true }]);
});

test.each(['before', 'after'] as const)('a mail whose sending fails %s it went is sent once', async (when) => {
  const { deliver, chat, mail } = stage();
  chat.refuse(lee.id, 'guest');
  mail.failNext(new Refusal('unreachable'), when);
  await expect(deliver()).rejects.toMatchObject({ code: 'unreachable' });
  chat.refuse(lee.id, undefined);
  expect(await deliver()).toBe('mailed');
  expect(mail.sent).toHaveLength(1);
  expect(chat.cards).toEqual([]);
});

test('an address that the mailbox refuses is on the list with that reason', async () => {
  const { ports, chat, delivery } = stage();
  chat.refuse(lee.id, 'not-installed');
  const refusing = { ...ports.mail, draft: () => Promise.reject(new Refusal('mail-refused')) };
  expect(await deliverAsk({ ...ports, mail: refusing }, KEY)).toBe('refused');
  expect(await delivery()).toMatchObject({ state: 'refused', why: 'mail-refused' });
});

test('a card that may have arrived is not sent again; after a while the question goes by e-mail and says so', async () => {
  const { deliver, chat, mail, clock } = stage();
  chat.loseReply();
  expect(await deliver()).toBe('unknown');
  expect(await deliver()).toBe('unknown');
  expect(mail.sent).toEqual([]);
  clock.set(LATER);
  expect(await deliver()).toBe('mailed');
  expect(mail.sent[0]?.text).toContain('You may have this question in Teams chat as well');
  expect(chat.cards).toHaveLength(1);
});

test('who answers on a card that may have arrived has it, and gets no e-mail', async () => {
  const { deliver, chat, mail, asks, clock } = stage();
  chat.loseReply();
  await deliver();
  const arrived = { state: 'delivered', at: '', conversation: 'a:lee', activity: '1' } as const;
  await asks.change(KEY, (ask) => ({ ...ask, delivery: arrived }));
  clock.set(LATER);
  expect(await deliver()).toBe('nothing-to-send');
  expect(mail.sent).toEqual([]);
});

test('whose sender stopped while it handed the card over may have it: nobody hands it over again', async () => {
  const since = '2015-07-01T09:55:00.000Z';
  const { deliver, chat, clock } = stage({ delivery: { state: 'sending', since, posting: true } });
  expect(await deliver()).toBe('unknown');
  clock.set(LATER);
  expect(await deliver()).toBe('mailed');
  expect(chat.cards).toEqual([]);
});

test('while asks are stopped nothing goes, in chat or by e-mail, and all goes once they go on', async () => {
  const { deliver, chat, mail, control, delivery } = stage();
  await control.stop(cora);
  expect(await deliver()).toBe('stopped');
  expect(await delivery()).toEqual({ state: 'waiting' });
  await control.resume(cora);
  expect(await deliver()).toBe('delivered');
  expect([chat.cards.length, mail.sent.length]).toEqual([1, 0]);
});

test('a stop that comes while a card is on its way to be handed over still stops it', async () => {
  const { ports, chat, control, delivery } = stage();
  const slow = {
    ...chat,
    async sendAsk(...given: Parameters<typeof chat.sendAsk>) {
      await control.stop(cora);
      return chat.sendAsk(...given);
    },
  };
  expect(await deliverAsk({ ...ports, chat: slow }, KEY)).toBe('stopped');
  expect(chat.cards).toEqual([]);
  expect(await delivery()).toEqual({ state: 'waiting' });
});

test('a deputy who is asked in place of a lead gets the card', async () => {
  const { deliver, chat } = stage({ person: lee, items: [{ insteadOf: lee }] });
  expect(await deliver()).toBe('delivered');
  expect(chat.cards).toHaveLength(1);
});

test('what was given up is on the list; put back, it is tried anew, in chat first', async () => {
  const { ports, deliver, chat, queue, delivery } = stage();
  await queue.add({ kind: 'ask', key: KEY });
  const [message] = await queue.take(1);
  await giveUp(ports, { kind: 'ask', key: KEY });
  await message?.setAside('busy');
  expect(await delivery()).toMatchObject({ state: 'refused', why: 'given-up' });
  expect(await deliver()).toBe('nothing-to-send');
  const [aside] = await queue.aside();
  await sendAgain(ports, aside?.id ?? '');
  expect(queue.waiting).toEqual([{ kind: 'ask', key: KEY }]);
  expect(await deliver()).toBe('delivered');
  expect(chat.cards).toHaveLength(1);
});

test('giving up says nothing about what arrived, or about what is no ask', async () => {
  const { ports, deliver, delivery } = stage();
  await deliver();
  await giveUp(ports, { kind: 'ask', key: KEY });
  await giveUp(ports, { kind: 'notice', key: KEY });
  expect(await delivery()).toMatchObject({ state: 'delivered' });
});

test('whom nothing reached is asked again, in chat first', async () => {
  const { ports, deliver, chat, asks, queue } = stage({}, null);
  chat.refuse(lee.id, 'blocked');
  expect(await deliver()).toBe('refused');
  chat.refuse(lee.id, undefined);
  await askAgain(ports, KEY);
  expect(queue.waiting).toEqual([{ kind: 'ask', key: KEY }]);
  expect(await deliver()).toBe('delivered');
  expect((await asks.find(KEY))?.byMail).toBeUndefined();
});
