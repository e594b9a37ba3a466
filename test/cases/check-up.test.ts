import { checkUp } from '../../src/cases/check-up.ts';
import type { CheckName, CheckResult } from '../../src/core/checkup/check-result.ts';
import { fault, warning } from '../../src/core/checkup/fault.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { Check, Seen } from '../../src/ports/checkup.ts';

const right: Seen = { faults: [] };
const wrong: Seen = { faults: [fault('busy')] };
const id = (name: CheckName) => ({ name, about: null }) as const;

function check(name: CheckName, look: () => Seen | Promise<Seen>, ...after: readonly CheckName[]): Check {
  return { ...id(name), after: after.map(id), look: async () => look() };
}

async function results(...checks: readonly Check[]) {
  const seen: CheckResult[] = [];
  let cleared = 0;
  const clearUp = async () => {
    cleared += 1;
  };
  for await (const result of checkUp({ checks, clearUp })) seen.push(result);
  return { seen: seen.map(({ name, outcome }) => [name, outcome]), cleared };
}

test('what rests on something wrong is not tried, however far away, and says what is at the root of it', async () => {
  const never = () => {
    throw new Error('was tried');
  };
  const { seen } = await results(
    check('site', () => wrong),
    check('lists', never, 'site'),
    check('columns', never, 'lists'),
    check('tab', () => right),
  );
  expect(seen).toEqual([
    ['site', { state: 'found', faults: wrong.faults }],
    ['lists', { state: 'not-tried', because: id('site') }],
    ['columns', { state: 'not-tried', because: id('site') }],
    ['tab', { state: 'ok', facts: {} }],
  ]);
});

test('a warning hinders nothing, and what is not looked at at all hinders nothing either', async () => {
  const { seen } = await results(
    check('site', () => ({ faults: [warning('busy')] })),
    check('lists', () => right, 'site', 'graph'),
  );
  expect(seen[1]).toEqual(['lists', { state: 'ok', facts: {} }]);
});

test.each([
  [new Refusal('busy'), 'busy', {}],
  [new Refusal('reply-unreadable', { why: 'secret words' }), 'unexpected', { what: 'reply-unreadable' }],
  [Object.assign(new TypeError('secret words'), { statusCode: 400 }), 'unexpected', { what: 'TypeError 400' }],
  ['secret words', 'unexpected', { what: 'string' }],
])('what nobody expected is told by its kind, never by its words', async (thrown, code, facts) => {
  const { seen } = await results(
    check('site', () => {
      throw thrown;
    }),
  );
  expect(seen).toEqual([['site', { state: 'found', faults: [fault(code === 'busy' ? 'busy' : 'unexpected', facts)] }]]);
});

test('what was made is cleared away at the end, and also when nobody waits for the rest', async () => {
  expect((await results(check('site', () => right))).cleared).toBe(1);
  let cleared = false;
  const clearUp = async () => {
    cleared = true;
  };
  for await (const _result of checkUp({ checks: [check('site', () => right), check('tab', () => right)], clearUp }))
    break;
  expect(cleared).toBe(true);
});
