import { dailyRun } from '../../src/cases/daily-run.ts';
import type { Day } from '../../src/core/calendar/day.ts';
import type { RunName } from '../../src/ports/run-store.ts';
import { day, plan } from '../builders/plan.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDigestStore } from '../fakes/digest-store.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { fakeRunStore } from '../fakes/run-store.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';

const FRIDAY = { asks: day('2015-06-19'), digests: day('2015-06-15') };

function stage(moment: string, ran: Partial<Record<RunName, Day>> = FRIDAY) {
  const ports = {
    plans: fakePlanStore(plan({ actions: [{ by: '2015-05-31' }] })),
    asks: fakeAskStore(),
    availability: fakeAvailability(),
    queue: fakeSendQueue(),
    digests: fakeDigestStore(),
    runs: fakeRunStore(ran),
    clock: fakeClock(moment),
    timeZone: 'Europe/London',
  };
  return { ...ports, ports };
}

test('Monday morning sends asks and digests once, whatever the number of ticks and instances', async () => {
  const { ports, queue, clock } = stage('2015-06-22');
  const both = await Promise.all([dailyRun(ports), dailyRun(ports)]);
  expect(both).toContainEqual({ asks: 1, digests: 1 });
  clock.set('2015-06-22T11:00:00Z');
  expect(await dailyRun(ports)).toEqual({ asks: null, digests: null });
  expect(queue.waiting.map(({ kind }) => kind)).toEqual(['ask', 'digest']);
});

test('hours are those of the plans’ time zone', async () => {
  expect(await dailyRun(stage('2015-06-22T06:59:00Z').ports)).toEqual({ asks: null, digests: null });
  expect(await dailyRun(stage('2015-06-22T07:00:00Z').ports)).toEqual({ asks: 1, digests: 1 });
  expect(await dailyRun(stage('2015-06-22T17:00:00Z').ports)).toEqual({ asks: null, digests: null });
});

test('a run that never ran notes the day and sends nothing; the next one sends', async () => {
  const { ports, queue, clock, runs } = stage('2015-06-19', {});
  expect(await dailyRun(ports)).toEqual({ asks: 0, digests: 0 });
  expect(await runs.lastRun('asks')).toEqual(day('2015-06-19'));
  expect(queue.waiting).toEqual([]);
  clock.set('2015-06-22');
  expect(await dailyRun(ports)).toEqual({ asks: 1, digests: 1 });
});

test('a run that failed is not noted as run, and the next tick makes up for it', async () => {
  const { ports, queue, runs } = stage('2015-06-22');
  queue.failNext(1);
  await expect(dailyRun(ports)).rejects.toMatchObject({ code: 'unreachable' });
  expect(await runs.lastRun('asks')).toEqual(day('2015-06-19'));
  expect(await dailyRun(ports)).toEqual({ asks: 1, digests: 1 });
});
