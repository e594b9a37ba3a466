import { cleanWords } from '../../src/wire/words.ts';

test('words keep their lines and signs, and lose what no column holds', () => {
  expect(cleanWords(' One\r\ntwo\tthree \u{1f600} \ud83d\u0007 ')).toBe('One\ntwo\tthree \u{1f600}');
});

test('words cannot turn around what stands after them', () => {
  expect(cleanWords('Panel \u202edates\u202c, \u2067shalom\u2069')).toBe('Panel dates, shalom');
});
