import fc from 'fast-check';
import { plainLine, plainText } from '../../../bot/cards/plain-text.ts';

test('whole sentences stay as they are', () => {
  expect(plainText('Two of three signed.\nThe third meets on 9 July – “soon”. 😀')).toBe(
    'Two of three signed.\nThe third meets on 9 July – “soon”. 😀',
  );
});

test('what is too long ends in an ellipsis, never in half a character', () => {
  expect(plainText('😀😀😀', 4)).toBe('😀…');
  expect(plainText('one two', 5)).toBe('one…');
});

test('one line has no breaks', () => {
  expect(plainLine(' a\n\n b\t c ')).toBe('a b c');
});

test('whatever it is, it holds nothing that a host would act on, and no more than was allowed', () => {
  const any = fc.string({
    unit: fc.constantFrom('{', '}', '<at>', '</at>', '<AT id="1">', '\u202e', '\ud83d', '\0', 'x', ' '),
    maxLength: 60,
  });
  fc.assert(
    fc.property(any, fc.integer({ min: 1, max: 40 }), (words, limit) => {
      const plain = plainText(words, limit);
      expect(plain).not.toMatch(/\{\{|<\/?at\b|[\u202a-\u202e]|(?!\n)\p{Cc}|\p{Surrogate}/iu);
      expect(plain.length).toBeLessThanOrEqual(limit);
    }),
  );
});
