import { changesInWords } from '../../src/texts/history-line.ts';

test.each([
  ['weekday', '1', '2', 'the weekly card goes out on Tuesday, no longer on Monday'],
  ['board', null, 'the Panel', 'asks in the name of the Panel'],
  ['board', 'the Panel', null, 'no longer asks in the name of the Panel'],
  ['nation', 'england-and-wales', 'scotland', 'keeps the bank holidays of Scotland'],
  ['day off', null, '2015-08-03 Jubilee', 'day off: 3 August (Jubilee)'],
  ['day off', '2016-08-03 Jubilee', null, 'no day off any more: 3 August 2016 (Jubilee)'],
  [
    'round',
    null,
    'Board on 2015-07-21, opens 2015-07-02, cut-off 2015-07-08, 2015-07-10, paper 2015-07-13',
    'opened a round for Board on 21 July, opens 2 July, cut-off 8 July, 10 July, paper 13 July',
  ],
  ['Board: cut-off', '2015-07-08', '2015-07-10', 'Board: cut-off moved from 8 July to 10 July'],
])('what changed about asking is told in words: %s %s %s', (field, from, to, words) => {
  expect(changesInWords('asking-changed', [{ field, from, to }], '2015-07-02')).toEqual([words]);
});
