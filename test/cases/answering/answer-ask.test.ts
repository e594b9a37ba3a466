import { answerAsk } from '../../../src/cases/answering/answer-ask.ts';
import { correctAnswer, viewAsk } from '../../../src/cases/asking/view-ask.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import type { AskStore } from '../../../src/ports/ask-store.ts';
import { storedAsk } from '../../builders/ask.ts';
import { day, plan } from '../../builders/plan.ts';
import { impatient } from '../../fakes/impatient.ts';
import { ACTION, answering, askOf, CARD, done, jo, LATE, lee, onTrack, tapOf } from '../answering.ts';

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
    const { answer, action, plans } = answering();
    const { view, notice } = await answer();
    expect(action()).toMatchObject({ status: 'done', doneOn: day('2015-06-30'), recordedOn: day('2015-07-01') });
    expect(plans.history(ACTION)).toMatchObject([
      { key: `${askOf(lee)}|${ACTION}|0`, by: lee, door: 'chat', kind: 'answered' },
    ]);
    expect(notice).toBeNull();
    expect(view.items[0]).toMatchObject({
      revision: 0,
      receipt: { outcome: 'done', doneOn: day('2015-06-30'), expected: null, words: null, by: lee },
    });
  });

  test.each(['tab', 'mail'] as const)('names the door that it came through: %s', async (door) => {
    const { answer, plans } = answering();
    await answer({ door, card: null });
    expect(plans.history(ACTION)).toMatchObject([{ door, kind: 'answered' }]);
  });

  test('keeps the door of what the record takes later', async () => {
    const { answer, record, kept } = answering();
    record.goAway();
    await answer({ door: 'mail', card: null });
    expect(kept.waiting).toMatchObject([{ door: 'mail' }]);
  });

  test('twice is one entry, and the second is told so', async () => {
    const { answer, plans } = answering();
    await answer();
    const second = await answer({ answer: onTrack });
    expect(second.notice).toBe('already-answered');
    expect(second.view.items[0]?.receipt?.outcome).toBe('done');
    expect(plans.written).toHaveLength(1);
  });

  test('twice at the same moment is one entry', async () => {
    const { answer, plans } = answering();
    const both = await Promise.all([answer(), answer()]);
    expect(plans.written).toHaveLength(1);
    expect(both.map(({ view }) => view.items[0]?.receipt?.outcome)).toEqual(['done', 'done']);
  });

  test('and another button at the same moment: the card says what was recorded, and the loser is told', async () => {
    const { answer, action, asks } = answering();
    const [first, second] = await Promise.all([answer(), answer({ answer: onTrack })]);
    expect(action().status).toBe('done');
    for (const { view } of [first, second]) {
      expect(view.items[0]?.receipt).toMatchObject({ outcome: 'done', doneOn: day('2015-06-30'), words: null });
    }
    expect([first.notice, second.notice]).toEqual([null, 'already-answered']);
    expect((await asks.find(askOf(lee)))?.items[0]?.receipt?.outcome).toBe('done');
  });

  test.each([
    ['the same button', done],
    ['another button', onTrack],
  ])('after its receipt was lost, then %s: gives the receipt of the first and writes nothing', async (_, then) => {
    const { answer, ports, plans } = answering();
    await expect(answerAsk({ ...ports, asks: losingReceipts(ports.asks) }, tapOf(lee))).rejects.toMatchObject({
      code: 'unreachable',
    });
    const again = await answer({ answer: then });
    expect(again.notice).toBe('already-answered');
    expect(again.view.items[0]?.receipt).toMatchObject({ outcome: 'done', doneOn: day('2015-06-30'), words: null });
    expect(plans.written).toHaveLength(1);
  });

  test('after its receipt was lost and another lead answered since: still gives the receipt of what it recorded', async () => {
    const { answer, ports, action } = answering();
    const first = { ...tapOf(jo), answer: { ...onTrack, expected: day('2015-08-01') } };
    await expect(answerAsk({ ...ports, asks: losingReceipts(ports.asks) }, first)).rejects.toThrow();
    await answer();
    expect(action().status).toBe('done');
    const { view } = await answer({ by: jo });
    expect(view.items[0]?.receipt).toEqual({
      outcome: 'not-done',
      doneOn: null,
      expected: day('2015-08-01'),
      words: 'Going well',
      closer: null,
      at: '2015-07-01T10:00:00.000Z',
      by: jo,
      state: 'recorded',
    });
  });

  test('whose receipt comes late does not put it over the receipt of a correction', async () => {
    const { answer, ports, asks } = answering();
    const change: AskStore['change'] = async (key, withReceipt) => {
      await answer({ revision: 0 });
      await answer({ revision: 1, answer: onTrack });
      return asks.change(key, withReceipt);
    };
    const { view } = await answerAsk({ ...ports, asks: { ...asks, change } }, tapOf(lee));
    expect(view.items[0]).toMatchObject({ revision: 1, receipt: { outcome: 'not-done' } });
  });
});

describe('an answer that is in the record already', () => {
  test.each([
    ['its plan was paused', { state: 'paused', leads: [lee, jo] }],
    ['somebody else leads it', { state: 'live', leads: [jo] }],
  ] as const)('and whose receipt was lost before %s: the receipt is given, not a no', async (_, { state, leads }) => {
    const { answer, plans, ports, action } = answering();
    await expect(answer({}, { asks: losingReceipts(ports.asks) })).rejects.toMatchObject({ code: 'unreachable' });
    const { status, doneOn } = action();
    plans.putElsewhere(plan({ state, actions: [{ ...LATE, leads, status, doneOn }] }));
    const { view, notice } = await answer();
    expect(notice).toBe('already-answered');
    expect(view.items[0]?.receipt).toMatchObject({ outcome: 'done', state: 'recorded' });
  });

  test('is said to be even when its action is in no plan any more', async () => {
    const { answer, plans, ports } = answering();
    await expect(answer({}, { asks: losingReceipts(ports.asks) })).rejects.toThrow();
    plans.putElsewhere(plan({ actions: [] }));
    expect(await answer()).toMatchObject({ notice: 'already-answered', view: { items: [] } });
  });
});

describe('two people', () => {
  test('keeps both answers when two leads answer at the same moment', async () => {
    const { answer, plans, action } = answering();
    await Promise.all([answer({ answer: onTrack }), answer({ by: jo, answer: onTrack })]);
    expect(plans.history(ACTION).map(({ by }) => by.name)).toEqual(['Lee Lead', 'Jo Joint']);
    expect(action().version).toBe(3);
    expect(action().progress.map(({ by }) => by)).toEqual(['Lee Lead', 'Jo Joint']);
  });

  test('decides again on what somebody else changed in between', async () => {
    const { answer, plans, action } = answering();
    plans.beforeNextSave(() => plans.changeElsewhere(ACTION, (now) => ({ ...now, status: 'partly-done' })));
    await answer({ answer: onTrack });
    expect(action()).toMatchObject({ status: 'partly-done', version: 3 });
  });

  test('refuses when what somebody else changed in between closed it', async () => {
    const { answer, plans } = answering();
    plans.beforeNextSave(() => plans.changeElsewhere(ACTION, (now) => ({ ...now, status: 'superseded' })));
    await expect(answer()).rejects.toMatchObject({ code: 'action-closed' });
    expect(plans.written).toEqual([]);
  });

  test('keeps an answer that lost to somebody else again and again', async () => {
    const { answer, plans, kept } = answering();
    const changing = () => {
      plans.changeElsewhere(ACTION, (now) => now);
      plans.beforeNextSave(changing);
    };
    plans.beforeNextSave(changing);
    expect((await answer()).view.items[0]?.receipt?.state).toBe('kept');
    expect(kept.waiting).toHaveLength(1);
    expect(plans.written).toEqual([]);
  });
});

describe('is refused, with nothing written', () => {
  test.each([
    ['an answer to somebody else’s card', {}, { by: jo, ask: askOf(lee) }, 'not-your-action'],
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
    const { answer, plans, asks, kept, record } = answering(plan({ actions: [LATE], ...given }));
    // At once, even while nothing can be written: nobody is told later what can be told now.
    record.goAway();
    await expect(answer(request)).rejects.toMatchObject({ code });
    expect(kept.waiting).toEqual([]);
    expect(plans.written).toEqual([]);
    expect((await asks.find(askOf(lee)))?.items[0]?.receipt).toBeNull();
  });

  test('an answer while its plan opens is taken', async () => {
    const { answer, action } = answering(plan({ state: 'opening', actions: [LATE] }));
    await answer();
    expect(action().status).toBe('done');
  });
});

describe('a correction', () => {
  test('opens the question again with what was recorded, and writes nothing by itself', async () => {
    const { answer, ports, plans } = answering();
    await answer({ answer: onTrack });
    const view = await correctAnswer(ports, { by: lee, ask: askOf(lee), action: ACTION });
    expect(view.items[0]).toMatchObject({
      revision: 1,
      receipt: null,
      before: { outcome: 'not-done', words: 'Going well' },
    });
    expect(plans.written).toHaveLength(1);
    const again = await viewAsk(ports, { by: lee, ask: askOf(lee) });
    expect(again.items[0]).toMatchObject({ revision: 0, receipt: { outcome: 'not-done' } });
  });

  test('leaves a question alone that was not answered', async () => {
    const { ports } = answering();
    const view = await correctAnswer(ports, { by: lee, ask: askOf(lee), action: ACTION });
    expect(view.items[0]).toMatchObject({ revision: 0, receipt: null, before: null });
  });

  test('takes back that it is done, as a second entry', async () => {
    const { answer, plans, action } = answering();
    await answer();
    const { view } = await answer({ revision: 1, answer: onTrack });
    expect(action()).toMatchObject({ status: 'in-progress', doneOn: null });
    expect(plans.history(ACTION).map(({ kind }) => kind)).toEqual(['answered', 'corrected']);
    expect(view.items[0]).toMatchObject({ revision: 1, receipt: { outcome: 'not-done', words: 'Going well' } });
  });

  test('of a mistaken “done” brings back that it was partly done', async () => {
    const { answer, action } = answering(plan({ actions: [{ ...LATE, status: 'partly-done' }] }));
    await answer();
    await answer({ revision: 1, answer: onTrack });
    expect(action().status).toBe('partly-done');
  });

  test('does not reopen what the other lead closed since', async () => {
    const { answer } = answering();
    await answer({ by: jo, answer: onTrack });
    await answer();
    await expect(answer({ by: jo, revision: 1, answer: onTrack })).rejects.toMatchObject({ code: 'action-closed' });
  });

  test('is for one’s own card only', async () => {
    const { ports } = answering();
    const ask = askOf(lee);
    await expect(correctAnswer(ports, { by: jo, ask, action: ACTION })).rejects.toMatchObject({
      code: 'not-your-action',
    });
    await expect(viewAsk(ports, { by: jo, ask })).rejects.toMatchObject({ code: 'not-your-action' });
  });
});

describe('while the record cannot be reached', () => {
  test.each(['busy', 'unreachable', 'outcome-unknown', 'denied', 'reply-unreadable'] as const)(
    'by %s: the answer is kept with what was said and when, and the receipt says so',
    async (code) => {
      const { answer, record, kept, plans, itemOf } = answering();
      record.goAway(code);
      const { view, notice } = await answer({ answer: onTrack });
      expect(notice).toBeNull();
      expect(view.items[0]?.receipt).toMatchObject({ outcome: 'not-done', words: 'Going well', state: 'kept' });
      expect((await itemOf(lee))?.receipt?.state).toBe('kept');
      expect(kept.waiting).toMatchObject([
        { ...tapKey(), by: lee, answer: onTrack, at: '2015-07-01T10:00:00.000Z', on: day('2015-07-01') },
      ]);
      expect(plans.written).toEqual([]);
    },
  );

  test('or is too slow: the answer is kept, and what goes through behind our back is the same entry', async () => {
    const { answer, kept, plans } = answering();
    const slow = impatient();
    const { view } = await answer({}, { inTime: slow.inTime });
    expect(view.items[0]?.receipt).toMatchObject({ outcome: 'done', doneOn: day('2015-06-30'), state: 'kept' });
    await slow.caughtUp();
    expect(plans.written).toMatchObject([tapKey()]);
    expect(kept.waiting).toMatchObject([tapKey()]);
    const again = await answer();
    expect(again).toMatchObject({ notice: 'already-answered', view: { items: [{ receipt: { state: 'kept' } }] } });
    expect(plans.written).toHaveLength(1);
  });

  test('a correction is kept behind what it corrects, even when the record is back', async () => {
    const { answer, record, kept, plans } = answering();
    record.goAway();
    await answer();
    record.comeBack();
    const { view } = await answer({ revision: 1, answer: onTrack });
    expect(view.items[0]).toMatchObject({ revision: 1, receipt: { outcome: 'not-done', state: 'kept' } });
    expect(kept.waiting.map(({ revision }) => revision)).toEqual([0, 1]);
    expect(plans.written).toEqual([]);
  });

  test('another lead’s answer waits behind the one that is kept, and their receipt says so', async () => {
    const { answer, record, kept } = answering();
    record.goAway();
    await answer({ answer: onTrack });
    record.comeBack();
    const { view } = await answer({ by: jo, answer: onTrack });
    expect(view.items[0]?.receipt).toMatchObject({ by: jo, state: 'kept' });
    expect(kept.waiting.map(({ by }) => by)).toEqual([lee, jo]);
  });

  test('the same tap twice is kept once', async () => {
    const { answer, record, kept } = answering();
    record.goAway();
    await answer();
    expect((await answer()).notice).toBe('already-answered');
    expect(kept.waiting).toHaveLength(1);
  });

  test.each([
    ['the same button', done, null],
    ['another button', onTrack, 'already-answered'],
  ] as const)('%s on two instances at once is kept once, and both cards say what is kept', async (_, then, notice) => {
    const { answer, record, kept } = answering();
    record.goAway();
    const both = await Promise.all([answer(), answer({ answer: then })]);
    expect(kept.waiting).toMatchObject([{ answer: done }]);
    expect(both.map(({ view }) => view.items[0]?.receipt?.outcome)).toEqual(['done', 'done']);
    expect(both.map((one) => one.notice)).toEqual([null, notice]);
  });

  test('and no answer can be kept either: it is not known whether it was recorded, and nothing says that it was', async () => {
    const { answer, record, kept, itemOf } = answering();
    record.goAway('outcome-unknown');
    kept.refuseToAdd('unreachable');
    await expect(answer()).rejects.toMatchObject({ code: 'outcome-unknown' });
    expect((await itemOf(lee))?.receipt).toBeNull();
  });

  test('and it is not known what is kept: nothing is tried, and that is said', async () => {
    const { answer, kept, plans } = answering();
    const unknown = {
      ...kept,
      of: async () => {
        throw new Refusal('unreachable');
      },
    };
    await expect(answer({}, { kept: unknown })).rejects.toMatchObject({ code: 'unreachable' });
    expect(plans.written).toEqual([]);
  });
});

describe('a card that is tapped has arrived', () => {
  test.each([{ state: 'waiting' }, { state: 'sending', since: '2015-07-01T08:00:00.000Z' }] as const)(
    'where it was tapped is kept of one that was $state',
    async (delivery) => {
      const { answer, asks } = answering(plan({ actions: [LATE] }));
      await asks.change(askOf(lee), () => storedAsk({ delivery }));
      await answer();
      expect((await asks.find(askOf(lee)))?.delivery).toMatchObject({ state: 'delivered', ...CARD });
    },
  );

  test('and where nobody says where it is, nothing is claimed', async () => {
    const { answer, asks } = answering();
    await asks.change(askOf(lee), () => storedAsk({ delivery: { state: 'waiting' } }));
    await answer({ card: null });
    expect((await asks.find(askOf(lee)))?.delivery.state).toBe('waiting');
  });
});

function tapKey() {
  return { key: `${askOf(lee)}|${ACTION}|0` };
}
