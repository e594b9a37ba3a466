import { isPicked, passagesOf, withoutPassage, withPassage } from '../../../tab/pane/picked-words.ts';

const PASSAGES = passagesOf('Dear Pat,\r\n  It is done. \r\n\r\nYes\nYes, all of it.\nYes\nLee');

/** What is kept after these lines were ticked one after the other. */
const ticked = (...lines: string[]) => lines.reduce((words, line) => withPassage(words, line, PASSAGES), '');

test('a mail has its lines, each once', () => {
  expect(PASSAGES).toEqual(['Dear Pat,', 'It is done.', 'Yes', 'Yes, all of it.', 'Lee']);
});

test('lines are kept in the order of the mail, in whatever order they are ticked', () => {
  expect(ticked('Lee', 'It is done.', 'Yes, all of it.', 'Dear Pat,')).toBe(
    'Dear Pat,\nIt is done.\nYes, all of it.\nLee',
  );
});

test('what somebody typed stays where it stands, and a line that they shortened keeps its place', () => {
  expect(withPassage('They wrote on Monday:\nall of it.', 'It is done.', PASSAGES)).toBe(
    'They wrote on Monday:\nIt is done.\nall of it.',
  );
  expect(withPassage('It is done.\n(as agreed)', 'Lee', PASSAGES)).toBe('It is done.\n(as agreed)\nLee');
});

test('a line is not taken for one that begins with the same words', () => {
  const words = ticked('Yes, all of it.');
  expect([isPicked(words, 'Yes, all of it.'), isPicked(words, 'Yes')]).toEqual([true, false]);
  expect(withoutPassage(ticked('Yes, all of it.', 'Yes'), 'Yes')).toBe('Yes, all of it.');
  expect(withoutPassage(words, 'Yes')).toBe(words);
});
