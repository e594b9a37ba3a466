import * as welsh from '../../src/texts/cy/delivery.ts';
import { cameBackInWords } from '../../src/texts/delivery.ts';

test.each([
  ['max@council.example', '5.2.2', 'The e-mail came back from max@council.example with code 5.2.2.'],
  ['max@council.example', null, 'The e-mail came back from max@council.example.'],
  [null, '5.2.2', 'The e-mail came back with code 5.2.2.'],
  [null, null, null],
])('a report that names %s and %s is told by what it names, in both languages', (address, status, words) => {
  expect(cameBackInWords({ address, status })).toBe(words);
  const told = welsh.cameBackInWords({ address, status });
  expect([told?.includes(String(address)) ?? false, told?.includes(String(status)) ?? false]).toEqual([
    address !== null,
    status !== null,
  ]);
});
