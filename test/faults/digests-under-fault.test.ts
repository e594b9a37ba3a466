import { counted } from '../counted.ts';
import { type DigestsOnStandIn, digestsOnStandIn, unharmed } from './digests-on-stand-in.ts';
import { chances } from './sending/chat-service.ts';
import { lifeUntil } from './sending/mortal.ts';

/** The calls of a digest's way through Graph. */
const CALLS = {
  address: '^GET /users/[^/]+$',
  draft: '^POST .+/messages$',
  look: '^GET .+/messages/',
  send: '^POST .+/send$',
} as const;
const EACH = Object.values(CALLS);

/** What may happen at a call. What Graph's client tries again by itself is met as often as it tries. */
const EFFECTS = {
  'breaks before': { effect: 'drop-before' },
  'loses its reply': { effect: 'lose-reply' },
  'is done and answered 502': { effect: 'fail-after', status: 502 },
  'is done and answered 500': { effect: 'fail-after', status: 500 },
  'fails, 502': { effect: 'fail', status: 502 },
  'is denied, 403': { effect: 'fail', status: 403 },
  'finds nobody for a moment, 503': { effect: 'fail', status: 503, retryAfterSeconds: 0 },
  'finds nobody, 503': { effect: 'fail', status: 503, retryAfterSeconds: 0, times: 4 },
  'is throttled for a moment, 429': { effect: 'throttle', retryAfterSeconds: 0 },
  'is throttled for minutes, 429': { effect: 'throttle', retryAfterSeconds: 120 },
} as const;
const EFFECT_NAMES = Object.keys(EFFECTS).filter((name): name is keyof typeof EFFECTS => name in EFFECTS);

let all: DigestsOnStandIn;
let kills = 0;
let twice = 0;
let lost = 0;
beforeAll(async () => {
  all = await digestsOnStandIn();
});
afterEach(() => all.faults.clear());
afterAll(async () => {
  counted('faults injected on the way of digests', all.faultsMet());
  counted('times that sending digests was killed', kills);
  counted('digests sent twice', twice);
  counted('digests lost', lost);
  await all.stop();
});

type Trial = Awaited<ReturnType<DigestsOnStandIn['nextTrial']>>;

/** With Microsoft 365 well again it arrives, once, and what is kept of it says so. */
async function expectOne(trial: Trial): Promise<void> {
  all.faults.clear();
  await trial.finish();
  const arrived = trial.arrived();
  if (arrived > 1) twice += 1;
  if (arrived === 0) lost += 1;
  expect({ arrived, state: await trial.state() }).toEqual({ arrived: 1, state: 'sent' });
}

test('unharmed, a digest arrives once', async () => {
  const trial = await all.nextTrial();
  await trial.run(unharmed());
  await expectOne(trial);
});

describe.each(Object.entries(CALLS))('when the call for the %s', (_name, on) => {
  test.each(EFFECT_NAMES)('%s, the digest arrives once', async (effect) => {
    const trial = await all.nextTrial();
    const before = all.faultsMet();
    all.faults.add({ on, ...EFFECTS[effect] });
    await trial.run(unharmed());
    expect(all.faultsMet()).toBeGreaterThan(before);
    await expectOne(trial);
  });
});

test('given up after the mail went, 504, it is not sent again by the client itself', async () => {
  const trial = await all.nextTrial();
  all.faults.add({ on: CALLS.send, effect: 'fail-after', status: 504 });
  await trial.run(unharmed());
  await expectOne(trial);
});

test('killed at any step and started again, it sends the digest once', async () => {
  for (let step = 1; ; step++) {
    const trial = await all.nextTrial();
    const life = lifeUntil(step);
    await trial.run(life);
    await expectOne(trial);
    if (!life.isOver()) break;
    kills += 1;
  }
  // Taking from the queue, claiming, the turn, the address, the draft, keeping it, the look, the sending, the noting.
  expect(kills).toBeGreaterThan(8);
});

test('with two messages about it, faults and kills in any order, it is sent once', async () => {
  const chance = chances(4);
  const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];
  for (let round = 0; round < 25; round++) {
    const trial = await all.nextTrial(2);
    for (let run = 0; run < 3; run++) {
      const [on, effect] = [oneOf(EACH), oneOf(EFFECT_NAMES)];
      if (on && effect) all.faults.add({ on, ...EFFECTS[effect] });
      const life = lifeUntil(1 + Math.floor(chance() * 24));
      await trial.run(life);
      if (life.isOver()) kills += 1;
    }
    await expectOne(trial);
  }
});
