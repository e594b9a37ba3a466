import fc from 'fast-check';
import { updateTexts } from '../../../src/core/plan/update-texts.ts';

const told = (text: string) => updateTexts(text).map((update) => [update.on, update.by, update.text]);

describe('a label begins an update', () => {
  test.each([
    ['Update June 2016: ACHIEVED', '2016-06', null, 'ACHIEVED'],
    ['Updated June 2016: Folders set up.', '2016-06', null, 'Folders set up.'],
    ['Progress update as at 30/06/2015: On track', '2015-06-30', null, 'On track'],
    ['Review July 2016 – There is a change.', '2016-07', null, 'There is a change.'],
    ['12/6/15 – spoke to the trust', '2015-06-12', null, 'spoke to the trust'],
    ['June 2015: begun', '2015-06', null, 'begun'],
    ['[12/6/15] spoke to the trust', '2015-06-12', null, 'spoke to the trust'],
    ['JB 12/6/15: spoke to the trust', '2015-06-12', 'JB', 'spoke to the trust'],
    ['12/6/15 (JB): spoke to the trust', '2015-06-12', 'JB', 'spoke to the trust'],
    ['RHT update – Implemented', null, 'RHT', 'Implemented'],
    ['RHT update –\nImplemented', null, 'RHT', 'Implemented'],
    ['Spoke to the trust (JB 12/6/15)', '2015-06-12', 'JB', 'Spoke to the trust (JB 12/6/15)'],
    ['Spoke to the trust (JB 12/6)', null, 'JB', 'Spoke to the trust (JB 12/6)'],
  ])('%j', (text, on, by, words) => {
    expect(told(text)).toEqual([[on, by, words]]);
  });
});

describe('words that only look like a label stay', () => {
  test.each([
    'Review again March 2017.',
    'Review of payments to be done: see the minutes',
    'Review: Policy agreed 30th June 2016.',
    'Target: Template agreed.',
    'Update from the team: all fine',
    'Initial review May 2016 to keep payments the same',
    '30 June 2015 training held - it went well',
  ])('%j', (text) => {
    expect(told(text)).toEqual([[null, null, text]]);
  });
});

test('words before the first label are the first entry, and each label begins one', () => {
  expect(
    told('Audits begun.\nStill going.\nUpdate March 2016: Ten done.\nTwo late.\nUpdate June 2016: ACHIEVED'),
  ).toEqual([
    [null, null, 'Audits begun.\nStill going.'],
    ['2016-03', null, 'Ten done.\nTwo late.'],
    ['2016-06', null, 'ACHIEVED'],
  ]);
});

test('a label inside a paragraph begins one behind the end of a sentence', () => {
  expect(told('Ten audits a month. Updated June 2016: Five so far. Feb 2017: All done.')).toEqual([
    [null, null, 'Ten audits a month.'],
    ['2016-06', null, 'Five so far.'],
    ['2017-02', null, 'All done.'],
  ]);
});

test('what somebody signed is an update by itself', () => {
  expect(told('Spoke to the trust (JB 1/6/15)\nBooked (AL 1/7/15)')).toEqual([
    ['2015-06-01', 'JB', 'Spoke to the trust (JB 1/6/15)'],
    ['2015-07-01', 'AL', 'Booked (AL 1/7/15)'],
  ]);
});

test('no text makes it throw, and no word of a sentence is lost', () => {
  const words = fc.constantFrom(
    'Update',
    'June 2016',
    ':',
    '–',
    'kettle',
    '\n',
    '12/6/15',
    '(JB',
    ')',
    'Review',
    '.',
    'RHT',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), (list) => {
      const text = list.join(' ');
      const kept = updateTexts(text)
        .map((update) => update.text)
        .join(' ');
      expect(kept.split('kettle').length).toBe(text.split('kettle').length);
    }),
  );
});
