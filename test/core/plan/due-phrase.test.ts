import { toDay } from '../../../src/core/calendar/day.ts';
import { type DueContext, readDue } from '../../../src/core/plan/due-phrase.ts';

const planOfApril2015 = { planDay: toDay('2015-04-30'), agreedOn: null };

function read(phrase: string, context: DueContext = planOfApril2015) {
  const { due, status, revisions, doubts } = readDue(phrase, context);
  return {
    kind: due.kind,
    from: due.from?.toString() ?? null,
    by: due.by?.toString() ?? null,
    status: status?.status ?? null,
    revised: revisions.map((revision) => revision.by.toString()),
    doubts,
  };
}

describe('a day', () => {
  test.each([
    ['30th June 2015', '2015-06-30'],
    ['30 th June 2015', '2015-06-30'],
    ['30th of June 2015', '2015-06-30'],
    ['Tuesday 30 June 2015', '2015-06-30'],
    ['June 30, 2015', '2015-06-30'],
    ['1/02/2014', '2014-02-01'],
    ['31.03.24', '2024-03-31'],
    ['30-Jun-15', '2015-06-30'],
    ['2015-06-30', '2015-06-30'],
    ['By 25 March 2013', '2013-03-25'],
    ['Complete by 5 May 2015', '2015-05-05'],
  ])('%s is read in British order', (phrase, by) => {
    expect(read(phrase)).toEqual({ kind: 'day', from: null, by, status: null, revised: [], doubts: [] });
  });

  test('a day that no month has is not made up', () => {
    expect(read('31/02/2015')).toMatchObject({ kind: 'none', by: null, doubts: ['due-impossible'] });
  });
});

describe('a month', () => {
  test.each([
    ['June 2015', '2015-06-30'],
    ['September\n2015', '2015-09-30'],
    ['By June 2016', '2016-06-30'],
    ['By end of May 2016', '2016-05-31'],
    ['End of Jan 2017', '2017-01-31'],
    ['during September 2015', '2015-09-30'],
    ['To be completed by September 2016', '2016-09-30'],
    ['Aug-16', '2016-08-31'],
    ['Feb ’16', '2016-02-29'],
  ])('%s lasts to its last day', (phrase, by) => {
    expect(read(phrase)).toEqual({ kind: 'month', from: null, by, status: null, revised: [], doubts: [] });
  });
});

describe('a range', () => {
  test.each([
    ['July to September 2015', '2015-07-01', '2015-09-30'],
    ['Between July and September 2015', '2015-07-01', '2015-09-30'],
    ['December – January 2014', '2013-12-01', '2014-01-31'],
    ['Jan - March 2014', '2014-01-01', '2014-03-31'],
    ['May 2016-May 2017', '2016-05-01', '2017-05-31'],
    ['13th - 15th June 2016', '2016-06-13', '2016-06-15'],
    ['01/04/2015 – 31/03/2016', '2015-04-01', '2016-03-31'],
    ['Dec 2015/Jan 2016', '2015-12-01', '2016-01-31'],
    ['from Apr-15 to Mar-16', '2015-04-01', '2016-03-31'],
    ['End of financial year 2015/16', '2015-04-01', '2016-03-31'],
    ['28 May to 3 June 2016', '2016-05-28', '2016-06-03'],
    ['2016/17', '2016-04-01', '2017-03-31'],
    ['2016-2017', '2016-04-01', '2017-03-31'],
    ['Q1 2016/17', '2016-04-01', '2016-06-30'],
    ['Quarter 4 2016/17', '2017-01-01', '2017-03-31'],
    ['year end', '2015-04-01', '2016-03-31'],
    ['Year end 2017', '2016-04-01', '2017-03-31'],
  ])('%s is on time until its end', (phrase, from, by) => {
    expect(read(phrase)).toEqual({ kind: 'range', from, by, status: null, revised: [], doubts: [] });
  });

  test('years that do not follow each other are no financial year', () => {
    expect(read('2016/18')).toMatchObject({ kind: 'none', by: null, doubts: ['due-unclear'] });
  });
});

describe('what comes round', () => {
  test.each([
    ['every 6 months', '2015-10-30'],
    ['6 monthly', '2015-10-30'],
    ['six-monthly', '2015-10-30'],
    ['quarterly', '2015-07-30'],
    ['every fortnight', '2015-05-14'],
    ['April each year', '2015-04-30'],
    ['Every March', '2016-03-31'],
    ['Annually in June', '2015-06-30'],
  ])('%s has a next day, counted from the plan', (phrase, by) => {
    expect(read(phrase)).toMatchObject({ kind: 'recurring', by, doubts: [] });
  });

  test('without a date of the plan there is no next day, and a doubt', () => {
    expect(read('quarterly', { planDay: null, agreedOn: null })).toMatchObject({
      kind: 'recurring',
      by: null,
      doubts: ['due-unclear'],
    });
  });
});

describe('without a last day', () => {
  test('ongoing is never late, and is listed when no review day is printed', () => {
    expect(read('Ongoing')).toMatchObject({ kind: 'ongoing', by: null, status: null, doubts: ['no-review-day'] });
    expect(read('Ongoing - review June 2015')).toMatchObject({ kind: 'ongoing', by: null, doubts: [] });
  });

  test('ongoing until a day has that day, and is in progress', () => {
    expect(read('Ongoing until March 2016')).toMatchObject({ by: '2016-03-31', status: 'in-progress' });
  });

  test.each([
    'once the service is at full capacity',
    'When the new system is live',
    'Following the appointment of the new head',
    'Subject to funding',
  ])('%s waits on something', (phrase) => {
    expect(read(phrase)).toMatchObject({ kind: 'on-event', by: null, doubts: [] });
  });

  test.each(['N/A', 'None', 'See above', 'TBC', 'tba', 'ASAP', '', '  ', '-'])('"%s" is no date', (phrase) => {
    expect(read(phrase)).toMatchObject({ kind: 'none', by: null, doubts: ['no-due'] });
  });

  test('a fact that strayed in is no promise', () => {
    expect(read('Briefed January 2014')).toMatchObject({ kind: 'none', by: null, doubts: ['due-stray-text'] });
    expect(read('Started May 2015')).toMatchObject({ kind: 'none', by: null });
    expect(read('Told in May 2015')).toMatchObject({ kind: 'none', by: null, doubts: ['due-stray-text'] });
  });

  test('words that nobody can place are questioned', () => {
    expect(read('in the fullness of time')).toMatchObject({ kind: 'none', doubts: ['due-unclear'] });
  });
});

describe('immediate', () => {
  test('is the day on which the response was agreed', () => {
    const { due, doubts } = readDue('Immediate', { ...planOfApril2015, agreedOn: toDay('2015-06-03') });
    expect([due.kind, due.by?.toString(), doubts]).toEqual(['immediate', '2015-06-03', []]);
  });

  test('is else the plan’s own day, with a doubt', () => {
    expect(read('With immediate effect')).toMatchObject({
      kind: 'immediate',
      by: '2015-04-30',
      doubts: ['due-immediate-from-plan-date'],
    });
  });

  test('has no day where the plan has none, and says so', () => {
    const { due, doubts } = readDue('Immediate effect', { planDay: null, agreedOn: null });
    expect([due.kind, due.by, doubts]).toEqual(['immediate', null, ['no-due']]);
  });
});

describe('several things in one cell', () => {
  test('of several dates the latest counts, the phrase is kept and the row is a doubt', () => {
    const phrase = 'Outstanding\nFebruary 2015\n30th June 2015\nOutstanding';
    expect(read(phrase)).toEqual({
      kind: 'day',
      from: null,
      by: '2015-06-30',
      status: 'in-progress',
      revised: [],
      doubts: ['due-several-dates'],
    });
    expect(readDue(phrase, planOfApril2015).due.phrase).toBe(phrase);
  });

  test('a status word is a status, and the date is looked for beside it', () => {
    expect(read('Completed June 2015')).toMatchObject({ kind: 'month', by: '2015-06-30', status: 'done', doubts: [] });
    expect(read('Completed')).toMatchObject({ kind: 'none', by: null, status: 'done' });
  });

  test('a date printed as revised does not overwrite the first promise', () => {
    expect(read('30 June 2015\nRevised: 30 September 2015')).toMatchObject({
      by: '2015-06-30',
      revised: ['2015-09-30'],
      doubts: [],
    });
  });

  test('a beginning is no end', () => {
    expect(read('From April 2015')).toMatchObject({ by: '2015-04-30', doubts: ['due-unclear'] });
  });

  test('words beside a date that say nothing about it are questioned', () => {
    expect(read('Head of Service June 2015')).toMatchObject({ by: '2015-06-30', doubts: ['due-unclear'] });
  });
});
