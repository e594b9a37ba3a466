import { repeating } from '../../src/jobs/repeating.ts';
import type { Log } from '../../src/ports/log.ts';

/** Never comes within a test: the next turn would only come after it. */
const LATER_MS = 3_600_000;

interface Noted {
  readonly facts: object;
}

function noting(): Log & { readonly noted: Noted[] } {
  const noted: Noted[] = [];
  const note = (facts: object) => void noted.push({ facts });
  return { noted, info: () => undefined, warn: note, error: note };
}

function gate(): { readonly opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

test('work is done at once and again until it is stopped', async () => {
  const third = gate();
  let turns = 0;
  const work = async () => {
    turns += 1;
    if (turns < 3) return 0;
    third.open();
    return LATER_MS;
  };
  const job = repeating('job', work, noting(), LATER_MS);
  await third.opened;
  await job.stop();
  expect(turns).toBe(3);
});

test('stopping waits for the work in hand, and nothing is begun after it', async () => {
  const begun = gate();
  const finished = gate();
  const events: string[] = [];
  const job = repeating(
    'job',
    async () => {
      events.push('begun');
      begun.open();
      await finished.opened;
      events.push('finished');
      return 0;
    },
    noting(),
    LATER_MS,
  );
  await begun.opened;
  const stopped = job.stop().then(() => events.push('stopped'));
  finished.open();
  await stopped;
  expect(events).toEqual(['begun', 'finished', 'stopped']);
});

test('stopping cuts the wait for the next turn short', async () => {
  const job = repeating('job', async () => LATER_MS, noting(), LATER_MS);
  await job.stop();
});

test.each([
  ['rejects', () => Promise.reject(new Error('broken'))],
  [
    'throws before it begins',
    () => {
      throw new Error('broken');
    },
  ],
])('a turn that %s is noted with the name of its job, and the next one comes', async (_how, fail) => {
  const second = gate();
  const log = noting();
  let turns = 0;
  const work = () => {
    turns += 1;
    if (turns === 1) return fail();
    second.open();
    return Promise.resolve(LATER_MS);
  };
  const job = repeating('send queue', work, log, 0);
  await second.opened;
  await job.stop();
  expect(log.noted).toEqual([{ facts: { job: 'send queue', err: expect.objectContaining({ message: 'broken' }) } }]);
});
