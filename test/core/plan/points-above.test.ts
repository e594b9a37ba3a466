import { pointsAbove, saysAsAbove } from '../../../src/core/plan/points-above.ts';

test.each(['As above', 'as per the above.', 'Ditto', 'do.', '”', ' Same as above '])(
  '“%s” says what stands above',
  (text) => {
    expect([saysAsAbove(text), pointsAbove(text)]).toEqual([true, true]);
  },
);

test('“See above” points there, and is no date', () => {
  expect([saysAsAbove('Please see above'), pointsAbove('See above.')]).toEqual([false, true]);
});

test.each(['As above, and a letter', 'See Revised Action 5', ''])('“%s” does not point at the row above', (text) => {
  expect(pointsAbove(text)).toBe(false);
});
