import { dailyRun } from '../../../src/cases/delivery/daily-run.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { askPorts } from '../../fakes/ask-ports.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeAvailability } from '../../fakes/availability.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeDigestStore } from '../../fakes/digest-store.ts';
import { fakeOwnDigests } from '../../fakes/own-digests.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { fakeRunStore, type RunsGiven } from '../../fakes/run-store.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';

const boss = person('Cora Coordinator');
const TWO_LEADS = plan({ actions: [{ by: '2015-05-31' }, { by: '2015-05-31', leads: [person('Jo Joint')] }] });
const FRIDAY = { asks: day('2015-06-19'), digests: { day: day('2015-06-19'), hour: 17 } };

function stage(moment: string, ran: RunsGiven = FRIDAY) {
  const ports = {
    ...askPorts(fakeClock(moment)),
    plans: fakePlanStore(plan({ actions: [{ by: '2015-05-31' }] })),
    asks: fakeAskStore(),
    availability: fakeAvailability(),
    ownDigests: fakeOwnDigests(),
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

test('a run that never ran notes when and sends nothing; the next one sends', async () => {
  const { ports, queue, clock, runs } = stage('2015-06-19', {});
  expect(await dailyRun(ports)).toEqual({ asks: 0, digests: 0 });
  expect(await runs.lastRun('asks')).toEqual(day('2015-06-19'));
  expect(queue.waiting).toEqual([]);
  clock.set('2015-06-22');
  expect(await dailyRun(ports)).toEqual({ asks: 1, digests: 1 });
});

test('a digest goes on the first day of the week on which the people of its reader’s plans work', async () => {
  // 30 November 2015, a Monday, is a holiday in Scotland only.
  const ran = { asks: day('2015-11-27'), digests: { day: day('2015-11-27'), hour: 17 } };
  const digestsOf = async (...plans: readonly Plan[]) =>
    (await dailyRun({ ...stage('2015-11-30', ran).ports, plans: fakePlanStore(...plans) })).digests;
  const [scottish, english] = [plan({ nation: 'scotland' }), plan({ id: 'english' })];
  expect(await digestsOf(scottish)).toBeNull();
  expect(await digestsOf(english)).toBe(1);
  expect(await digestsOf(scottish, english)).toBeNull();
  expect(await digestsOf({ ...scottish, state: 'ended' }, english)).toBe(1);
});

test.each([
  ['spring forward', '2015-03-26', { before: 8, after: 7 }],
  ['autumn back', '2015-10-22', { before: 7, after: 8 }],
])(
  'around the %s of the clock each weekday has its asks once, at eight in the morning there',
  async (_when, from, utc) => {
    const { ports, clock } = stage(from, { asks: day(from).subtract({ days: 1 }) });
    const ran: string[] = [];
    for (let quarter = 0; quarter < 7 * 96; quarter++) {
      const at = new Date(Date.parse(`${from}T00:00:00Z`) + quarter * 15 * 60_000).toISOString();
      clock.set(at);
      if ((await dailyRun(ports)).asks !== null) ran.push(at.slice(0, 13));
    }
    const hour = (days: number) => `${day(from).add({ days })}T0${days < 3 ? utc.before : utc.after}`;
    expect(ran).toEqual([0, 1, 4, 5, 6].map(hour));
  },
);

test('a run that failed is not noted as run, and the next tick makes up for it', async () => {
  const { ports, queue, runs } = stage('2015-06-22');
  queue.failNext(1);
  await expect(dailyRun(ports)).rejects.toMatchObject({ code: 'unreachable' });
  expect(await runs.lastRun('asks')).toEqual(day('2015-06-19'));
  expect(await dailyRun(ports)).toEqual({ asks: 1, digests: null });
  expect(queue.waiting.map(({ kind }) => kind)).toEqual(['digest', 'ask']);
});

test('what keeps requests from going keeps nobody from their digest', async () => {
  const { ports, queue } = stage('2015-06-22');
  const add = async () => Promise.reject(new Refusal('unreachable'));
  await expect(dailyRun({ ...ports, asks: { ...ports.asks, add } })).rejects.toMatchObject({ code: 'unreachable' });
  expect(queue.waiting.map(({ kind }) => kind)).toEqual(['digest']);
});

test('a run of more people than the cap asks nobody until somebody says yes, and then runs once', async () => {
  const { ports, queue, runs } = stage('2015-06-22');
  await ports.control.setCap(boss, 1);
  const many = { ...ports, plans: fakePlanStore(TWO_LEADS) };
  expect(await dailyRun(many)).toEqual({ asks: null, digests: 1 });
  expect(await dailyRun(many)).toEqual({ asks: null, digests: null });
  expect(await runs.lastRun('asks')).toEqual(day('2015-06-19'));
  expect((await ports.control.state()).overCap).toEqual({ day: day('2015-06-22'), asks: 2, allowed: null });
  await ports.control.allowRun(boss, day('2015-06-22'));
  expect(await dailyRun(many)).toEqual({ asks: 2, digests: null });
  expect(await dailyRun(many)).toEqual({ asks: null, digests: null });
  expect((await ports.control.state()).overCap).toBeNull();
  expect(queue.waiting.filter(({ kind }) => kind === 'ask')).toHaveLength(2);
});

test('a run that was too many goes by itself once the cap lets it', async () => {
  const { ports } = stage('2015-06-22');
  await ports.control.setCap(boss, 1);
  const many = { ...ports, plans: fakePlanStore(TWO_LEADS) };
  await dailyRun(many);
  await ports.control.setCap(boss, 2);
  expect(await dailyRun(many)).toEqual({ asks: 2, digests: null });
});

test('a yes that nobody gave that day is not one for the next, which makes up for what was missed', async () => {
  const { ports, clock } = stage('2015-06-22');
  await ports.control.setCap(boss, 1);
  const many = { ...ports, plans: fakePlanStore(TWO_LEADS) };
  await dailyRun(many);
  clock.set('2015-06-23');
  expect(await dailyRun(many)).toEqual({ asks: null, digests: null });
  expect((await ports.control.state()).overCap).toMatchObject({ day: day('2015-06-23'), asks: 2, allowed: null });
});
