import { readRefusalAtHead, readStatus } from '../../../src/core/plan/status-phrase.ts';

describe('a status word counts', () => {
  test.each([
    ['as a whole cell', 'Completed', 'done', 'Completed'],
    ['with a full stop', 'Not implemented.', 'not-started', 'Not implemented.'],
    ['with a day beside it', 'Completed May 2015', 'done', 'Completed May 2015'],
    ['as the whole first sentence', 'Partly implemented. The form is late.', 'partly-done', 'Partly implemented.'],
    ['as a whole line', 'The tool is live.\nCompleted', 'done', 'Completed'],
    ['after an update label', 'Update June 2016: ACHIEVED', 'done', 'ACHIEVED'],
    ['as an update’s first sentence', 'Update: Completed. All is well.', 'done', 'Completed.'],
    ['in capitals, without a stop', 'Update June 2016: ACHIEVED Each branch has one.', 'done', 'ACHIEVED'],
    ['in capitals, with a “not”', 'NOT ACHIEVED The form is late.', 'in-progress', 'NOT ACHIEVED'],
    ['in capitals, before a dash', 'COMPLETE – on sale since May.', 'done', 'COMPLETE'],
    ['in two languages', 'Wedi’i gwblhau / Completed', 'done', 'Wedi’i gwblhau / Completed'],
    ['in Welsh', 'Ar y gweill', 'in-progress', 'Ar y gweill'],
    ['in Welsh, of what was not begun', 'Heb ddechrau / Not started', 'not-started', 'Heb ddechrau / Not started'],
    ['as two sentences that belong together', 'None. Not accepted.', 'not-accepted', 'None. Not accepted.'],
  ])('%s', (_, cell, status, phrase) => {
    expect(readStatus(cell)).toMatchObject({ status, phrase });
  });
});

describe('a status word does not count', () => {
  test.each([
    'We have implemented a tool',
    'This will be implemented during September 2015.',
    'almost completed',
    'New audit form completed, but still to be added to the system.',
    'Not yet sure whether it was completed',
    'To be completed',
    'Outstanding / Completed',
    'Complete by 5 May 2015',
    'COMPLETE the form by May',
    'ACHIEVED by nobody',
    'As above',
    '',
  ])('inside "%s"', (cell) => {
    expect(readStatus(cell)).toBeNull();
  });
});

test.each([
  ['Implemented', 'done'],
  ['Has been implemented in full', 'done'],
  ['ACHIEVED', 'done'],
  ['Partially implemented', 'partly-done'],
  ['Action yet to be taken', 'not-started'],
  ['Not started', 'not-started'],
  ['Outstanding', 'in-progress'],
  ['Currently in progress', 'in-progress'],
  ['Not accepted', 'not-accepted'],
  ['Risk accepted', 'risk-accepted'],
  ['Superseded', 'superseded'],
  ['Business as usual', 'business-as-usual'],
])('"%s" is %s', (cell, status) => {
  expect(readStatus(cell)?.status).toBe(status);
});

test('the newest of several updates counts', () => {
  const cell = 'Update June 2016: ACHIEVED. Signed in May.\nUpdate March 2014: Outstanding';
  expect(readStatus(cell)).toMatchObject({ status: 'done', phrase: 'ACHIEVED.' });
});

test('marked words are one status a part, and the whole got as far as its parts', () => {
  expect(readStatus('a) Implemented; and b) Partly implemented.')).toMatchObject({
    status: 'partly-done',
    words: [
      { mark: 'a', status: 'done' },
      { mark: 'b', status: 'partly-done' },
    ],
  });
  expect(readStatus('a) Implemented; and\n\nb) Implemented.')?.status).toBe('done');
  expect(readStatus('a) Implemented; b) The form is being drawn up.')?.status).toBe('partly-done');
  expect(readStatus('a) Not started; b) Outstanding')?.status).toBe('in-progress');
});

test('"Not accepted" is seen at the head of a response, and nowhere else', () => {
  expect(readRefusalAtHead('None. Not accepted.\nThe risk is known.')).toBe('None. Not accepted.');
  expect(readRefusalAtHead('Not accepted')).toBe('Not accepted');
  expect(readRefusalAtHead('The finding was not accepted by all')).toBeNull();
});
