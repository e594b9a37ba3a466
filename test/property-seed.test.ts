import fc from 'fast-check';

test('properties are tried with the same examples in every run, unless another seed is asked for', () => {
  const examples = fc.sample(fc.integer(), 20);
  expect(fc.sample(fc.integer(), 20)).toEqual(examples);
  const others = fc.sample(fc.integer(), { seed: fc.readConfigureGlobal().seed === 1 ? 2 : 1, numRuns: 20 });
  expect(others).not.toEqual(examples);
});
