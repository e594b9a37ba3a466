import { type Answer, answered } from '../../../src/core/plan/answer.ts';
import type { Entry } from '../../../src/core/plan/entry.ts';
import type { Action } from '../../../src/core/plan/plan.ts';
import { entry } from '../../builders/entry.ts';
import { type ActionGiven, action, day, person } from '../../builders/plan.ts';

const lee = person('Lee Lead');
const jo = person('Jo Joint');
const inJuly = {
  key: 'ask|action|0',
  by: lee,
  door: 'chat',
  at: '2015-07-01T09:00:00.000Z',
  today: day('2015-07-01'),
  onBehalf: false,
  insteadOf: null,
  correcting: false,
  earlier: null,
  history: [],
} as const;
const done = (doneOn: Extract<Answer, { choice: 'done' }>['doneOn'], words: string | null = null): Answer => ({
  choice: 'done',
  doneOn,
  words,
});
const notDone = (expected: string | null = null, words: string | null = null): Answer => ({
  choice: 'not-done',
  expected: expected === null ? null : day(expected),
  words,
});
const stateAfter = (given: ActionGiven, answer: Answer, by = {}) =>
  answered(action(given), answer, { ...inJuly, ...by }).after;

describe('done', () => {
  test('by its date means the agreed last day, and was recorded today', () => {
    expect(stateAfter({ by: '2015-06-30' }, done('by-its-date'))).toMatchObject({
      status: 'done',
      doneOn: day('2015-06-30'),
      recordedOn: day('2015-07-01'),
    });
  });

  test.each([
    ['2015-07-01', 'its date is today'],
    ['2015-09-30', 'its date is still to come'],
    [null, 'it has no date'],
  ])('by its date means today when its date is %s: %s', (by, _why) => {
    expect(stateAfter({ by }, done('by-its-date')).doneOn).toEqual(day('2015-07-01'));
  });

  test('today means today, though its date has passed since the button was drawn', () => {
    expect(stateAfter({ by: '2015-06-30' }, done('today')).doneOn).toEqual(day('2015-07-01'));
  });

  test('on another day is that day', () => {
    expect(stateAfter({}, done(day('2015-05-12'))).doneOn).toEqual(day('2015-05-12'));
    expect(stateAfter({}, done(day('2015-07-01'))).doneOn).toEqual(day('2015-07-01'));
  });

  test('on a day to come is refused', () => {
    expect(() => stateAfter({}, done(day('2015-07-02')))).toThrow(
      expect.objectContaining({ code: 'day-in-the-future', facts: { day: '2015-07-02' } }),
    );
  });

  test('without a day leaves it open on which day it was done', () => {
    expect(stateAfter({}, done('not-said'))).toMatchObject({
      status: 'done',
      doneOn: null,
      recordedOn: day('2015-07-01'),
    });
  });

  test('ends what was expected', () => {
    expect(stateAfter({ expected: day('2015-08-01') }, done('by-its-date')).expected).toBeNull();
  });
});

describe('not done', () => {
  test('moves a not started or unknown action to in progress and keeps partly done', () => {
    expect(stateAfter({ status: 'not-started' }, notDone()).status).toBe('in-progress');
    expect(stateAfter({ status: 'unknown' }, notDone()).status).toBe('in-progress');
    expect(stateAfter({ status: 'partly-done' }, notDone()).status).toBe('partly-done');
  });

  test('keeps the day on which the lead expects it, today at the earliest', () => {
    expect(stateAfter({}, notDone('2015-07-01')).expected).toEqual(day('2015-07-01'));
    expect(() => stateAfter({}, notDone('2015-06-30'))).toThrow(expect.objectContaining({ code: 'day-in-the-past' }));
  });

  test('without a day takes back the one that was expected before', () => {
    expect(stateAfter({ expected: day('2015-08-01') }, notDone()).expected).toBeNull();
  });
});

describe('what every answer leaves behind', () => {
  test('the last answer, a higher version and the words as progress', () => {
    const before = { version: 4, progress: [{ on: '2015-05', by: null, text: 'Begun' }] };
    expect(stateAfter(before, notDone(null, 'Half the staff are trained'))).toMatchObject({
      version: 5,
      lastAnswer: { on: day('2015-07-01'), by: lee, words: 'Half the staff are trained' },
      progress: [
        { on: '2015-05', by: null, text: 'Begun' },
        { on: '2015-07-01', by: 'Lee Lead', text: 'Half the staff are trained' },
      ],
    });
  });

  test('nothing among the progress when nothing was written', () => {
    expect(stateAfter({}, notDone()).progress).toEqual([]);
    expect(stateAfter({}, notDone(null, '')).progress).toEqual([]);
  });

  test('an entry that says who, when, through which door and what changed', () => {
    const { entry } = answered(action({ status: 'not-started' }), done('by-its-date', 'Trained'), inJuly);
    expect(entry).toEqual({
      key: 'ask|action|0',
      plan: 'plan',
      action: 'plan:a1.1',
      at: '2015-07-01T09:00:00.000Z',
      by: lee,
      onBehalf: false,
      door: 'chat',
      kind: 'answered',
      words: 'Trained',
      changes: [
        { field: 'status', from: 'not-started', to: 'done' },
        { field: 'done on', from: null, to: '2015-06-30' },
      ],
    });
  });

  test('an entry without changes when only words were said', () => {
    const { entry } = answered(action(), notDone(null, 'As before'), inJuly);
    expect(entry.changes).toEqual([]);
  });

  test('what was promised is never touched', () => {
    const before = action({ by: '2015-06-30', text: 'Train staff' });
    const { after: now } = answered(before, notDone('2016-01-01', 'Late'), inJuly);
    expect([now.due, now.revisions, now.text, now.people]).toEqual([
      before.due,
      before.revisions,
      before.text,
      before.people,
    ]);
  });
});

describe('a closed action', () => {
  test.each(['done', 'not-accepted', 'risk-accepted', 'superseded', 'business-as-usual'] as const)(
    'that is %s takes no answer',
    (status) => {
      expect(() => stateAfter({ status }, notDone())).toThrow(
        expect.objectContaining({ code: 'action-closed', facts: { action: 'plan:a1.1' } }),
      );
    },
  );

  const doneByLee = { status: 'done', doneOn: day('2015-06-30'), recordedOn: day('2015-07-01') } as const;
  const lastAnswer = { on: day('2015-07-01'), by: lee, words: null };

  test('may be put right by the one who said that it is done', () => {
    const { after: now, entry } = answered(action({ ...doneByLee, lastAnswer }), notDone('2015-08-01'), {
      ...inJuly,
      correcting: true,
    });
    expect(now).toMatchObject({ status: 'in-progress', doneOn: null, recordedOn: null, expected: day('2015-08-01') });
    expect(entry).toMatchObject({
      kind: 'corrected',
      changes: [
        { field: 'status', from: 'done', to: 'in-progress' },
        { field: 'done on', from: '2015-06-30', to: null },
        { field: 'expected', from: null, to: '2015-08-01' },
      ],
    });
  });

  test('that was partly done before is partly done again, however often the day was put right in between', () => {
    const said: Entry[] = [];
    const say = (before: Action, answer: Answer) => {
      const { after, entry } = answered(before, answer, { ...inJuly, correcting: said.length > 0, history: [...said] });
      said.push(entry);
      return after;
    };
    const first = say(action({ status: 'partly-done' }), done('by-its-date'));
    const second = say(first, done(day('2015-06-12')));
    expect(say(second, notDone()).status).toBe('partly-done');
  });

  test('may be given another day on which it was done', () => {
    const corrected = stateAfter({ ...doneByLee, lastAnswer }, done(day('2015-06-12')), { correcting: true });
    expect(corrected).toMatchObject({ status: 'done', doneOn: day('2015-06-12') });
  });

  test('is not taken back by another lead who puts their own answer right', () => {
    const byJo = { ...lastAnswer, by: jo };
    expect(() => stateAfter({ ...doneByLee, lastAnswer: byJo }, notDone(), { correcting: true })).toThrow(
      expect.objectContaining({ code: 'action-closed' }),
    );
  });

  test('is not taken back once somebody checked it', () => {
    const check = { phrase: 'Seen', result: 'done', by: 'audit', on: null, person: null } as const;
    expect(() => stateAfter({ ...doneByLee, lastAnswer, check }, notDone(), { correcting: true })).toThrow(
      expect.objectContaining({ code: 'action-closed' }),
    );
  });

  test('that was superseded is not reopened by a correction', () => {
    expect(() => stateAfter({ status: 'superseded', lastAnswer }, notDone(), { correcting: true })).toThrow(
      expect.objectContaining({ code: 'action-closed' }),
    );
  });
});

describe('the updates in the row', () => {
  const long = 'Long "and" honest. '.repeat(100);
  const update = (text: string) => ({ on: '2015-06-01', by: 'Lee Lead', text });
  const saying = (texts: readonly string[]) => texts.map((words, n) => entry({ key: `said-${n}`, words }));

  test('are the newest that fit it, however many there were', () => {
    const progress = Array.from({ length: 40 }, (_, n) => update(`${n} ${long}`));
    const history = saying(progress.map(({ text }) => text));
    const { progress: kept } = stateAfter({ progress }, notDone(null, 'The newest'), { history });
    expect(kept.at(-1)?.text).toBe('The newest');
    expect(JSON.stringify(kept).length).toBeLessThanOrEqual(40_000);
    expect(kept.slice(0, -1)).toEqual(progress.slice(1 - kept.length));
    expect(JSON.stringify([...progress.slice(-kept.length), kept.at(-1)]).length).toBeGreaterThan(40_000);
  });

  test('keep what the document printed, which stands nowhere else, before what was said since', () => {
    const printed = Array.from({ length: 15 }, (_, n) => ({ on: '2015-05', by: null, text: `Printed ${n} ${long}` }));
    const said = Array.from({ length: 15 }, (_, n) => update(`Said ${n} ${long}`));
    const history = saying(said.map(({ text }) => text));
    const { progress: kept } = stateAfter({ progress: [...printed, ...said] }, notDone(null, 'The newest'), {
      history,
    });
    expect(kept.slice(0, 15)).toEqual(printed);
    expect(kept.at(-2)).toEqual(said.at(-1));
    expect(JSON.stringify(kept).length).toBeLessThanOrEqual(40_000);
  });

  test('stay whole when the newest is long by itself', () => {
    const { progress } = stateAfter({ progress: [update('Begun')] }, notDone(null, long));
    expect(progress.map(({ text }) => text)).toEqual(['Begun', long]);
  });
});
