import { type AnswerRequest, answerAsk } from '../../src/cases/answer-ask.ts';
import { correctAnswer, viewAsk } from '../../src/cases/view-ask.ts';
import type { Person } from '../../src/core/plan/person.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { AskStore } from '../../src/ports/ask-store.ts';
import { storedAsk } from '../builders/ask.ts';
import { type ActionGiven, day, firstAction, person, plan } from '../builders/plan.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const LATE: ActionGiven = { by: '2015-06-30', leads: [lee, jo] };
const done = { choice: 'done', doneOn: 'by-its-date', words: null } as const;
const onTrack = { choice: 'not-done', expected: null, words: 'Going well' } as const;

function stage(given: Plan = plan({ actions: [LATE] })) {
  const plans = fakePlanStore(given);
  const asks = fakeAskStore(storedAsk(), storedAsk({ person: jo }));
  const ports = { plans, asks, clock: fakeClock('2015-07-01') };
  const answer = (request: Partial<AnswerRequest> = {}) =>
    answerAsk(ports, { ...tapOf(request.by ?? lee), ...request });
  return { plans, asks, ports, answer, action: () => firstAction(plans.plans()[0] ?? given) };
}

function tapOf(by: Person): AnswerRequest {
  return { by, ask: `${by.id}:2015-07-01`, action: 'plan:a1.1', revision: 0, answer: done };
}

/** An ask store that cannot be reached when it should keep a receipt. */
function losingReceipts(asks: AskStore): AskStore {
  return {
    ...asks,
    change: async () => {
      throw new Refusal('unreachable');
    },
  };
}

describe('one tap', () => {
  test('records that it is done by its date, with its history, and gives the card back with a receipt', async () => {
    const { answer, action, plans } = stage();
    const { view, notice } = await answer();
    expect(action()).toMatchObject({ status: 'done', doneOn: day('2015-06-30'), recordedOn: day('2015-07-01') });
    expect(plans.history('plan:a1.1')).toMatchObject([
      { key: `${lee.id}:2015-07-01|plan:a1.1|0`, by: lee, door: 'chat', kind: 'answered' },
    ]);
    expect(notice).toBeNull();
    expect(view.items[0]).toMatchObject({
      revision: 0,
      receipt: { outcome: 'done', doneOn: day('2015-06-30'), expected: null, words: null, by: lee },
    });
  });

  test('twice is one entry, and the second is told so', async () => {
    const { answer, plans } = stage();
    await answer();
    const second = await answer({ answer: onTrack });
    expect(second.notice).toBe('already-answered');
    expect(second.view.items[0]?.receipt?.outcome).toBe('done');
    expect(plans.written).toHaveLength(1);
  });

  test('twice at the same moment is one entry', async () => {
    const { answer, plans } = stage();
    const both = await Promise.all([answer(), answer()]);
    expect(plans.written).toHaveLength(1);
    expect(both.map(({ view }) => view.items[0]?.receipt?.outcome)).toEqual(['done', 'done']);
  });

  test('and another button at the same moment: the card says what was recorded, and the loser is told', async () => {
    const { answer, action, asks } = stage();
    const [first, second] = await Promise.all([answer(), answer({ answer: onTrack })]);
    expect(action().status).toBe('done');
    for (const { view } of [first, second]) {
      expect(view.items[0]?.receipt).toMatchObject({ outcome: 'done', doneOn: day('2015-06-30'), words: null });
    }
    expect([first.notice, second.notice]).toEqual([null, 'already-answered']);
    expect((await asks.find(`${lee.id}:2015-07-01`))?.items[0]?.receipt?.outcome).toBe('done');
  });

  test.each([
    ['the same button', done],
    ['another button', onTrack],
  ])('after its receipt was lost, then %s: gives the receipt of the first and writes nothing', async (_, then) => {
    const { answer, ports, plans } = stage();
    await expect(answerAsk({ ...ports, asks: losingReceipts(ports.asks) }, tapOf(lee))).rejects.toMatchObject({
      code: 'unreachable',
    });
    const again = await answer({ answer: then });
    expect(again.notice).toBe('already-answered');
    expect(again.view.items[0]?.receipt).toMatchObject({ outcome: 'done', doneOn: day('2015-06-30'), words: null });
    expect(plans.written).toHaveLength(1);
  });

  test('after its receipt was lost and another lead answered since: still gives the receipt of what it recorded', async () => {
    const { answer, ports, action } = stage();
    const first = { ...tapOf(lee), answer: { ...onTrack, expected: day('2015-08-01') } };
    await expect(answerAsk({ ...ports, asks: losingReceipts(ports.asks) }, first)).rejects.toThrow();
    await answer({ by: jo });
    expect(action().status).toBe('done');
    const { view } = await answer();
    expect(view.items[0]?.receipt).toEqual({
      outcome: 'not-done',
      doneOn: null,
      expected: day('2015-08-01'),
      words: 'Going well',
      by: lee,
      state: 'recorded',
    });
  });

  test('whose receipt comes late does not put it over the receipt of a correction', async () => {
    const { answer, ports, asks } = stage();
    const change: AskStore['change'] = async (key, withReceipt) => {
      await answer({ revision: 0 });
      await answer({ revision: 1, answer: onTrack });
      return asks.change(key, withReceipt);
    };
    const { view } = await answerAsk({ ...ports, asks: { ...asks, change } }, tapOf(lee));
    expect(view.items[0]).toMatchObject({ revision: 1, receipt: { outcome: 'not-done' } });
  });
});

describe('two people', () => {
  test('keeps both answers when two leads answer at the same moment', async () => {
    const { answer, plans, action } = stage();
    await Promise.all([answer({ answer: onTrack }), answer({ by: jo, answer: onTrack })]);
    expect(plans.history('plan:a1.1').map(({ by }) => by.name)).toEqual(['Lee Lead', 'Jo Joint']);
    expect(action().version).toBe(3);
    expect(action().progress.map(({ by }) => by)).toEqual(['Lee Lead', 'Jo Joint']);
  });

  test('decides again on what somebody else changed in between', async () => {
    const { answer, plans, action } = stage();
    plans.beforeNextSave(() => plans.changeElsewhere('plan:a1.1', (now) => ({ ...now, status: 'partly-done' })));
    await answer({ answer: onTrack });
    expect(action()).toMatchObject({ status: 'partly-done', version: 3 });
  });

  test('refuses when what somebody else changed in between closed it', async () => {
    const { answer, plans } = stage();
    plans.beforeNextSave(() => plans.changeElsewhere('plan:a1.1', (now) => ({ ...now, status: 'superseded' })));
    await expect(answer()).rejects.toMatchObject({ code: 'action-closed' });
    expect(plans.written).toEqual([]);
  });

  test('gives up after three times of losing to somebody else', async () => {
    const { answer, plans } = stage();
    const changing = () => {
      plans.changeElsewhere('plan:a1.1', (now) => now);
      plans.beforeNextSave(changing);
    };
    plans.beforeNextSave(changing);
    await expect(answer()).rejects.toMatchObject({ code: 'action-changed' });
    expect(plans.written).toEqual([]);
  });
});

describe('is refused, with nothing written', () => {
  test.each([
    ['an answer to somebody else’s card', {}, { by: jo, ask: `${lee.id}:2015-07-01` }, 'not-your-action'],
    ['an answer to a card that never was', {}, { ask: `${lee.id}:2015-01-01` }, 'not-your-action'],
    ['an answer about an action that is not on the card', {}, { action: 'plan:a1.2' }, 'action-unknown'],
    ['an answer to an action that is gone', { actions: [] }, {}, 'action-unknown'],
    ['an answer from somebody who leads it no more', { actions: [{ ...LATE, leads: [jo] }] }, {}, 'not-your-action'],
    ['an answer to a closed action', { actions: [{ ...LATE, status: 'done' }] }, {}, 'action-closed'],
    ['an answer while the plan is paused', { state: 'paused', actions: [LATE] }, {}, 'plan-not-asking'],
    ['an answer after the plan ended', { state: 'ended', actions: [LATE] }, {}, 'plan-not-asking'],
    [
      'done on a day to come',
      { actions: [LATE] },
      { answer: { ...done, doneOn: day('2015-07-02') } },
      'day-in-the-future',
    ],
    [
      'expected on a day gone by',
      { actions: [LATE] },
      { answer: { ...onTrack, expected: day('2015-06-30') } },
      'day-in-the-past',
    ],
  ] as const)('%s', async (_what, given, request, code) => {
    const { answer, plans, asks } = stage(plan({ actions: [LATE], ...given }));
    await expect(answer(request)).rejects.toMatchObject({ code });
    expect(plans.written).toEqual([]);
    expect((await asks.find(`${lee.id}:2015-07-01`))?.items[0]?.receipt).toBeNull();
  });

  test('an answer while its plan opens is taken', async () => {
    const { answer, action } = stage(plan({ state: 'opening', actions: [LATE] }));
    await answer();
    expect(action().status).toBe('done');
  });
});

describe('a correction', () => {
  test('opens the question again with what was recorded, and writes nothing by itself', async () => {
    const { answer, ports, plans } = stage();
    await answer({ answer: onTrack });
    const view = await correctAnswer(ports, { by: lee, ask: `${lee.id}:2015-07-01`, action: 'plan:a1.1' });
    expect(view.items[0]).toMatchObject({
      revision: 1,
      receipt: null,
      before: { outcome: 'not-done', words: 'Going well' },
    });
    expect(plans.written).toHaveLength(1);
    const again = await viewAsk(ports, { by: lee, ask: `${lee.id}:2015-07-01` });
    expect(again.items[0]).toMatchObject({ revision: 0, receipt: { outcome: 'not-done' } });
  });

  test('leaves a question alone that was not answered', async () => {
    const { ports } = stage();
    const view = await correctAnswer(ports, { by: lee, ask: `${lee.id}:2015-07-01`, action: 'plan:a1.1' });
    expect(view.items[0]).toMatchObject({ revision: 0, receipt: null, before: null });
  });

  test('takes back that it is done, as a second entry', async () => {
    const { answer, plans, action } = stage();
    await answer();
    const { view } = await answer({ revision: 1, answer: onTrack });
    expect(action()).toMatchObject({ status: 'in-progress', doneOn: null });
    expect(plans.history('plan:a1.1').map(({ kind }) => kind)).toEqual(['answered', 'corrected']);
    expect(view.items[0]).toMatchObject({ revision: 1, receipt: { outcome: 'not-done', words: 'Going well' } });
  });

  test('of a mistaken “done” brings back that it was partly done', async () => {
    const { answer, action } = stage(plan({ actions: [{ ...LATE, status: 'partly-done' }] }));
    await answer();
    await answer({ revision: 1, answer: onTrack });
    expect(action().status).toBe('partly-done');
  });

  test('does not reopen what the other lead closed since', async () => {
    const { answer } = stage();
    await answer({ answer: onTrack });
    await answer({ by: jo });
    await expect(answer({ revision: 1, answer: onTrack })).rejects.toMatchObject({ code: 'action-closed' });
  });

  test('is for one’s own card only', async () => {
    const { ports } = stage();
    const ask = `${lee.id}:2015-07-01`;
    await expect(correctAnswer(ports, { by: jo, ask, action: 'plan:a1.1' })).rejects.toMatchObject({
      code: 'not-your-action',
    });
    await expect(viewAsk(ports, { by: jo, ask })).rejects.toMatchObject({ code: 'not-your-action' });
  });
});
