import type { KeptRound } from '../../src/cases/answering/write-kept-answers.ts';
import type { DailyRun } from '../../src/cases/delivery/daily-run.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { type JobsParts, startJobs } from '../../src/jobs/jobs.ts';
import type { HandEdit } from '../../src/ports/plan-store.ts';
import { plan } from '../builders/plan.ts';
import { fakeChangeSignals } from '../fakes/change-signal.ts';
import { fakeDeputyships } from '../fakes/deputyships.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';
import { fakeShownItems } from '../fakes/shown-items.ts';

const EDIT: HandEdit = {
  key: 'list:Actions:1:2',
  plan: 'plan',
  action: 'plan:a1.1',
  by: null,
  at: '2015-07-01T09:15:00Z',
  row: { kind: 'deleted' },
  changes: [],
};
const nothingDue: DailyRun = { asks: null, digests: null };
const nothingKept: KeptRound = { written: 0, refused: 0, waiting: 0 };

/** What happens in the first turn of each job; `done` settles once all that is named has happened. */
function firstTurns(given: Partial<JobsParts> = {}) {
  const noted: string[] = [];
  const note = (_facts: object, message: string) => void noted.push(message);
  const parts: JobsParts = {
    plans: fakePlanStore(plan()),
    signal: fakeChangeSignals()(),
    shown: fakeShownItems(),
    deputyships: fakeDeputyships(),
    queue: fakeSendQueue(),
    deliver: async () => 'delivered',
    giveUp: async () => undefined,
    dailyRun: async () => nothingDue,
    writeKept: async () => nothingKept,
    judgeHandEdits: async () => ({ taken: 0, putBack: 0 }),
    shareAnswers: async () => 0,
    redrawShared: async () => ({ queued: 0, left: 0 }),
    sendNotices: async () => 0,
    noteAsked: async () => 0,
    takeReturned: async () => 0,
    log: { info: note, warn: note, error: note },
    ...given,
  };
  return { noted, parts };
}

function happening(): { readonly happened: Promise<void>; readonly happens: () => void } {
  let happens: () => void = () => undefined;
  const happened = new Promise<void>((resolve) => {
    happens = resolve;
  });
  return { happened, happens: () => happens() };
}

test('what waits in the queue is delivered, what others changed is read, and the daily run is begun', async () => {
  const [sent, read, ran] = [happening(), happening(), happening()];
  const instances = fakeChangeSignals();
  const here = instances();
  await instances().raise();
  const queue = fakeSendQueue();
  await queue.add({ kind: 'digest', key: 'mary' });
  const { parts } = firstTurns({
    queue,
    signal: here,
    plans: { ...fakePlanStore(), refresh: async () => read.happens() },
    deliver: async () => {
      sent.happens();
      return 'delivered';
    },
    dailyRun: async () => {
      ran.happens();
      return nothingDue;
    },
  });
  const jobs = startJobs(parts);
  await Promise.all([sent.happened, read.happened, ran.happened]);
  await jobs.stop();
  expect(queue.waiting).toEqual([]);
});

test('while nobody else changed anything nothing is read at once', async () => {
  const looked = happening();
  let reads = 0;
  const { parts } = firstTurns({
    signal: {
      raise: async () => undefined,
      async raisedByOthers() {
        looked.happens();
        return false;
      },
    },
    plans: {
      ...fakePlanStore(),
      async refresh() {
        reads += 1;
      },
    },
  });
  const jobs = startJobs(parts);
  await looked.happened;
  await jobs.stop();
  expect(reads).toBe(0);
});

test('a job that fails is noted and holds back none of the others', async () => {
  const sent = happening();
  const queue = fakeSendQueue();
  await queue.add({ kind: 'ask', key: 'lee' });
  const { parts, noted } = firstTurns({
    queue,
    dailyRun: () => Promise.reject(new Refusal('unreachable')),
    deliver: async () => {
      sent.happens();
      return 'delivered';
    },
  });
  const jobs = startJobs(parts);
  await sent.happened;
  await jobs.stop();
  expect(noted).toContain('a turn of a job failed');
});

test.each([
  [nothingDue, false],
  [{ asks: 3, digests: null }, true],
  [{ asks: 0, digests: 2 }, true],
])('a daily run that came to %j is noted: %s', async (run, isNoted) => {
  const { parts, noted } = firstTurns({ dailyRun: async () => run });
  await startJobs(parts).stop();
  expect(noted.includes('daily run')).toBe(isNoted);
});

test.each([
  [nothingKept, false],
  [{ written: 0, refused: 0, waiting: 2 }, false],
  [{ written: 2, refused: 0, waiting: 0 }, true],
  [{ written: 0, refused: 1, waiting: 1 }, true],
])('a round of kept answers that came to %j is noted: %s', async (round, isNoted) => {
  const { parts, noted } = firstTurns({ writeKept: async () => round });
  await startJobs(parts).stop();
  expect(noted.includes('kept answers were written')).toBe(isNoted);
});

test('hand edits that were judged are noted as numbers', async () => {
  const { parts, noted } = firstTurns({
    plans: { ...fakePlanStore(), handEdits: () => [EDIT] },
    judgeHandEdits: async () => ({ taken: 1, putBack: 0 }),
  });
  await startJobs(parts).stop();
  expect(noted).toContain('hand edits');
});

test('hand edits are judged while a site stays away and while many rows are read', async () => {
  const [reading, judged] = [happening(), happening()];
  const instances = fakeChangeSignals();
  const here = instances();
  await instances().raise();
  const { parts } = firstTurns({
    signal: here,
    plans: {
      ...fakePlanStore(),
      handEdits: () => [EDIT],
      refresh: async () => {
        reading.happens();
        await judged.happened;
        throw new Refusal('denied');
      },
    },
    judgeHandEdits: async () => {
      await reading.happened;
      judged.happens();
      return { taken: 1, putBack: 0 };
    },
  });
  const jobs = startJobs(parts);
  await judged.happened;
  await jobs.stop();
});
