import fc from 'fast-check';
import { readRevisionWords, revisionWords } from '../../../src/core/plan/revision-words.ts';
import { day } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const names = fc.constantFrom('the board (minute 12)', 'Ann Lee', 'Children’s Panel', "O'Brien");
const reasons = fc.constantFrom(null, 'late start', 'two posts are vacant, see 3.1');

test('a revised date reads back as written: its day, who agreed to it and when, and why', () => {
  const revisions = fc.record({
    phrase: fc.constant(null),
    by: days,
    reason: reasons,
    agreed: fc.option(fc.record({ by: names, on: fc.option(days, { nil: null }) }), { nil: null }),
  });
  let tried = 0;
  fc.assert(
    fc.property(fc.array(revisions, { maxLength: 3 }), (some) => {
      tried += 1;
      const cell = ['June 2015', ...some.map(revisionWords)].join('\n');
      expect(readRevisionWords(cell)).toEqual({ rest: 'June 2015', revisions: some });
    }),
  );
  counted('revised dates written and read back', tried);
});

test.each([
  'Revised to June 2015',
  'The date was revised to 30 June 2015, agreed by all',
  'Revised to 30 Nonsense 2015, agreed by us',
])('leaves other words where they are: %s', (cell) => {
  expect(readRevisionWords(cell)).toEqual({ rest: cell, revisions: [] });
});
