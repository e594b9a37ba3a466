import { redrawShared } from '../../../src/cases/asking/redraw-shared.ts';
import { receipt, storedAsk } from '../../builders/ask.ts';
import { entry } from '../../builders/entry.ts';
import { type ActionGiven, person, plan } from '../../builders/plan.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';
import { askOf, jo, lee } from '../answering.ts';

const kay = person('Kay Third');

function stage(given: ActionGiven = {}, ...asks: Parameters<typeof storedAsk>[0][]) {
  const plans = fakePlanStore(plan({ actions: [{ leads: [lee, jo, kay], ...given }, { leads: [lee] }] }));
  const store = fakeAskStore(...asks.map(storedAsk));
  const queue = fakeSendQueue();
  const clock = fakeClock('2015-07-01');
  const ports = { plans, asks: store, queue, clock };
  let said = 0;
  return {
    queue,
    clock,
    store,
    redraw: () => redrawShared(ports),
    /** Somebody answers about the action of several leads. */
    async says(by = jo, at = '2015-07-01T11:00:00.000Z') {
      said += 1;
      await plans.note([entry({ key: `said-${said}`, by, at })]);
    },
    redrawn: () => queue.waiting.map(({ key }) => key),
  };
}

test('when one lead answers, the open cards of the others are drawn anew, once', async () => {
  const { says, redraw, redrawn } = stage(
    {},
    {},
    { person: jo, items: [{ receipt: receipt({ by: jo }) }] },
    { person: kay },
  );
  await says();
  expect(await redraw()).toEqual({ queued: 2, left: 0 });
  expect(redrawn()).toEqual([askOf(lee), askOf(kay)]);
  expect(await redraw()).toEqual({ queued: 0, left: 0 });
});

test('a second word of the same lead draws nothing anew; another lead does', async () => {
  const { says, redraw } = stage({}, {});
  await says();
  await redraw();
  await says(jo);
  expect((await redraw()).queued).toBe(0);
  await says(kay);
  expect((await redraw()).queued).toBe(1);
});

test('a card on which its person just answered something is left alone, and drawn later', async () => {
  const answered = { action: 'plan:a1.2', receipt: receipt({ at: '2015-07-01T10:58:00.000Z' }) };
  const { says, redraw, clock } = stage({}, { items: [{}, answered] });
  await says();
  clock.set('2015-07-01T11:01:00Z');
  expect(await redraw()).toEqual({ queued: 0, left: 1 });
  clock.set('2015-07-01T11:04:00Z');
  expect(await redraw()).toEqual({ queued: 1, left: 0 });
});

test.each<[string, ActionGiven, Parameters<typeof storedAsk>[0]]>([
  ['is closed', { status: 'done' }, {}],
  ['has one lead', { leads: [lee] }, {}],
  ['was not asked about in the last week', {}, { day: '2015-06-20' }],
  ['was asked about by e-mail', {}, { delivery: { state: 'mailed', at: '2015-07-01T08:00:00Z' } }],
])('nothing is drawn anew of what %s', async (_, action, ask) => {
  const { says, redraw } = stage(action, ask);
  await says();
  expect((await redraw()).queued).toBe(0);
});
