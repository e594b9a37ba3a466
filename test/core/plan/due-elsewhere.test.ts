import { toDay } from '../../../src/core/calendar/day.ts';
import { readDue } from '../../../src/core/plan/due-phrase.ts';

const planDay = toDay('2015-04-30');

function read(phrase: string, day: typeof planDay | null = planDay) {
  const { due, status, revisions, doubts } = readDue(phrase, { planDay: day, agreedOn: null });
  return {
    kind: due.kind,
    from: due.from?.toString() ?? null,
    by: due.by?.toString() ?? null,
    status: status?.status ?? null,
    revised: revisions.map((revision) => revision.by.toString()),
    doubts,
  };
}

describe('without a doubt', () => {
  test.each([
    ['w/c 4 May 2015', 'range', '2015-05-04', '2015-05-10'],
    ['Week commencing 04/05/2015', 'range', '2015-05-04', '2015-05-10'],
    ['w/e 8 May 2015', 'day', null, '2015-05-08'],
    ['Q3 24/25', 'range', '2024-10-01', '2024-12-31'],
    ['Q3 (2024/25)', 'range', '2024-10-01', '2024-12-31'],
    ['2024/25 Q4', 'range', '2025-01-01', '2025-03-31'],
    ['FY 2015/16', 'range', '2015-04-01', '2016-03-31'],
    ['Sept/Oct 2015', 'range', '2015-09-01', '2015-10-31'],
    ['September and October 2015', 'range', '2015-09-01', '2015-10-31'],
    ['By end of 2016', 'range', '2016-01-01', '2016-12-31'],
    ['06/2015', 'month', null, '2015-06-30'],
    ['30/06/2015 00:00', 'day', null, '2015-06-30'],
    ['End of June\n2016', 'month', null, '2016-06-30'],
    ['ASAP - June 2015', 'month', null, '2015-06-30'],
    ['Reviewed monthly; full implementation by March 2017', 'month', null, '2017-03-31'],
  ])('%j', (phrase, kind, from, by) => {
    expect(read(phrase)).toEqual({ kind, from, by, status: null, revised: [], doubts: [] });
  });
});

describe('words that name no exact day are taken to their last one, and questioned', () => {
  test.each([
    ['early June 2015', '2015-06-01', '2015-06-10'],
    ['mid June 2015', '2015-06-11', '2015-06-20'],
    ['Mid-June 2015', '2015-06-11', '2015-06-20'],
    ['late February 2016', '2016-02-21', '2016-02-29'],
    ['early 2016', '2016-01-01', '2016-04-30'],
    ['Winter 2023', '2023-12-01', '2024-02-29'],
    ['Spring 2023/24', '2024-03-01', '2024-05-31'],
    ['late Spring 2016', '2016-05-01', '2016-05-31'],
    ['Autumn term 2024', '2024-09-01', '2024-12-31'],
    ['Spring Term 2024/25', '2025-01-01', '2025-03-31'],
    ['End of Summer Term 2016', '2016-04-01', '2016-07-31'],
    ['Autumn half term 2015', '2015-09-01', '2015-10-31'],
    ['academic year 2015/16', '2015-09-01', '2016-08-31'],
    ['Q3 2024', '2024-10-01', '2024-12-31'],
    ['2016', '2016-01-01', '2016-12-31'],
    ['24/25', '2024-04-01', '2025-03-31'],
  ])('%j', (phrase, from, by) => {
    expect(read(phrase)).toMatchObject({ kind: 'range', from, by, doubts: ['due-approximate'] });
  });
});

describe('a date without its year is the next one after the plan’s own', () => {
  test.each([
    ['30th June', '2015-06-30'],
    ['June 30th', '2015-06-30'],
    ['Friday 12th June', '2015-06-12'],
    ['30/6', '2015-06-30'],
    ['By March', '2016-03-31'],
    ['April', '2015-04-30'],
    ['end of December', '2015-12-31'],
    ['June 16', '2016-06-30'],
    ['June 29', '2015-06-29'],
    ['late Spring', '2015-05-31'],
    ['End of Summer Term', '2015-07-31'],
    ['by half term', '2015-05-31'],
    ['w/c 4th May', '2015-05-10'],
  ])('%j', (phrase, by) => {
    expect(read(phrase)).toMatchObject({ by, doubts: ['due-year-assumed'] });
    expect(read(phrase, null)).toMatchObject({ kind: 'none', by: null, doubts: ['due-unclear'] });
  });

  test('and words that only begin like a month are no date', () => {
    expect(read('may need longer')).toMatchObject({ kind: 'none', by: null, doubts: ['due-unclear'] });
    expect(read('Every decision')).toMatchObject({ kind: 'none', by: null, doubts: ['due-unclear'] });
  });
});

describe('what is counted', () => {
  test.each([
    ['within 6 weeks', '2015-06-11'],
    ['6 weeks', '2015-06-11'],
    ['six months', '2015-10-30'],
    ['3 months from the report', '2015-07-30'],
    ['within 3 months of publication of the report', '2015-07-30'],
    ['end of month 6', '2015-10-31'],
  ])('%j is counted from the plan’s own date', (phrase, by) => {
    expect(read(phrase)).toMatchObject({ kind: 'day', by, doubts: ['due-counted'] });
    expect(read(phrase, null).by).toBeNull();
  });

  test('from something else waits on that', () => {
    expect(read('within 6 weeks of appointment')).toMatchObject({ kind: 'on-event', by: null, doubts: [] });
  });
});

describe('numbers that are no dates as they stand', () => {
  test('Excel’s own number for a day is read as that day', () => {
    expect(read('42156')).toMatchObject({ kind: 'day', by: '2015-06-01', doubts: ['due-serial-number'] });
    expect(read('99999')).toMatchObject({ kind: 'none', by: null, doubts: ['due-unclear'] });
  });

  test.each(['13/14/2015', '06/25/2015', '31 June 2015', 'By 30 February 2016'])('%j is no day', (phrase) => {
    expect(read(phrase)).toMatchObject({ kind: 'none', by: null, doubts: ['due-impossible'] });
  });

  test('a day that does not exist hides no day that does', () => {
    expect(read('31 June 2015 or July 2015')).toMatchObject({ by: '2015-07-31', doubts: ['due-impossible'] });
  });

  test('the number of a phase is no day', () => {
    expect(read('Phase 1 June 2015')).toMatchObject({ kind: 'month', by: '2015-06-30', doubts: ['due-unclear'] });
  });
});

describe('a date that replaced another', () => {
  test.each([
    ['Was June 2015, now Sept 2015', '2015-06-30', ['2015-09-30']],
    ['June 2015 (revised from March 2015)', '2015-03-31', ['2015-06-30']],
    ['June 2015 (originally March 2015)', '2015-03-31', ['2015-06-30']],
    ['31st March 2016 (extended to 30 June 2016)', '2016-03-31', ['2016-06-30']],
    ['March 2015 - moved to June 2015', '2015-03-31', ['2015-06-30']],
  ])('%j keeps the first promise', (phrase, by, revised) => {
    expect(read(phrase)).toMatchObject({ by, revised, doubts: [] });
  });
});

describe('a status beside a date', () => {
  test.each([
    ['Completed March 2014', '2014-03-31', 'done'],
    ['Complete – 12/6/15', '2015-06-12', 'done'],
    ['Closed 3 May 2015', '2015-05-03', 'done'],
  ])('%j is both', (phrase, by, status) => {
    expect(read(phrase)).toMatchObject({ by, status, doubts: [] });
  });
});

describe('without an end', () => {
  test.each(['1st April 2016 onwards', 'Ongoing from April 2016', 'April 2016 and ongoing'])('%j goes on', (phrase) => {
    expect(read(phrase)).toMatchObject({ kind: 'ongoing', by: null, doubts: ['no-review-day'] });
  });

  test.each(['TBC with partners', 'To be agreed with the trust', 'Not yet agreed'])('%j promises nothing', (phrase) => {
    expect(read(phrase)).toMatchObject({ kind: 'none', by: null, doubts: ['no-due'] });
  });

  test.each(['Immediate effect', 'With immediate effect.', 'Immediately'])('%j is now', (phrase) => {
    expect(read(phrase)).toMatchObject({ kind: 'immediate', by: '2015-04-30' });
  });

  test.each([
    ['Every Monday', '2015-05-07'],
    ['termly', '2015-08-30'],
    ['half-termly', '2015-06-30'],
  ])('%j comes round', (phrase, by) => {
    expect(read(phrase)).toMatchObject({ kind: 'recurring', by, doubts: [] });
  });
});
