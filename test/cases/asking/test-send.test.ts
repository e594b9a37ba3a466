import { askCard } from '../../../bot/cards/ask-card.ts';
import { answerAsk } from '../../../src/cases/answering/answer-ask.ts';
import { restOnTrack } from '../../../src/cases/answering/rest-on-track.ts';
import { deliverAsk } from '../../../src/cases/asking/deliver-ask.ts';
import { testSend } from '../../../src/cases/asking/test-send.ts';
import type { ForecastDay } from '../../../src/core/asking/forecast.ts';
import { day, firstAction, person, plan } from '../../builders/plan.ts';
import { askPorts } from '../../fakes/ask-ports.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeAvailability } from '../../fakes/availability.ts';
import { fakeChat } from '../../fakes/chat.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeKeptAnswers } from '../../fakes/kept-answers.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';

const cora = person('Cora Dean');
const lee = person('Lee Lead');
const CARE = plan({ roles: { coordinators: [cora] }, actions: [{ leads: [lee], by: '2015-07-20' }] });
const links = { answerForm: () => 'https://tab.example', action: () => 'https://tab.example' };

/** Lee is asked on Monday 6 July; Cora sends herself a test of it. */
async function stage() {
  const plans = fakePlanStore(CARE);
  const clock = fakeClock('2015-07-02');
  const item = { action: firstAction(CARE), reason: 'due-soon', time: 1, meeting: null, insteadOf: null } as const;
  const monday: ForecastDay = { on: day('2015-07-06'), asks: [{ person: lee, items: [item] }], held: [] };
  const ports = {
    plans,
    clock,
    asks: fakeAskStore(),
    queue: fakeSendQueue(),
    chat: fakeChat(),
    kept: fakeKeptAnswers(),
    availability: fakeAvailability(),
    inTime: <T>(work: Promise<T>) => work,
    lookAhead: async () => [monday],
    ...askPorts(clock),
  };
  return { ports, plans, key: await testSend(ports, cora) };
}

test('a test reaches its sender by the ways of every ask, marked as a test, and is no ask of anybody', async () => {
  const { ports, key } = await stage();
  expect(ports.queue.waiting).toEqual([{ kind: 'ask', key }]);
  expect(await deliverAsk(ports, key)).toBe('delivered');
  const [sent] = ports.chat.cards;
  expect(sent?.person).toEqual(cora);
  expect(JSON.stringify(sent && askCard(sent, links))).toContain(
    'This is a test. Nothing that you answer here is recorded.',
  );
  expect(await ports.asks.since(day('2015-06-01'))).toEqual([]);
});

test('answering a test records nothing, by one button or by the one for all the rest', async () => {
  const { ports, plans, key } = await stage();
  const { key: action } = firstAction(CARE);
  const answer = { choice: 'done', doneOn: 'today', words: null } as const;
  const said = { by: cora, ask: key, action, revision: 0, answer, door: 'chat', card: null } as const;
  await expect(answerAsk(ports, said)).rejects.toMatchObject({ code: 'test-card' });
  const rest = restOnTrack(ports, { by: cora, ask: key, door: 'chat', card: null });
  await expect(rest).rejects.toMatchObject({ code: 'test-card' });
  expect(plans.written).toEqual([]);
  expect(plans.history(action)).toEqual([]);
});
