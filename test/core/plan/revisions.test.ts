import fc from 'fast-check';
import { isBefore, toDay } from '../../../src/core/calendar/day.ts';
import { agreedBy } from '../../../src/core/plan/due.ts';
import type { Action } from '../../../src/core/plan/plan.ts';
import { timesRevised, waitingRevision } from '../../../src/core/plan/revision.ts';
import { revisionAsked } from '../../../src/core/plan/revision-asked.ts';
import { type BodyDecision, bodyDecided, revisionDecided } from '../../../src/core/plan/revision-decided.ts';
import { action, day, person, revision } from '../../builders/plan.ts';
import { recordedBy } from '../../builders/recorded-by.ts';
import { refusalIn } from '../../refusal-in.ts';

const LEE = person('Lee Lead');
const ask = (of: Action, iso: string) =>
  revisionAsked(of, { day: day(iso), reason: 'The provider pulled out' }, recordedBy({ by: LEE }));
const asked = (iso = '2015-09-01') => ask(action(), iso).after;

describe('asking for a revised date', () => {
  test('it waits with its reason, and the agreed day stays until somebody agrees', () => {
    const { after, entry } = ask(action(), '2015-09-01');
    expect(after.revisions).toEqual([
      {
        phrase: null,
        by: day('2015-09-01'),
        reason: 'The provider pulled out',
        agreed: null,
        asked: { by: LEE, on: day('2015-07-02') },
        refused: null,
      },
    ]);
    expect(agreedBy(after)).toEqual(day('2015-06-30'));
    expect(after.version).toBe(2);
    expect(entry).toMatchObject({ kind: 'revision-asked', by: LEE, words: 'The provider pulled out' });
    expect(entry.changes).toEqual([{ field: 'date asked for', from: null, to: '2015-09-01' }]);
  });

  test.each([
    ['a closed action needs none', action({ status: 'done' }), '2015-09-01', 'action-closed'],
    ['one waits at a time', asked(), '2015-10-01', 'revision-waiting'],
    ['a day that has passed helps nobody', action(), '2015-07-01', 'day-in-the-past'],
    ['the agreed day is no later day', action({ by: '2015-08-31' }), '2015-08-31', 'revision-not-later'],
    ['nor is one before it', action({ by: '2015-08-31' }), '2015-08-01', 'revision-not-later'],
    [
      'later than the last agreed one',
      action({ revisions: [revision('2015-12-01')] }),
      '2015-11-01',
      'revision-not-later',
    ],
  ])('%s', (_why, of, iso, code) => {
    expect(refusalIn(() => ask(of, iso))).toBe(code);
  });

  test.each([
    ['today is a day from today on', action(), '2015-07-02'],
    ['what has no date yet can be given one', action({ by: null }), '2015-07-02'],
    ['after a refusal it may be asked again', refused(asked()), '2015-09-01'],
  ])('%s', (_why, of, iso) => {
    expect(waitingRevision(ask(of, iso).after)?.by).toEqual(day(iso));
  });
});

function agreed(of: Action, iso = '2015-09-01'): Action {
  return revisionDecided(of, day(iso), { decided: 'agreed' }, recordedBy()).after;
}
function refused(of: Action, iso = '2015-09-01'): Action {
  return revisionDecided(of, day(iso), { decided: 'refused', reason: 'Too late for the panel' }, recordedBy()).after;
}

describe('deciding on it', () => {
  test('the agreed day counts from then on, and the first promise is never overwritten', () => {
    const { after, entry } = revisionDecided(asked(), day('2015-09-01'), { decided: 'agreed' }, recordedBy());
    expect(agreedBy(after)).toEqual(day('2015-09-01'));
    expect(after.due.by).toEqual(day('2015-06-30'));
    expect(after.revisions[0]?.agreed).toEqual({ by: 'Mary Manager', on: day('2015-07-02') });
    expect(entry).toMatchObject({ kind: 'revision-agreed', words: null });
    expect(entry.changes).toEqual([
      { field: 'agreed date', from: '2015-06-30', to: '2015-09-01' },
      { field: 'date asked for', from: '2015-09-01', to: null },
    ]);
  });

  test('a refusal says why, and the agreed day stays', () => {
    const after = refused(asked());
    expect(agreedBy(after)).toEqual(day('2015-06-30'));
    expect(waitingRevision(after)).toBeUndefined();
    expect(after.revisions[0]?.refused).toEqual({
      by: 'Mary Manager',
      on: day('2015-07-02'),
      reason: 'Too late for the panel',
    });
  });

  test.each([
    ['nothing waits', action(), 'revision-gone'],
    ['another day waits than was on the screen', asked('2015-10-01'), 'revision-gone'],
    ['it was decided a moment ago', agreed(asked()), 'revision-gone'],
    ['the action was done meanwhile', { ...asked(), status: 'done' as const }, 'action-closed'],
  ])('is refused when %s', (_why, of, code) => {
    expect(refusalIn(() => agreed(of))).toBe(code);
    expect(refusalIn(() => refused(of))).toBe(code);
  });
});

describe('a body’s decision', () => {
  const decide = (of: Action, given: Partial<BodyDecision> = {}) =>
    bodyDecided(
      of,
      {
        day: day('2015-09-01'),
        decided: 'agreed',
        body: 'Improvement Board',
        on: day('2015-06-25'),
        minute: 'minute 12',
        ...given,
      },
      recordedBy({ by: person('Cora Coordinator') }),
    );

  test('agrees to the day that waits, with its minute, on the day on which it met', () => {
    const { after, entry } = decide(asked());
    expect(after.revisions).toHaveLength(1);
    expect(after.revisions[0]).toMatchObject({
      asked: { by: LEE },
      agreed: { by: 'Improvement Board (minute 12)', on: day('2015-06-25') },
    });
    expect(entry).toMatchObject({ kind: 'revision-agreed', by: person('Cora Coordinator'), words: 'minute 12' });
    expect(entry.changes).toEqual([
      { field: 'agreed date', from: '2015-06-30', to: '2015-09-01' },
      { field: 'date asked for', from: '2015-09-01', to: null },
      { field: 'decided by', from: null, to: 'Improvement Board' },
      { field: 'decided on', from: null, to: '2015-06-25' },
    ]);
  });

  test('may be about a day that nobody asked for', () => {
    const { after } = decide(action());
    expect(agreedBy(after)).toEqual(day('2015-09-01'));
    expect(after.revisions[0]).toMatchObject({ asked: null, agreed: { by: 'Improvement Board (minute 12)' } });
  });

  test('for another day than the one asked for has refused that one', () => {
    const { after } = decide(asked('2015-12-01'));
    expect(agreedBy(after)).toEqual(day('2015-09-01'));
    expect(waitingRevision(after)).toBeUndefined();
    expect(after.revisions[0]?.refused).toMatchObject({ by: 'Improvement Board', reason: 'minute 12' });
  });

  test('refuses the day that waits', () => {
    const { after, entry } = decide(asked(), { decided: 'refused' });
    expect(after.revisions).toHaveLength(1);
    expect(after.revisions[0]?.refused).toEqual({
      by: 'Improvement Board',
      on: day('2015-06-25'),
      reason: 'minute 12',
    });
    expect(entry.kind).toBe('revision-refused');
    expect(agreedBy(after)).toEqual(day('2015-06-30'));
  });

  test('that refuses some other day leaves the one that waits to be decided', () => {
    const { after } = decide(asked('2015-12-01'), { decided: 'refused' });
    expect(waitingRevision(after)?.by).toEqual(day('2015-12-01'));
    expect(after.revisions).toHaveLength(2);
  });

  test.each([
    ['of a meeting that is still to come', action(), { on: day('2015-07-03') }, 'day-in-the-future'],
    ['for a day that is no later', action({ by: '2015-09-01' }), {}, 'revision-not-later'],
    ['about what is done', action({ status: 'done' }), {}, 'action-closed'],
  ])('%s is refused', (_what, of, given, code) => {
    expect(refusalIn(() => decide(of, given))).toBe(code);
  });
});

test('after a reopening, no day from before holds or waits, but how often it was revised stays', () => {
  const before = [revision('2015-08-01'), revision('2015-09-01'), revision('2015-10-01', { agreed: false })];
  const reopened = action({
    revisions: before,
    reopened: { on: day('2015-07-01'), by: LEE, revisionsBefore: 3 },
  });
  expect(waitingRevision(reopened)).toBeUndefined();
  expect(timesRevised(reopened)).toBe(2);
  expect(agreedBy(agreed(ask(reopened, '2015-07-31').after, '2015-07-31'))).toEqual(day('2015-07-31'));
});

test('whatever is asked and decided in turn, the first promise stays and the agreed day only ever moves on', () => {
  const step = fc.record({ plus: fc.integer({ min: -40, max: 90 }), decision: fc.constantFrom('agree', 'refuse') });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let now = action();
      for (const { plus, decision } of steps) {
        const wanted = toDay('2015-07-02').add({ days: plus });
        if (refusalIn(() => ask(now, wanted.toString())) !== undefined) continue;
        const before = agreedBy(now);
        now = ask(now, wanted.toString()).after;
        now = decision === 'agree' ? agreed(now, wanted.toString()) : refused(now, wanted.toString());
        const after = agreedBy(now);
        expect(after).toEqual(decision === 'agree' ? wanted : before);
        expect(before !== null && after !== null && isBefore(after, before)).toBe(false);
        expect(now.due.by).toEqual(day('2015-06-30'));
      }
    }),
  );
});
