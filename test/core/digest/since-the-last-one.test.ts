import type { DigestsOnInput } from '../../../src/core/digest/digests-on.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { type ActionGiven, day, person, plan, revision } from '../../builders/plan.ts';
import { digestFor, digestsOf } from './told.ts';

const [mary, max, lee, di] = [person('Mary Manager'), person('Max Manager'), person('Lee Lead'), person('Di Director')];
const LAST = day('2015-06-29');
/** As it stands when nothing changed since, unless it says otherwise. */
const since = (then: Plan): Partial<DigestsOnInput> => ({ before: () => LAST, planThen: () => then });

describe('what is overdue', () => {
  const actions: readonly ActionGiven[] = [{ by: '2015-05-31' }, { by: '2015-06-30' }, { by: '2015-06-28' }];
  const now = plan({ roles: { director: di }, actions });

  test('is laid beside what was overdue when the digest before was sent, judged by its day', () => {
    const [mine] = digestsOf([now], since(now));
    expect(mine?.since).toEqual(LAST);
    expect(mine?.areas[0]).toMatchObject({ overdueThen: 2, newlyOverdue: new Set(['plan:a1.2']) });
    expect(digestFor(di, digestsOf([now], since(now)))?.summaries[0]?.areas[0]).toMatchObject({
      overdue: 3,
      overdueThen: 2,
    });
  });

  test('is new where it was agreed to be later then, and not where it stood in another area', () => {
    const later = { by: '2015-05-31', revisions: [revision('2015-09-30')] };
    const then = plan({ areas: [{ actions: [later, {}, {}] }, { actions: [{ by: '2015-06-01', key: 'plan:a1.3' }] }] });
    const [area] = digestsOf([now], since(then))[0]?.areas ?? [];
    expect(area).toMatchObject({ overdueThen: 0, newlyOverdue: new Set(['plan:a1.1', 'plan:a1.2']) });
  });

  test('is laid beside nothing in a first digest, nor in the first that tells of the plan', () => {
    for (const told of [digestsOf([now]), digestsOf([now], since({ ...now, state: 'opening' }))]) {
      expect(told[0]?.areas[0]).toMatchObject({ overdueThen: null, newlyOverdue: new Set() });
    }
  });

  test('is looked up as the evening before the last digest had left it, once for all who had theirs that day', () => {
    const looked: string[] = [];
    const areas = [{ manager: mary }, { manager: max }, { manager: lee }];
    digestsOf([plan({ id: 'one', areas }), plan({ id: 'two', areas })], {
      before: ({ id }) => (id === lee.id ? day('2015-06-22') : LAST),
      planThen: (stands, on) => {
        looked.push(`${stands.id} ${on}`);
        return stands;
      },
    });
    expect(looked.toSorted()).toEqual(['one 2015-06-21', 'one 2015-06-28', 'two 2015-06-21', 'two 2015-06-28']);
  });
});

describe('what was done', () => {
  const check = { by: 'audit', result: 'done', phrase: 'Six files', on: '2015-07-02', person: max } as const;
  const doneOn = (on: string): ActionGiven => ({ status: 'done', recordedOn: day(on), check });
  const done = (actions: readonly ActionGiven[], before: typeof LAST | null) =>
    digestsOf([plan({ actions })], { before: () => before })[0]?.doneSince.map(({ recordedOn }) => `${recordedOn}`);

  test('is told since the day of the digest before', () => {
    const actions = ['2015-06-28', '2015-06-29', '2015-07-06', '2015-07-07'].map(doneOn);
    expect(done(actions, LAST)).toEqual(['2015-06-29', '2015-07-06']);
  });

  test('is told of a week in a first digest', () => {
    expect(done(['2015-06-28', '2015-06-29'].map(doneOn), null)).toEqual(['2015-06-29']);
  });

  test('is not told once it is open again, nor where the plan document printed it', () => {
    const reopened = { on: day('2015-07-02'), by: max, revisionsBefore: 0 };
    expect(done([{ status: 'in-progress', reopened, recordedOn: null }, { status: 'done' }], LAST)).toEqual([]);
  });

  test('is not told where the reader is to check it, which asks them already', () => {
    const coordinator = person('Cora Coordinator');
    const told = digestsOf([
      plan({ roles: { coordinators: [coordinator] }, actions: [{ ...doneOn('2015-07-02'), check: null }] }),
    ]);
    expect(told.map(({ to, decide, doneSince }) => [to.name, decide.length, doneSince.length])).toEqual([
      ['Mary Manager', 1, 0],
      ['Cora Coordinator', 0, 1],
    ]);
  });
});

describe('what is due soon without a word', () => {
  const soon = (...actions: readonly ActionGiven[]) =>
    digestsOf([plan({ actions })])[0]?.soon.map(({ action: { id }, by, daysLeft }) => `${id} ${by} ${daysLeft}`);
  const saidOn = (on: string) => ({ lastAnswer: { on: day(on), by: lee, words: null } });

  test('is told from the day itself to a fortnight ahead, soonest first', () => {
    const days = ['2015-07-21', '2015-07-20', '2015-07-06', '2015-07-05'].map((by) => ({ by }));
    expect(soon(...days)).toEqual(['a1.3 2015-07-06 0', 'a1.2 2015-07-20 14']);
  });

  test('is told by the agreed date', () => {
    expect(soon({ by: '2015-07-10', revisions: [revision('2015-12-31')] })).toEqual([]);
    expect(soon({ by: '2015-05-31', revisions: [revision('2015-07-10')] })).toEqual(['a1.1 2015-07-10 4']);
  });

  test('is not told where somebody spoke in the last fortnight, in an answer or in the document', () => {
    const by = '2015-07-10';
    const printed = [{ on: '2015-06', by: null, text: 'Under way' }];
    expect(soon({ by, ...saidOn('2015-06-23') }, { by, progress: printed })).toEqual([]);
    expect(soon({ by, ...saidOn('2015-06-22') })).toEqual(['a1.1 2015-07-10 4']);
  });

  test('is not told of closed work, of what has no date, and of what waits for a decision', () => {
    const by = '2015-07-10';
    const asked = revision('2015-12-31', { agreed: false });
    expect(soon({ by, status: 'done' }, { by: null }, { by, revisions: [asked] })).toEqual([]);
  });
});
