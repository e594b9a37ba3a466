import { ragFill } from '../../../src/documents/writing/rag-fill.ts';

test.each([
  ['Red', 'F4B6B6'],
  [' grey ', 'D9D9D9'],
  ['gray', 'D9D9D9'],
  ['On track', null],
  ['constructor', null],
])('a cell that says “%s” is filled with %s', (text, fill) => {
  expect(ragFill(text)).toBe(fill);
});
