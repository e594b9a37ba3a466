import { doubtsOf, onlyActionOf, type RowWords, readingOf } from './printed-rows.ts';

const ROOF = { ref: '1', action: 'Mend the roof.', lead: 'Head of Property', due: 'June 2015' };
const light = (text: string, fill: 'red' | 'amber' | 'green' | 'blue' | null = null) => [{ header: 'RAG', text, fill }];
const status = (text: string, header = 'Status') => [{ header, text }];
const percent = (text: string) => [{ header: '% complete', text }];

function read(words: RowWords) {
  const row = { ...ROOF, ...words };
  const action = onlyActionOf(row);
  const codes = doubtsOf(readingOf(row)).map((doubt) => doubt.split(' ').at(-1));
  return { status: action.status, phrase: action.statusPhrase, doubts: codes };
}

describe('a traffic light', () => {
  test.each([
    ['B', null],
    ['Blue', null],
    ['', 'blue' as const],
  ])('%j %s alone is done, with a doubt', (text, fill) => {
    expect(read({ rag: light(text, fill) })).toMatchObject({ status: 'done', doubts: ['status-from-rag'] });
  });

  test.each([
    ['R', null],
    ['Amber', null],
    ['A/G', null],
    ['G', null],
    ['', 'green' as const],
  ])('%j %s says nothing of the work', (text, fill) => {
    expect(read({ rag: light(text, fill) })).toEqual({ status: 'unknown', phrase: null, doubts: [] });
  });

  test('with a status word counts as the word', () => {
    expect(read({ rag: light('Complete', 'blue') })).toEqual({ status: 'done', phrase: 'Complete', doubts: [] });
  });

  test('that says done is a doubt where the progress does not', () => {
    expect(read({ rag: light('B'), progress: 'Work will begin in May.' })).toMatchObject({
      status: 'in-progress',
      doubts: ['status-conflict'],
    });
  });

  test('that is red beside “Completed” is a doubt', () => {
    expect(read({ rag: light('R'), status: status('Completed') })).toMatchObject({
      status: 'done',
      doubts: ['status-conflict'],
    });
  });
});

test.each([
  ['action', 'Not accepted: the risk is tolerated.'],
  ['progress', 'Risk accepted'],
])('“Closed” is a doubt where the %s refuses the action', (where, words) => {
  expect(read({ status: status('Closed'), [where]: words })).toMatchObject({
    status: 'done',
    doubts: ['status-conflict'],
  });
});

describe('a percentage', () => {
  test.each([
    ['100%', 'done'],
    ['100', 'done'],
    ['0%', 'not-started'],
    ['60% complete', 'in-progress'],
    ['0.6', 'in-progress'],
  ])('%s is %s', (text, expected) => {
    expect(read({ percent: percent(text) })).toEqual({ status: expected, phrase: text, doubts: [] });
  });

  test('of either scale is a doubt', () => {
    expect(read({ percent: percent('1') })).toEqual({ status: 'unknown', phrase: null, doubts: ['status-unclear'] });
  });

  test('that says otherwise than the word is a doubt, and the word counts', () => {
    expect(read({ percent: percent('60%'), status: status('Completed') })).toMatchObject({
      status: 'done',
      phrase: 'Completed',
      doubts: ['status-conflict'],
    });
  });
});

describe('a sign answers its header', () => {
  test.each([
    ['Completed?', 'Y', 'done'],
    ['Completed?', 'No', 'in-progress'],
    ['Implemented (Y/N)', 'N', 'not-started'],
    ['Complete', '✔', 'done'],
    ['Status', '☑', 'done'],
    ['Date completed', '12 June 2015', 'done'],
  ])('%s %s', (header, text, expected) => {
    expect(read({ status: status(text, header) })).toEqual({ status: expected, phrase: text, doubts: [] });
  });

  test.each([
    ['Completed?', '☒'],
    ['Status', 'Y'],
  ])('%s %s is a doubt', (header, text) => {
    expect(read({ status: status(text, header) }).doubts).toEqual(['status-unclear']);
  });

  test('and is no update', () => {
    expect(onlyActionOf({ ...ROOF, status: status('Y', 'Completed?') }).progress).toEqual([]);
  });
});

describe('what a row tells', () => {
  test('a status column and a progress text that say two things are a doubt', () => {
    expect(read({ status: status('Completed'), progress: 'Outstanding' })).toMatchObject({
      status: 'done',
      doubts: ['status-conflict'],
    });
  });

  test('words of one cell that disagree are a doubt', () => {
    expect(read({ progress: 'Implemented\nLetters sent.\nNot started' })).toMatchObject({
      status: 'partly-done',
      doubts: ['status-conflict'],
    });
  });

  test('“Not yet due” beside work that is told of is in progress', () => {
    expect(read({ status: status('Not yet due') }).status).toBe('unknown');
    expect(read({ status: status('Not yet due'), progress: 'Quotes are in.' }).status).toBe('in-progress');
  });

  test.each(['No update provided', 'None', 'N/A', '-'])('%j tells nothing', (progress) => {
    expect(read({ progress })).toEqual({ status: 'unknown', phrase: null, doubts: [] });
  });

  test('an update under the measure of success counts, and the measure stays', () => {
    const measure = 'No buckets in the hall. Update June 2016: ACHIEVED';
    expect(onlyActionOf({ ...ROOF, measure, progress: 'Slates ordered.' })).toMatchObject({
      status: 'done',
      measure,
      progress: [{ text: 'Slates ordered.' }, { on: '2016-06', text: 'ACHIEVED' }],
    });
  });
});

describe('a revised date', () => {
  test.each([
    ['30 September 2015', '2015-09-30', []],
    ['Autumn 2015', '2015-11-30', ['due-approximate']],
    ['30th September', '2015-09-30', ['due-year-assumed']],
  ])('%s', (revised, by, doubts) => {
    expect(onlyActionOf({ ...ROOF, revised }).revisions.map((revision) => revision.by.toString())).toEqual([by]);
    expect(read({ revised }).doubts).toEqual(doubts);
  });

  test('that cannot be read is listed', () => {
    expect(read({ revised: 'when the scaffold is free' }).doubts).toEqual(['revised-unclear']);
    expect(read({ revised: 'N/A' }).doubts).toEqual([]);
  });
});

test('what an auditor found carries the day beside its word, and no other', () => {
  const check = 'Not implemented (October 2013). Slates may come in May 2014.';
  expect(onlyActionOf({ ...ROOF, check }).check).toMatchObject({ result: 'not-started', on: '2013-10' });
});
