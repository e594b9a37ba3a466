import fc from 'fast-check';
import { isBefore, toDay } from '../../../src/core/calendar/day.ts';
import { USUAL_CALENDAR, workingDaysBetween } from '../../../src/core/calendar/working-days.ts';
import type { Round } from '../../../src/core/plan/plan-asking.ts';
import { inOrder, nextRoundId, paperDay, roundFaults, roundState } from '../../../src/core/plan/rounds.ts';
import { day } from '../../builders/plan.ts';

/** For the board on Tuesday 21 July 2026, from 29 June to 10 July, unless it says otherwise. */
function round(given: Partial<Record<'id' | 'on' | 'opens' | 'paper', string>> & { cutOffs?: string[] } = {}): Round {
  return {
    id: given.id ?? 'r1',
    meeting: { name: 'Improvement Board', on: day(given.on ?? '2026-07-21') },
    opens: day(given.opens ?? '2026-06-29'),
    cutOffs: (given.cutOffs ?? ['2026-07-10']).map(day),
    paper: day(given.paper ?? '2026-07-13'),
  };
}

const judged = (one: Round, rounds: readonly Round[] = [], today = '2026-06-20') =>
  roundFaults(one, { today: day(today), calendar: USUAL_CALENDAR, rounds }).map(({ code, days }) =>
    [code, ...days].join(' '),
  );

test.each([
  ['a Tuesday', '2026-07-21', '2026-07-13'],
  ['a Monday', '2026-07-20', '2026-07-10'],
  ['over Easter', '2026-04-09', '2026-03-30'],
  ['over the new year', '2027-01-06', '2026-12-24'],
])('the paper for a meeting is out five clear days before: %s', (_when, meeting, paper) => {
  expect(paperDay(day(meeting), USUAL_CALENDAR)).toEqual(day(paper));
});

test('a day off of the plan’s own moves the paper too', () => {
  const calendar = { ...USUAL_CALENDAR, daysOff: [day('2026-07-16')] };
  expect(paperDay(day('2026-07-21'), calendar)).toEqual(day('2026-07-10'));
});

test('between paper and meeting there are always five days on which people work, whatever the day of the meeting', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), (days) => {
      const meeting = toDay('2014-01-10').add({ days });
      const paper = paperDay(meeting, USUAL_CALENDAR);
      const last = meeting.subtract({ days: 1 });
      expect(workingDaysBetween(paper, last, USUAL_CALENDAR)).toBe(5);
      expect(workingDaysBetween(paper.subtract({ days: 1 }), paper, USUAL_CALENDAR)).toBe(1);
      expect(isBefore(paper, meeting)).toBe(true);
    }),
  );
});

test.each([
  ['2026-06-28', 'to-come'],
  ['2026-06-29', 'open'],
  ['2026-07-10', 'open'],
  ['2026-07-11', 'closed'],
])('on %s the round is %s, which follows from its days alone', (on, state) => {
  expect(roundState(round(), day(on))).toBe(state);
});

test('a round whose days follow each other is as it should be, also when all of them are one day', () => {
  expect(judged(round())).toEqual([]);
  const sameDay = round({ opens: '2026-07-21', cutOffs: ['2026-07-21'], paper: '2026-07-21' });
  expect(judged(sameDay)).toEqual([]);
});

test.each([
  [{ cutOffs: [] }, 'no-cut-off'],
  [{ opens: '2026-06-19' }, 'opens-in-the-past 2026-06-19'],
  [{ opens: '2026-07-13' }, 'opens-after-cut-off 2026-07-13 2026-07-10'],
  [{ cutOffs: ['2026-07-03', '2026-07-14'] }, 'cut-off-after-paper 2026-07-14 2026-07-13'],
  [{ on: '2026-06-19' }, 'meeting-has-passed 2026-06-19'],
  [{ opens: '2026-07-04', cutOffs: ['2026-07-05'] }, 'nobody-works 2026-07-04 2026-07-05'],
  [{ paper: '2026-07-22' }, 'paper-after-meeting 2026-07-22 2026-07-21'],
])('each wrong day has a fault of its own: %j', (given, fault) => {
  expect(judged(round(given))).toEqual([fault]);
});

test('everything that is wrong is said at once', () => {
  const wrong = round({ opens: '2026-06-18', cutOffs: ['2026-06-17'], paper: '2026-07-30' });
  expect(judged(wrong).map((fault) => fault.split(' ')[0])).toEqual([
    'opens-in-the-past',
    'closed-already',
    'opens-after-cut-off',
    'paper-after-meeting',
  ]);
});

test('two rounds never collect on the same day, and one may follow the other on the next', () => {
  const before = round({ id: 'r1', opens: '2026-06-22', cutOffs: ['2026-06-26', '2026-06-29'] });
  expect(judged(round({ id: 'r2' }), [before])).toEqual(['overlaps 2026-06-22 2026-06-29']);
  expect(judged(round({ id: 'r2', opens: '2026-06-30' }), [before])).toEqual([]);
});

test('a round that is open already may keep the day on which it opened, and is not judged against itself', () => {
  const changed = round({ cutOffs: ['2026-07-03', '2026-07-10'] });
  expect(judged(changed, [round()], '2026-07-01')).toEqual([]);
  expect(judged(round({ opens: '2026-06-25' }), [round()], '2026-07-01')).toEqual(['opens-in-the-past 2026-06-25']);
});

test('cut-offs are put in order, each once, and ids rise', () => {
  expect(inOrder(['2026-07-10', '2026-07-03', '2026-07-10'].map(day))).toEqual(['2026-07-03', '2026-07-10'].map(day));
  expect([nextRoundId([]), nextRoundId([round({ id: 'r9' }), round({ id: 'r10' })])]).toEqual(['r1', 'r11']);
});
