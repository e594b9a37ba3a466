import { whyReturned } from '../../../src/core/asking/why-returned.ts';

test.each([
  ['5.1.1', 'no-such-address'],
  ['5.1.10', 'no-such-address'],
  ['5.1.2', 'no-such-address'],
  ['5.4.310', 'no-such-address'],
  ['5.2.2', 'mailbox-full'],
  ['4.2.2', 'mailbox-full'],
  ['4.4.7', 'mail-unreachable'],
  ['5.7.1', 'mail-turned-away'],
  ['5.7.520', 'mail-turned-away'],
  ['5.0.0', 'mail-came-back'],
  ['5.1.8', 'mail-came-back'],
  [null, 'mail-came-back'],
])('a letter that came back with %s: %s', (status, why) => {
  expect(whyReturned({ status })).toBe(why);
});
