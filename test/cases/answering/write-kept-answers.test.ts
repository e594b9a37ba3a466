import type { AnswerRequest } from '../../../src/cases/answering/answer-ask.ts';
import { type WriteKeptPorts, writeKeptAnswers } from '../../../src/cases/answering/write-kept-answers.ts';
import { viewAsk } from '../../../src/cases/asking/view-ask.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { storedAsk } from '../../builders/ask.ts';
import { day, plan } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';
import { impatient } from '../../fakes/impatient.ts';
import { fakeRunStore } from '../../fakes/run-store.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';
import { ACTION, answering, askOf, awayRecord, done, jo, LATE, lee, onTrack } from '../answering.ts';

const LATER = '2015-07-02T10:00:00Z';
const key = (revision: number, by = lee) => `${askOf(by)}|${ACTION}|${revision}`;

function stage(given = plan({ actions: [LATE, LATE] })) {
  const queue = fakeSendQueue();
  const all = answering(given);
  const ports: WriteKeptPorts = { ...all.ports, runs: fakeRunStore(), queue };
  return { ...all, queue, keptPorts: ports, write: (changed = {}) => writeKeptAnswers({ ...ports, ...changed }) };
}

/** A stage on which the record is away and these answers were given, in this order. */
async function keeping(...requests: readonly Partial<AnswerRequest>[]) {
  const all = stage();
  all.record.goAway();
  for (const request of requests) await all.answer(request);
  all.clock.set(LATER);
  return all;
}

test('nothing kept is one look, and nobody is shut out meanwhile', async () => {
  const { write } = stage();
  const runs = {
    alone: () => {
      throw new Error('nothing was to be done');
    },
  };
  expect(await write({ runs })).toEqual({ written: 0, refused: 0, waiting: 0 });
});

describe('when the record is back', () => {
  test('what was kept is written with the instant and the day at which it was said', async () => {
    const { record, write, action, plans, kept } = await keeping({ answer: { ...done, doneOn: 'today' } });
    record.comeBack();
    expect(await write()).toEqual({ written: 1, refused: 0, waiting: 0 });
    expect(action()).toMatchObject({ status: 'done', doneOn: day('2015-07-01'), recordedOn: day('2015-07-01') });
    expect(plans.history(ACTION)).toMatchObject([{ key: key(0), at: '2015-07-01T10:00:00.000Z', kind: 'answered' }]);
    expect(kept.waiting).toEqual([]);
  });

  test('the receipt becomes recorded, and the person’s chat is brought up to it', async () => {
    const { record, write, itemOf, queue } = await keeping({ answer: onTrack });
    record.comeBack();
    await write();
    expect(await itemOf(lee)).toMatchObject({ revision: 0, receipt: { words: 'Going well', state: 'recorded' } });
    expect(queue.waiting).toEqual([{ kind: 'receipts', key: askOf(lee) }]);
  });

  test('an answer and its correction are written in order, the second as a correction', async () => {
    const { record, write, plans, action, itemOf } = await keeping({}, { revision: 1, answer: onTrack });
    record.comeBack();
    expect(await write()).toMatchObject({ written: 2 });
    expect(plans.history(ACTION).map((one) => [one.key, one.kind])).toEqual([
      [key(0), 'answered'],
      [key(1), 'corrected'],
    ]);
    expect(action().status).toBe('in-progress');
    expect(await itemOf(lee)).toMatchObject({ revision: 1, receipt: { outcome: 'not-done', state: 'recorded' } });
  });

  test('what went through behind our back is not written again, and its receipt becomes recorded', async () => {
    const { answer, write, plans, itemOf, kept } = stage();
    const slow = impatient();
    await answer({}, { inTime: slow.inTime });
    await slow.caughtUp();
    expect(await write()).toMatchObject({ written: 1 });
    expect(plans.written).toHaveLength(1);
    expect((await itemOf(lee))?.receipt?.state).toBe('recorded');
    expect(kept.waiting).toEqual([]);
  });

  test('the last one may have stopped anywhere on the way: it is done again, and is one entry', async () => {
    const { record, write, plans, kept, queue, itemOf } = await keeping({ answer: onTrack });
    record.comeBack();
    queue.failNext(1);
    await expect(write()).rejects.toMatchObject({ code: 'unreachable' });
    expect(kept.waiting).toHaveLength(1);
    expect(await write()).toMatchObject({ written: 1 });
    expect(plans.written).toHaveLength(1);
    expect(kept.waiting).toEqual([]);
    expect((await itemOf(lee))?.receipt?.state).toBe('recorded');
  });

  test('two instances at once write it once', async () => {
    const { record, write, plans } = await keeping({ answer: onTrack });
    record.comeBack();
    const rounds = await Promise.all([write(), write()]);
    expect(rounds.map(({ written }) => written).toSorted()).toEqual([0, 1]);
    expect(plans.written).toHaveLength(1);
  });
});

describe('while the record stays away', () => {
  test.each(['busy', 'unreachable', 'denied', 'outcome-unknown'] as const)(
    'by %s: everything waits, in order, and receipts still say so',
    async (code) => {
      const { record, write, kept, itemOf, plans } = await keeping({ answer: onTrack }, { by: jo, answer: onTrack });
      record.goAway(code);
      await expect(write()).rejects.toMatchObject({ code });
      expect(kept.waiting.map(({ by }) => by)).toEqual([lee, jo]);
      expect((await itemOf(lee))?.receipt?.state).toBe('kept');
      expect(plans.written).toEqual([]);
    },
  );

  test('an answer that fails for a reason of its own holds back what was said about the same action only', async () => {
    const both = storedAsk({ day: '2015-07-02', items: [{ action: ACTION }, { action: 'plan:a1.2' }] });
    const { record, answer, write, kept, plans, asks } = stage();
    await asks.add(both);
    record.goAway();
    await answer({ ask: both.key });
    await answer({ ask: both.key, revision: 1, answer: onTrack });
    await answer({ ask: both.key, action: 'plan:a1.2' });
    const broken = {
      ...plans,
      saveAction: async (...given: Parameters<typeof plans.saveAction>) => {
        if (given[0].key === ACTION) throw new Error('a bug');
        return plans.saveAction(...given);
      },
    };
    await expect(write({ plans: broken })).rejects.toMatchObject({ errors: [new Error('a bug')] });
    expect(kept.waiting.map(({ action, revision }) => [action, revision])).toEqual([
      [ACTION, 0],
      [ACTION, 1],
    ]);
    expect(plans.written.map(({ action }) => action)).toEqual(['plan:a1.2']);
  });
});

describe('what the record refuses by then', () => {
  const pausedSince = async (...requests: readonly Partial<AnswerRequest>[]) => {
    const all = await keeping(...requests);
    all.record.comeBack();
    all.plans.putElsewhere({ ...plan({ actions: [LATE, LATE] }), state: 'paused' });
    return all;
  };

  test('is on its card as not written, with what was said, and the person is to be told', async () => {
    const { write, kept, queue, itemOf, ports, plans } = await pausedSince({ answer: onTrack });
    expect(await write()).toEqual({ written: 0, refused: 1, waiting: 0 });
    expect(await itemOf(lee)).toMatchObject({
      revision: 1,
      receipt: null,
      refused: [{ revision: 0, said: { words: 'Going well' }, why: 'plan-not-asking', told: false }],
    });
    const view = await viewAsk(ports, { by: lee, ask: askOf(lee) });
    expect(view.items[0]).toMatchObject({ receipt: null, refused: { why: 'plan-not-asking' } });
    expect(queue.waiting).toEqual([{ kind: 'receipts', key: askOf(lee) }]);
    expect(kept.waiting).toEqual([]);
    expect(plans.written).toEqual([]);
  });

  test.each([
    ['closed by somebody', { actions: [{ ...LATE, status: 'superseded' as const }] }, 'action-closed'],
    ['given to somebody else', { actions: [{ ...LATE, leads: [jo] }] }, 'not-your-action'],
    ['taken out of the plan', { actions: [] }, 'action-unknown'],
  ])('because its action was %s', async (_, now, why) => {
    const { record, write, plans, itemOf } = await keeping({ answer: onTrack });
    record.comeBack();
    plans.putElsewhere(plan(now));
    expect(await write()).toMatchObject({ refused: 1 });
    expect((await itemOf(lee))?.refused).toMatchObject([{ why, said: { words: 'Going well' } }]);
  });

  test('is not told before a write that was slow has come through or never will', async () => {
    const { clock, write, kept, plans } = await pausedSince({ answer: onTrack });
    clock.set('2015-07-01T10:00:59Z');
    expect(await write()).toEqual({ written: 0, refused: 0, waiting: 1 });
    expect(kept.waiting).toHaveLength(1);
    clock.set('2015-07-01T10:01:00Z');
    expect(await write()).toEqual({ written: 0, refused: 1, waiting: 0 });
    expect(plans.written).toEqual([]);
  });

  test('is looked for in the record itself first: it may have come through while the copy was behind', async () => {
    const all = stage();
    const slow = impatient();
    await all.answer({ answer: onTrack }, { inTime: slow.inTime });
    await slow.caughtUp();
    all.clock.set(LATER);
    all.plans.putElsewhere({ ...plan({ actions: [LATE, LATE] }), state: 'paused' });
    let behind = true;
    const plans = {
      ...all.plans,
      history: (action: string) => (behind ? [] : all.plans.history(action)),
      refresh: async () => {
        behind = false;
      },
    };
    expect(await all.write({ plans })).toEqual({ written: 1, refused: 0, waiting: 0 });
    expect((await all.itemOf(lee))?.refused).toEqual([]);
  });

  test('is not told either while nobody can read whether it came through', async () => {
    const { record, write, kept } = await pausedSince({ answer: onTrack });
    record.goAway('busy');
    await expect(write()).rejects.toMatchObject({ code: 'busy' });
    expect(kept.waiting).toHaveLength(1);
  });

  test('stays refused, even when the plan takes updates again before the person could be told', async () => {
    const { write, queue, plans, kept, itemOf } = await pausedSince({ answer: onTrack });
    queue.failNext(1);
    await expect(write()).rejects.toMatchObject({ code: 'unreachable' });
    plans.putElsewhere(plan({ actions: [LATE, LATE] }));
    expect(await write()).toEqual({ written: 0, refused: 1, waiting: 0 });
    expect((await itemOf(lee))?.refused).toHaveLength(1);
    expect(plans.written).toEqual([]);
    expect(kept.waiting).toEqual([]);
  });

  test('can be said again on the same card, also from a form that was drawn before', async () => {
    const { write, plans, answer, itemOf, ports } = await pausedSince({ answer: onTrack });
    await write();
    plans.putElsewhere(plan({ actions: [LATE, LATE] }));
    const { view, notice } = await answer({ revision: 0, answer: onTrack });
    expect(notice).toBeNull();
    expect(view.items[0]).toMatchObject({ revision: 1, receipt: { state: 'recorded' }, refused: null });
    expect(plans.history(ACTION)).toMatchObject([{ key: key(1), kind: 'answered', words: 'Going well' }]);
    const again = await viewAsk(ports, { by: lee, ask: askOf(lee) });
    expect(again.items[0]?.refused).toBeNull();
    expect((await itemOf(lee))?.refused).toHaveLength(1);
  });

  test('of a correction leaves the receipt of what is recorded, beside what could not be written', async () => {
    const all = stage();
    await all.answer({ answer: onTrack });
    all.record.goAway();
    await all.answer({ revision: 1, answer: { ...onTrack, words: 'Not so well' } });
    all.clock.set(LATER);
    all.record.comeBack();
    all.plans.changeElsewhere(ACTION, (now) => ({ ...now, status: 'superseded' }));
    expect(await all.write()).toMatchObject({ refused: 1 });
    const view = await viewAsk(all.ports, { by: lee, ask: askOf(lee) });
    expect(view.items[0]).toMatchObject({
      revision: 1,
      receipt: { words: 'Going well', state: 'recorded' },
      refused: { said: { words: 'Not so well' }, why: 'action-closed' },
    });
  });

  test('never hides a later answer that is still kept', async () => {
    const { write, record, answer, itemOf, clock, plans } = stage();
    record.goAway();
    await answer({ answer: onTrack });
    clock.set('2015-07-01T10:00:30Z');
    await answer({ revision: 1, answer: done });
    record.comeBack();
    plans.putElsewhere({ ...plan({ actions: [LATE, LATE] }), state: 'paused' });
    clock.set('2015-07-01T10:01:10Z');
    expect(await write()).toEqual({ written: 0, refused: 1, waiting: 1 });
    expect(await itemOf(lee)).toMatchObject({ revision: 1, receipt: { state: 'kept' }, refused: [{ revision: 0 }] });
    clock.set(LATER);
    expect(await write()).toEqual({ written: 0, refused: 1, waiting: 0 });
    expect((await itemOf(lee))?.refused.map(({ revision }) => revision)).toEqual([0, 1]);
  });
});

describe('an answer whose row takes nothing', () => {
  const actions = ['plan:a1.1', 'plan:a1.2', 'plan:a1.3', 'plan:a1.4'];
  const four = storedAsk({ day: '2015-07-02', items: actions.map((action) => ({ action })) });

  /** An answer to each of four actions was kept; the rows of some of them fail. */
  async function keepingFour(failing: (action: string) => unknown) {
    const all = stage(plan({ actions: [LATE, LATE, LATE, LATE] }));
    await all.asks.add(four);
    all.record.goAway();
    for (const action of actions) await all.answer({ ask: four.key, action, answer: onTrack });
    all.record.comeBack();
    all.clock.set(LATER);
    const tried: string[] = [];
    const plans = {
      ...all.plans,
      saveAction: async (...given: Parameters<typeof all.plans.saveAction>) => {
        tried.push(given[0].key);
        const failure = failing(given[0].key);
        if (failure) throw failure;
        return all.plans.saveAction(...given);
      },
    };
    const waiting = () => all.kept.waiting.map(({ action }) => action);
    const itemOfFirst = async () => (await all.asks.find(four.key))?.items[0];
    return { ...all, tried, waiting, itemOfFirst, write: () => all.write({ plans }) };
  }

  test.each(['busy', 'denied', 'unreachable', 'outcome-unknown'] as const)(
    'holds up no other action’s, though it failed by %s as if the whole record were away',
    async (code) => {
      const { write, waiting } = await keepingFour((action) => action === 'plan:a1.1' && new Refusal(code));
      await expect(write()).rejects.toMatchObject({ code });
      expect(waiting()).toEqual(['plan:a1.1']);
      counted('faults injected', 1);
    },
  );

  test('ends the round once three actions in a row failed alike', async () => {
    const { write, waiting, tried } = await keepingFour(() => new Refusal('busy'));
    await expect(write()).rejects.toMatchObject({ code: 'busy' });
    expect(tried).toEqual(actions.slice(0, 3));
    expect(waiting()).toEqual(actions);
    counted('faults injected', 3);
  });

  test('by a bug is told after a day, with what was said, and no sooner', async () => {
    const { write, clock, waiting, itemOfFirst, queue } = await keepingFour(
      (action) => action === 'plan:a1.1' && new Error('Bad Request'),
    );
    clock.set('2015-07-02T10:00:00Z');
    await expect(write()).rejects.toMatchObject({ errors: [new Error('Bad Request')] });
    expect(waiting()).toEqual(['plan:a1.1']);
    clock.set('2015-07-02T10:00:01Z');
    expect(await write()).toEqual({ written: 0, refused: 1, waiting: 0 });
    expect(await itemOfFirst()).toMatchObject({
      receipt: null,
      refused: [{ revision: 0, why: 'not-written', said: { words: 'Going well' }, told: false }],
    });
    expect(queue.waiting.at(-1)).toEqual({ kind: 'receipts', key: four.key });
    expect(waiting()).toEqual([]);
    counted('faults injected', 3);
  });

  test('by a refusal that passes is never told: it is written when it passes', async () => {
    const { write, clock, waiting } = await keepingFour((action) => action === 'plan:a1.1' && new Refusal('denied'));
    clock.set('2015-07-09T10:00:00Z');
    await expect(write()).rejects.toMatchObject({ code: 'denied' });
    expect(waiting()).toEqual(['plan:a1.1']);
  });

  test('is not told as not written where it is in the record all the same', async () => {
    const all = await keeping({ answer: onTrack });
    all.record.comeBack();
    all.clock.set('2015-07-09T10:00:00Z');
    const change = () => Promise.reject(new Error('a bug'));
    await expect(all.write({ asks: { ...all.asks, change } })).rejects.toMatchObject({ errors: [new Error('a bug')] });
    expect(all.plans.written).toHaveLength(1);
    expect((await all.itemOf(lee))?.refused).toEqual([]);
    expect(await all.write()).toMatchObject({ written: 1 });
  });
});

test('another button of the same card that came first is what is recorded; the other’s words are given back', async () => {
  const { answer, write, itemOf, plans, clock, asks } = stage();
  const instance = awayRecord(stage().plans);
  instance.goAway();
  const unanswered = await asks.find(askOf(lee));
  await answer();
  // An instance whose copy is behind and that reaches neither the record nor, yet, the receipt of the first.
  const behind = { ...asks, find: async () => unanswered };
  await answer({ answer: onTrack }, { plans: instance.store, asks: behind });
  clock.set(LATER);
  expect(plans.written).toHaveLength(1);
  expect(await write()).toMatchObject({ refused: 1 });
  expect(await itemOf(lee)).toMatchObject({
    receipt: { outcome: 'done', state: 'recorded' },
    refused: [{ why: 'answered-already', said: { words: 'Going well' } }],
  });
});

test('an ask that is gone keeps what was said where it is', async () => {
  const { record, write, kept, asks } = await keeping({ answer: onTrack });
  record.comeBack();
  const gone = {
    ...asks,
    find: async () => undefined,
    change: async () => {
      throw new Refusal('missing');
    },
  };
  await expect(write({ asks: gone })).rejects.toMatchObject({ errors: [{ code: 'missing' }] });
  expect(kept.waiting).toHaveLength(1);
});
