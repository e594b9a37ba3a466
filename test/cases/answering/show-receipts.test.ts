import { showReceipts } from '../../../src/cases/answering/show-receipts.ts';
import type { RefusedAnswer } from '../../../src/core/asking/ask-view.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { type AskGiven, receipt, storedAsk } from '../../builders/ask.ts';
import { plan } from '../../builders/plan.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeChat } from '../../fakes/chat.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { askOf, LATE, lee } from '../answering.ts';

const refusal: RefusedAnswer = {
  revision: 0,
  said: receipt({ words: 'Going well', state: 'kept' }),
  why: 'plan-not-asking',
  told: false,
};

function stage(given: AskGiven = {}, actions = [LATE]) {
  const asks = fakeAskStore(storedAsk(given));
  const chat = fakeChat();
  const plans = fakePlanStore(plan({ title: 'Care plan', actions: actions.map((one) => ({ ...one, ref: '1.1' })) }));
  const ports = { asks, chat, plans, clock: fakeClock('2015-07-02') };
  const toldOf = async () => (await asks.find(askOf(lee)))?.items[0]?.refused.map(({ told }) => told);
  return { asks, chat, toldOf, show: (key = askOf(lee)) => showReceipts(ports, key) };
}

test('draws the card anew where it is', async () => {
  const { show, chat } = stage();
  expect(await show()).toBe('shown');
  expect(chat.redrawn.map(({ ask }) => ask)).toEqual([askOf(lee)]);
  expect(chat.told).toEqual([]);
});

test('draws nothing where nobody knows the card to be', async () => {
  const { show, chat } = stage({ delivery: { state: 'waiting' } });
  expect(await show()).toBe('shown');
  expect(chat.redrawn).toEqual([]);
});

test('tells of an answer that was refused, with everything that was said, once', async () => {
  const { show, chat, toldOf } = stage({ items: [{ refused: [refusal] }] });
  await show();
  expect(chat.told).toEqual([
    {
      person: lee,
      notice: {
        kind: 'answer-refused',
        planTitle: 'Care plan',
        ref: '1.1',
        text: 'Review every care plan',
        said: refusal.said,
        why: 'plan-not-asking',
      },
    },
  ]);
  expect(await toldOf()).toEqual([true]);
  await show();
  expect(chat.told).toHaveLength(1);
});

test('tells of an action that is gone from its plan too', async () => {
  const { show, chat } = stage({ items: [{ refused: [refusal] }] }, []);
  await show();
  expect(chat.told).toMatchObject([{ notice: { text: 'plan:a1.1', said: { words: 'Going well' } } }]);
});

test('where the chat takes nothing any more, what they said stays on the ask', async () => {
  const { show, chat, asks } = stage({ items: [{ refused: [refusal] }] });
  chat.refuse(lee.id, 'blocked');
  expect(await show()).toBe('not-told');
  expect((await asks.find(askOf(lee)))?.items[0]?.refused).toEqual([refusal]);
});

test('what may work later is tried again', async () => {
  const { show, chat, toldOf } = stage({ items: [{ refused: [refusal] }] });
  chat.failNext(new Refusal('busy'));
  await expect(show()).rejects.toMatchObject({ code: 'busy' });
  expect(await toldOf()).toEqual([false]);
  await show();
  expect(chat.told).toHaveLength(1);
});

test('an ask that is gone has nothing to show', async () => {
  const { show, chat } = stage();
  expect(await show('nobody:2015-07-01')).toBe('nothing-to-send');
  expect(chat.redrawn).toEqual([]);
});
