import { drop, emptyCopy, hold } from '../../src/sharepoint/reading/copy.ts';
import { entriesIn, historyIn } from '../../src/sharepoint/reading/shown.ts';
import { ENTRIES } from '../../src/sharepoint/rows/row-kinds.ts';
import { entry } from '../builders/entry.ts';

const take = (copy: ReturnType<typeof emptyCopy>, key: string, action: string | null, version = 1) => {
  const value = entry({ key, action });
  hold(copy.entries, { item: key, eTag: `"${key},${version}"`, fields: ENTRIES.fields(value) }, value);
};

test('finds the history of an action without looking through that of all', () => {
  const copy = emptyCopy();
  for (const [key, action] of [
    ['1', 'plan:a1.1'],
    ['2', 'plan:a1.2'],
    ['3', 'plan:a1.1'],
    ['4', null],
  ] as const) {
    take(copy, key, action);
  }
  copy.entries.rows.values = () => {
    throw new Error('looked through all');
  };
  expect(historyIn(copy, 'plan:a1.1').map(({ key }) => key)).toEqual(['1', '3']);
  expect(historyIn(copy, 'plan:a1.3')).toEqual([]);
});

test('keeps nothing of a line that is gone, or that is another action’s by now', () => {
  const copy = emptyCopy();
  take(copy, '1', 'plan:a1.1');
  take(copy, '2', 'plan:a1.1');
  take(copy, '2', 'plan:a1.2', 2);
  drop(copy.entries, '1');
  expect(historyIn(copy, 'plan:a1.1')).toEqual([]);
  expect(historyIn(copy, 'plan:a1.2').map(({ key }) => key)).toEqual(['2']);
});

test('puts the history of a plan in order once, and again once a line comes in or goes', () => {
  const copy = emptyCopy();
  take(copy, '1', null);
  take(copy, '2', 'plan:a1.1');
  const keys = () => entriesIn(copy, 'plan').map(({ key }) => key);
  expect(keys()).toEqual(['1', '2']);
  let searched = 0;
  const values = copy.entries.rows.values.bind(copy.entries.rows);
  copy.entries.rows.values = () => {
    searched += 1;
    return values();
  };
  expect([keys(), keys(), searched]).toEqual([['1', '2'], ['1', '2'], 0]);
  take(copy, '3', null);
  expect([keys(), keys(), searched]).toEqual([['1', '2', '3'], ['1', '2', '3'], 1]);
  drop(copy.entries, '1');
  expect([keys(), searched]).toEqual([['2', '3'], 2]);
});
