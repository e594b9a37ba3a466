import { askNow } from '../../../src/cases/asking/ask-now.ts';
import { askedAbout } from '../../../src/cases/asking/asked-about.ts';
import { sendAsks } from '../../../src/cases/asking/send-asks.ts';
import { viewAskNow } from '../../../src/cases/asking/view-ask-now.ts';
import { unansweredNow } from '../../../src/cases/deciding/unanswered.ts';
import { type Availability, usualAvailability } from '../../../src/core/asking/availability.ts';
import type { StoredAsk } from '../../../src/ports/ask-store.ts';
import type { SendState } from '../../../src/ports/send-control.ts';
import { storedAsk } from '../../builders/ask.ts';
import { day, type PlanGiven, person, plan } from '../../builders/plan.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeAvailability } from '../../fakes/availability.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { fakeSendControl } from '../../fakes/send-control.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';

const [lee, mary, dee] = [person('Lee Lead'), person('Mary Manager'), person('Dee Deputy')];
const KEY = 'plan:a1.1';
/** Thursday, eleven in the morning. */
const WORKING = '2015-07-02T10:00:00Z';

interface Stage {
  readonly now?: string;
  readonly asks?: readonly StoredAsk[];
  readonly availability?: readonly Availability[];
  readonly control?: Partial<SendState>;
  readonly plan?: PlanGiven;
}

function stage(given: Stage = {}) {
  const plans = fakePlanStore(plan({ actions: [{ by: '2015-12-31' }], ...given.plan }));
  const clock = fakeClock(given.now ?? WORKING);
  const asks = fakeAskStore(...(given.asks ?? []));
  const queue = fakeSendQueue();
  const availability = fakeAvailability(...(given.availability ?? []));
  const people = fakePeople({ people: [lee, mary, dee] });
  const ports = {
    ...{ plans, clock, asks, queue, availability, people, control: fakeSendControl(given.control) },
    timeZone: 'Europe/London',
    unanswered: unansweredNow({ plans, clock, asks, availability }),
    pastAsks: async () => [],
  };
  return {
    ...{ plans, asks, queue, clock },
    view: () => viewAskNow(ports, mary, KEY),
    ask: (of = lee, submit = 'submit-1') => askNow(ports, { by: mary, action: KEY, door: 'tab', submit, of: of.id }),
    run: (on: string) => sendAsks(ports, day(on)),
  };
}

const keptOf = async ({ asks }: ReturnType<typeof stage>, on = '2015-07-02') =>
  (await asks.since(day(on))).map(({ key, items }) => [key, ...items.map(({ reason }) => reason)]);
const away = (deputy: Availability['deputy'] = null) => ({
  ...usualAvailability(lee.id),
  notUntil: day('2015-07-20'),
  deputy,
});

test('within hours the lead is asked at once, on a card of its own, and the history tells of it', async () => {
  const here = stage();
  expect(await here.view()).toMatchObject({ lead: lee, to: { person: lee }, isAtOnce: true, asked: null });
  const { history } = await here.ask();
  expect(history.at(-1)).toMatchObject({
    ...{ kind: 'asked-now', by: mary },
    changes: [{ field: 'is asked', from: null, to: 'Lee Lead' }],
  });
  const key = `${lee.id}:2015-07-02:now:${KEY}`;
  expect(await keptOf(here)).toEqual([[key, 'asked-now']]);
  expect(here.queue.waiting).toEqual([{ kind: 'ask', key }]);
});

test('the same submit asks once, and another one that day is told that they have the question', async () => {
  const here = stage();
  await here.ask();
  await here.ask();
  expect(here.plans.written).toHaveLength(1);
  expect(await keptOf(here)).toHaveLength(1);
  expect(await here.view()).toMatchObject({ asked: { on: day('2015-07-02'), againFrom: day('2015-07-03') } });
  await expect(here.ask(lee, 'submit-2')).rejects.toMatchObject({ code: 'asked-today' });
});

test('who has it on the card of today is not asked a second time', async () => {
  const here = stage({ asks: [storedAsk({ day: '2015-07-02' })] });
  expect(await here.view()).toMatchObject({ asked: { on: day('2015-07-02'), againFrom: day('2015-07-03') } });
  await expect(here.ask()).rejects.toMatchObject({ code: 'asked-today' });
  expect(here.plans.written).toEqual([]);
});

test.each([
  ['in the evening', '2015-07-02T19:00:00Z', '2015-07-03'],
  ['on a Saturday', '2015-07-04T10:00:00Z', '2015-07-06'],
  ['before eight', '2015-07-02T05:00:00Z', '2015-07-02'],
])('%s nobody is written to: the run of the next day asks, once', async (_when, now, on) => {
  const here = stage({ now });
  expect(await here.view()).toMatchObject({ isAtOnce: false, on: day(on) });
  await here.ask();
  expect(await keptOf(here)).toEqual([]);
  here.clock.set(`${on}T07:00:00Z`);
  await here.run(on);
  expect(await keptOf(here)).toEqual([[`${lee.id}:${on}`, 'asked-now']]);
  const after = day(on).add({ days: on === '2015-07-03' ? 3 : 1 });
  here.clock.set(`${after}T07:00:00Z`);
  expect((await here.run(after.toString())).queued).toBe(0);
});

test('a card that was never kept is made up for by the run of the next day', async () => {
  const here = stage();
  await here.ask();
  const lost = stage({ now: '2015-07-03T07:00:00Z' });
  await lost.plans.note([...here.plans.written]);
  await lost.run('2015-07-03');
  expect(await keptOf(lost)).toEqual([[`${lee.id}:2015-07-03`, 'asked-now']]);
});

test('while the lead is not to be asked the deputy can be, and nobody else unseen', async () => {
  const here = stage({ availability: [away({ person: dee, agreed: true })] });
  expect(await here.view()).toMatchObject({ lead: lee, to: { person: dee, insteadOf: lee } });
  await expect(here.ask(lee)).rejects.toMatchObject({ code: 'asked-otherwise' });
  await here.ask(dee);
  expect(await keptOf(here)).toEqual([[`${dee.id}:2015-07-02:now:${KEY}`, 'asked-now']]);
});

test('without a deputy nobody is asked', async () => {
  const here = stage({ availability: [away()] });
  expect(await here.view()).toMatchObject({ to: null });
  await expect(here.ask()).rejects.toMatchObject({ code: 'nobody-to-ask' });
  expect(await keptOf(here)).toEqual([]);
});

test('while asks are stopped it is said that it waits with all others', async () => {
  const here = stage({ control: { stopped: { by: mary, at: WORKING } } });
  expect(await here.view()).toMatchObject({ isStopped: true });
});

test('after four requests without an answer it is a decision, and counts anew', async () => {
  const mondays = ['2015-06-01', '2015-06-08', '2015-06-15', '2015-06-22'].map((on) => storedAsk({ day: on }));
  const here = stage({ asks: mondays, plan: { actions: [{ by: '2015-05-31' }] } });
  const { history } = await here.ask();
  expect(history.at(-1)?.changes).toContainEqual({ field: 'without an answer', from: null, to: 'Lee Lead' });
});

test('who then writes “done” and nothing else means that action, until a newer card asks about another', async () => {
  const cardOf = (on: string) => storedAsk({ day: on, items: [{ action: 'plan:a1.2' }] });
  const here = stage({ plan: { actions: [{}, {}] }, asks: [cardOf('2015-07-02')] });
  expect(await askedAbout(here, lee)).toBe('plan:a1.2');
  await here.ask();
  const delivery = { state: 'delivered', at: WORKING, conversation: 'chat', activity: '2' } as const;
  await here.asks.change(`${lee.id}:2015-07-02:now:${KEY}`, (now) => ({ ...now, delivery }));
  expect(await askedAbout(here, lee)).toBe(KEY);
  here.clock.set('2015-07-03');
  expect(await askedAbout(here, lee)).toBe(KEY);
  await here.asks.add(cardOf('2015-07-03'));
  expect(await askedAbout(here, lee)).toBe('plan:a1.2');
});
