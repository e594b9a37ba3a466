import type { Reply } from '../../src/core/plan/answer.ts';
import type { KeptAnswer, KeptAnswers } from '../../src/ports/kept-answers.ts';
import { day, person } from '../builders/plan.ts';

const lee = person('Lee Lead');

/** An answer of Lee's that waits: "not yet", unless it says otherwise. Its key is made from the rest. */
export function keptAnswer(given: Partial<KeptAnswer> = {}): KeptAnswer {
  const answer = {
    by: lee,
    insteadOf: null,
    ask: 'id-lee-lead:2015-07-01',
    action: 'plan:a1.1',
    revision: 0,
    answer: { choice: 'not-done', expected: null, words: null } as const,
    door: 'chat' as const,
    at: '2015-07-01T10:00:00.000Z',
    on: day('2015-07-01'),
    receipt: {
      outcome: 'not-done',
      doneOn: null,
      expected: null,
      words: null,
      closer: null,
      at: '2015-07-01T10:00:00.000Z',
      by: lee,
      state: 'kept',
    } as const,
    ...given,
  };
  return { key: `${answer.ask}|${answer.action}|${answer.revision}`, ...answer };
}

/** What every store of kept answers keeps to. @param open an empty store */
export function keptAnswersContract(open: () => Promise<KeptAnswers>): void {
  test('has nothing at first', async () => {
    const store = await open();
    expect(await store.all()).toEqual([]);
    expect(await store.of('plan:a1.1')).toEqual([]);
  });

  test.each<Reply>([
    { choice: 'done', doneOn: 'by-its-date', words: null },
    { choice: 'done', doneOn: 'today', words: 'Signed – “done”.\nTwo lines 👩‍👧' },
    { choice: 'done', doneOn: 'not-said', words: '' },
    { choice: 'done', doneOn: day('2015-06-30'), words: '\'%/\\#?"' },
    { choice: 'not-done', expected: null, words: '👩‍👧 café – '.repeat(150) },
    { choice: 'not-done', expected: day('2015-08-31'), words: null },
    { choice: 'revision', day: day('2015-09-30'), words: 'Late start' },
    { choice: 'help', words: 'A van' },
    { choice: 'not-mine', words: 'Ask Estates' },
  ])('gives an answer back as it was kept: %j', async (answer) => {
    const store = await open();
    const kept = keptAnswer({ answer });
    expect(await store.add(kept)).toEqual(kept);
    expect(await store.all()).toEqual([kept]);
  });

  test.each(['chat', 'tab', 'mail'] as const)('knows through which door it was said: %s', async (door) => {
    const store = await open();
    await store.add(keptAnswer({ door }));
    expect(await store.all()).toMatchObject([{ door }]);
  });

  test('keeps one answer a key: the first stays, and who comes second is given it', async () => {
    const store = await open();
    const second = keptAnswer({ answer: { choice: 'done', doneOn: 'today', words: 'Second' } });
    await store.add(keptAnswer());
    expect(await store.add(second)).toEqual(keptAnswer());
    expect(await store.all()).toEqual([keptAnswer()]);
  });

  test('lets one of two win that keep different answers under a key at the same moment', async () => {
    const store = await open();
    const other = keptAnswer({ answer: { choice: 'done', doneOn: 'today', words: 'Other' } });
    const given = await Promise.all([store.add(keptAnswer()), store.add(other)]);
    const [standing] = await store.all();
    expect(given).toEqual([standing, standing]);
  });

  test('gives answers in the order in which they came, whatever their keys and their clocks say', async () => {
    const store = await open();
    const [third, first, second] = ['2015-07-01T10:00:05.000Z', '2015-07-01T10:00:09.000Z', '2015-07-01T10:00:01.000Z'];
    const kept = [
      keptAnswer({ revision: 2, at: first ?? '' }),
      keptAnswer({ revision: 0, ask: 'id-jo-joint:2015-07-01', at: second ?? '' }),
      keptAnswer({ revision: 1, at: third ?? '' }),
    ];
    for (const one of kept) await store.add(one);
    expect(await store.all()).toEqual(kept);
    expect(await store.of('plan:a1.1')).toEqual(kept);
  });

  test('gives the answers of one action without those of another', async () => {
    const store = await open();
    const other = keptAnswer({ action: 'plan:a1.10' });
    await store.add(keptAnswer());
    await store.add(other);
    expect(await store.of('plan:a1.10')).toEqual([other]);
    expect(await store.of('plan:a1')).toEqual([]);
    expect(await store.of("plan:o'neill")).toEqual([]);
    expect(await store.all()).toHaveLength(2);
  });

  test('forgets what is taken out, once and again', async () => {
    const store = await open();
    const other = keptAnswer({ revision: 1 });
    await store.add(keptAnswer());
    await store.add(other);
    await store.remove(keptAnswer());
    await store.remove(keptAnswer());
    expect(await store.all()).toEqual([other]);
  });
}
