import { drop, emptyCopy, hold } from '../../src/sharepoint/copy.ts';
import { ENTRIES } from '../../src/sharepoint/row-kinds.ts';
import { historyIn } from '../../src/sharepoint/shown.ts';
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
