import type { Receipt } from '../../src/core/asking/ask-view.ts';
import { tellsOf } from '../../src/core/asking/receipt.ts';
import { counted } from '../counted.ts';
import { impatient } from '../fakes/impatient.ts';
import {
  type AnswersOnStandIn,
  answersOnStandIn,
  type Ended,
  jo,
  lee,
  type Tap,
  type Trial,
} from './answers-on-stand-in.ts';

/** The calls of an answer's way through Graph; the look into history comes only where the change went wrong. */
const CALLS = {
  change: '^PATCH .+/fields$',
  history: '^POST .+/items$',
  reread: '^GET .+/items/\\d+$',
  look: '^GET .+/items$',
} as const;
type Call = keyof typeof CALLS;
const EACH = ['change', 'history', 'reread'] as const satisfies readonly Call[];

/** What may happen at a call. What Graph's client tries again by itself is met as often as it tries. */
const EFFECTS = {
  'breaks before': { effect: 'drop-before' },
  'loses its reply': { effect: 'lose-reply' },
  'meets a conflict, 409': { effect: 'fail', status: 409 },
  'meets a change, 412': { effect: 'fail', status: 412 },
  'is denied, 403': { effect: 'fail', status: 403 },
  'fails, 500': { effect: 'fail', status: 500 },
  'finds nobody for a moment, 503': { effect: 'fail', status: 503, retryAfterSeconds: 0 },
  'finds nobody, 503': { effect: 'fail', status: 503, retryAfterSeconds: 0, times: 4 },
  'is given up, 504': { effect: 'fail', status: 504, retryAfterSeconds: 0, times: 4 },
  'is throttled for a moment, 429': { effect: 'throttle', retryAfterSeconds: 0 },
  'stays throttled, 429': { effect: 'throttle', retryAfterSeconds: 0, times: 4 },
  'is throttled for minutes, 429': { effect: 'throttle', retryAfterSeconds: 120 },
} as const;
type Effect = keyof typeof EFFECTS;
const EVERY = Object.keys(EFFECTS).filter((name): name is Effect => name in EFFECTS);
/** Those that leave different things behind. */
const DIFFERENT = [
  'breaks before',
  'loses its reply',
  'meets a conflict, 409',
  'meets a change, 412',
  'fails, 500',
  'is throttled for minutes, 429',
] as const satisfies readonly Effect[];

const done: Tap = { by: lee, answer: { choice: 'done', doneOn: 'by-its-date', words: 'All signed.' } };
const notYet: Tap = { by: lee, answer: { choice: 'not-done', expected: null, words: 'Two are missing.' } };
const byJo: Tap = { by: jo, answer: { choice: 'not-done', expected: null, words: 'Jo waits.' }, there: true };

/** At the least one for each test. */
const TRIALS = 160;
const NONE = { lost: 0, falsely: 0, doubled: 0 };
const total = { ...NONE };
let wrong = { ...NONE };
let all: AnswersOnStandIn;
let trial: Trial;
beforeAll(async () => {
  all = await answersOnStandIn(TRIALS);
}, 120_000);
beforeEach(async () => {
  trial = await all.nextTrial();
  wrong = { ...NONE };
});
afterEach(() => {
  all.faults.clear();
  for (const what of ['lost', 'falsely', 'doubled'] as const) total[what] += wrong[what];
});
afterAll(async () => {
  counted('faults injected', all.faultsMet());
  counted('answers lost', total.lost);
  counted('told falsely', total.falsely);
  counted('doubled', total.doubled);
  await all.stop();
});

function combined<First, Second>(first: readonly First[], second: readonly Second[]): [First, Second][] {
  return first.flatMap((one) => second.map((other): [First, Second] => [one, other]));
}

function inject(call: Call, effect: Effect, again = 1): void {
  const fault = EFFECTS[effect];
  all.faults.add({ ...fault, on: CALLS[call], times: ('times' in fault ? fault.times : 1) * again });
}

/** Gives an answer, and looks whether what is said of it is so at that moment. */
async function answered(
  tap: Tap,
  ...patience: Parameters<Trial['answer']> extends [Tap, ...infer More] ? More : never
) {
  const ended = await trial.answer(tap, ...patience);
  if (await isToldFalsely(tap, ended)) wrong.falsely += 1;
  return ended;
}

async function isToldFalsely(tap: Tap, ended: Ended): Promise<boolean> {
  if ('refused' in ended)
    return ended.refused !== 'outcome-unknown' && (trial.isInList(tap) || (await trial.isKept(tap)));
  const state = receiptOn(ended)?.state;
  return state === 'recorded' ? !trial.isInList(tap) : !(state === 'kept' && (await trial.isKept(tap)));
}

function receiptOn(ended: Ended): Receipt | null {
  return 'card' in ended ? (ended.card.view.items[0]?.receipt ?? null) : null;
}

/** With Microsoft 365 well again each answer is one line of history, and the receipt tells of the one that is in. */
async function expectAllWell(...taps: readonly Tap[]): Promise<void> {
  all.faults.clear();
  await trial.recover();
  const found = trial.history();
  for (const key of new Set(taps.map(trial.keyOf))) {
    const own = taps.filter((tap) => trial.keyOf(tap) === key);
    const lines = found.filter((line) => line.Key === key);
    wrong.doubled += Math.max(0, lines.length - 1);
    const [line] = lines;
    const isIn = own.some(({ answer }) => answer.words === line?.Words);
    if (!isIn) wrong.lost += 1;
    const { receipt } = await trial.item(own[0]?.by ?? lee);
    const isTrue = receipt?.state === 'recorded' && own.some(({ answer }) => tellsOf(receipt, answer));
    if (!isTrue || receipt.words !== line?.Words) wrong.falsely += 1;
  }
  expect(found).toHaveLength(new Set(taps.map(trial.keyOf)).size);
  expect(trial.row().Version).toBe(1 + found.length);
  expect(wrong).toEqual(NONE);
}

describe('one fault', () => {
  test.each(combined(EACH, EVERY))('%s %s', async (call, effect) => {
    const before = all.faultsMet();
    inject(call, effect);
    await answered(done);
    expect(all.faultsMet()).toBeGreaterThan(before);
    await expectAllWell(done);
    expect(trial.row().Status).toBe('done');
    expect((await trial.item(lee)).refused).toEqual([]);
  });
});

describe('a fault that stays until Microsoft 365 is well again, and the same tap once more', () => {
  test.each(combined(EACH, EVERY))('%s %s', async (call, effect) => {
    inject(call, effect, 25);
    await answered(done);
    await answered(done);
    await expectAllWell(done);
    expect((await trial.item(lee)).refused).toEqual([]);
  });
});

describe('a second fault where one looks for what came of the first', () => {
  const FIRST = ['breaks before', 'loses its reply', 'meets a change, 412', 'fails, 500'] as const;
  const second = combined(['history', 'reread', 'look'] as const, DIFFERENT);
  // Every first fault meets every call, and every second one follows on two of the first.
  const pairs = second.flatMap(([call, effect], nth) =>
    FIRST.filter((_first, index) => (nth + index) % 2 === 0).map((first) => ({ first, call, effect })),
  );

  test.each(pairs)('change $first, then $call $effect', async ({ first, call, effect }) => {
    inject('change', first);
    inject(call, effect);
    await answered(done);
    await expectAllWell(done);
    expect((await trial.item(lee)).refused).toEqual([]);
  });
});

describe('a record that is slower than a person waits', () => {
  test.each(combined(EACH, ['before', 'while'] as const))(
    'at %s, and it goes through %s the kept answer is written',
    async (call, when) => {
      all.faults.add({ on: CALLS[call], effect: 'delay', delayMs: 40 });
      const { inTime, caughtUp } = impatient();
      expect(receiptOn(await answered(done, inTime))?.state).toBe('kept');
      if (when === 'before') await caughtUp();
      await trial.recover();
      await caughtUp();
      await expectAllWell(done);
    },
  );
});

describe('at the same moment on two instances', () => {
  const some = combined(['change', 'history'] as const, DIFFERENT);

  test.each(some)('two people, and %s %s: both answers are in', async (call, effect) => {
    inject(call, effect);
    await Promise.all([answered(notYet), answered(byJo)]);
    await expectAllWell(notYet, byJo);
  });

  test.each(some)('the same tap, and %s %s: it is one answer', async (call, effect) => {
    inject(call, effect);
    await Promise.all([answered(done), answered({ ...done, there: true })]);
    await expectAllWell(done);
  });

  test.each(some)('two buttons, and %s %s: one is in, and of the other they are told', async (call, effect) => {
    inject(call, effect);
    const other = { ...notYet, there: true };
    const [first, second] = await Promise.all([answered(done), answered(other)]);
    await expectAllWell(done, other);
    const { receipt, refused } = await trial.item(lee);
    const [ended, tap] = receipt && tellsOf(receipt, done.answer) ? [second, other] : [first, done];
    const isNoticed = 'card' in ended && ended.card.notice === 'already-answered';
    expect(isNoticed || refused.some(({ said }) => tellsOf(said, tap.answer))).toBe(true);
  });
});
