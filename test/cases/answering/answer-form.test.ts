import {
  answerOnForm,
  type FormAnswer,
  restOnForm,
  viewForm,
  viewOwnForm,
} from '../../../src/cases/answering/answer-form.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';
import { ACTION, answering, askOf, done, jo, LATE, lee, onTrack } from '../answering.ts';

const OWN = `${lee.id}:2015-07-01:own`;
const SOON = { by: '2015-07-20', leads: [lee] };

function onForm(...given: Parameters<typeof answering>) {
  const world = answering(...given);
  const queue = fakeSendQueue();
  const ports = { ...world.ports, queue };
  return {
    ...world,
    queue,
    view: () => viewOwnForm(ports, lee),
    viewAsk: (ask: string) => viewForm(ports, { by: lee, ask }),
    restOnTrack: () => restOnForm(ports, { by: lee, ask: OWN, door: 'tab' }),
    say: (request: Partial<FormAnswer> = {}) =>
      answerOnForm(ports, { by: lee, ask: OWN, action: ACTION, revision: 0, answer: done, door: 'tab', ...request }),
  };
}

test('shows everything that I can answer, and keeps nothing for having been looked at', async () => {
  const { view, asks } = onForm(plan({ actions: [LATE, SOON, { ...SOON, leads: [jo] }] }));
  expect(await view()).toMatchObject({
    ask: OWN,
    items: [
      { action: ACTION, reason: 'overdue', daysOverdue: 1, receipt: null },
      { action: 'plan:a1.2', reason: 'review', daysOverdue: 0, receipt: null },
    ],
  });
  expect(await asks.find(OWN)).toBeUndefined();
});

test('records an answer through its door, and shows its receipt below what is still open', async () => {
  const { say, plans } = onForm(plan({ actions: [LATE, SOON] }));
  const { view, notice } = await say();
  expect(notice).toBeNull();
  expect(view.items.map(({ action, receipt }) => [action, receipt?.outcome ?? null])).toEqual([
    ['plan:a1.2', null],
    [ACTION, 'done'],
  ]);
  expect(plans.history(ACTION)).toEqual([expect.objectContaining({ by: lee, door: 'tab', kind: 'answered' })]);
});

test('keeps the receipt in its place while the action stays open', async () => {
  const { say, view } = onForm(plan({ actions: [LATE, SOON] }));
  await say({ answer: onTrack });
  expect((await view()).items.map(({ action, receipt }) => [action, receipt?.words ?? null])).toEqual([
    [ACTION, 'Going well'],
    ['plan:a1.2', null],
  ]);
});

test('takes the same answer twice for one', async () => {
  const { say, plans } = onForm();
  await say();
  expect(await say()).toMatchObject({ notice: 'already-answered' });
  expect(plans.history(ACTION)).toHaveLength(1);
});

test('takes an answer about an action that came up after the first answer of the day', async () => {
  const { say, plans, view } = onForm(plan({ actions: [LATE, { ...SOON, leads: [jo] }] }));
  await say();
  const [now] = plans.plans();
  if (!now) throw new Error('there is a plan');
  const second = now.areas[0]?.actions[1];
  if (!second) throw new Error('there is a second action');
  const led = { ...second, people: [{ printed: 'Lee', people: [lee], accountable: true }] };
  await plans.saveAction(second, led, {
    key: 'matched',
    plan: now.id,
    action: led.key,
    at: '2015-07-01T11:00:00.000Z',
    by: jo,
    onBehalf: false,
    door: 'tab',
    kind: 'matched',
    words: null,
    changes: [],
  });
  await say({ action: led.key, answer: { choice: 'help', words: 'A room for the board' } });
  expect((await view()).items.map(({ action, receipt }) => [action, receipt?.outcome])).toEqual([
    [led.key, 'help'],
    [ACTION, 'done'],
  ]);
});

test('answers an ask that was sent, and has the card in the chat drawn anew', async () => {
  const { say, viewAsk, queue } = onForm();
  await say({ ask: askOf(lee), answer: { choice: 'revision', day: day('2015-08-31'), words: 'The supplier is late' } });
  expect(await viewAsk(askOf(lee))).toMatchObject({ items: [{ receipt: { outcome: 'revision' } }] });
  expect((await queue.take(8)).map(({ toSend }) => toSend)).toEqual([{ kind: 'receipts', key: askOf(lee) }]);
});

test('says that an answer is kept while the plan is away', async () => {
  const { say, record } = onForm();
  record.goAway();
  expect((await say()).view.items).toEqual([
    expect.objectContaining({ receipt: expect.objectContaining({ outcome: 'done', state: 'kept' }) }),
  ]);
});

test('says of all that is not past its date that it is on track', async () => {
  const { restOnTrack, plans } = onForm(plan({ actions: [LATE, SOON, { ...SOON, by: null }] }));
  expect((await restOnTrack()).items.map(({ action, receipt }) => [action, receipt?.outcome ?? null])).toEqual([
    [ACTION, null],
    ['plan:a1.2', 'not-done'],
    ['plan:a1.3', 'not-done'],
  ]);
  expect(plans.history('plan:a1.2')).toEqual([expect.objectContaining({ by: lee, door: 'tab' })]);
  expect(plans.history(ACTION)).toEqual([]);
});

test.each([
  ['of somebody else', askOf(jo)],
  ['that was never kept', `${lee.id}:2014-01-01:own`],
])('shows no form %s, and takes no answer on it', async (_which, ask) => {
  const { say, viewAsk } = onForm();
  await expect(viewAsk(ask)).rejects.toMatchObject({ code: 'not-your-action' });
  await expect(say({ ask })).rejects.toMatchObject({ code: 'not-your-action' });
});

test('takes nothing about an action that somebody does not lead', async () => {
  const { say, plans } = onForm(plan({ actions: [LATE, { ...SOON, leads: [jo] }] }));
  await expect(say({ action: 'plan:a1.2' })).rejects.toMatchObject({ code: 'action-unknown' });
  await expect(say({ by: person('Nick Nobody') })).rejects.toMatchObject({ code: 'not-your-action' });
  expect(plans.history(ACTION)).toEqual([]);
});
