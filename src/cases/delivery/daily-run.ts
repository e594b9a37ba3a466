import { isAskRunDue, isDigestRunDue, type RunMoment } from '../../core/asking/runs-due.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { DayHour } from '../../core/calendar/day-hour.ts';
import { hourIn } from '../../core/calendar/hour-in-zone.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RunStore } from '../../ports/run-store.ts';
import type { SendControl } from '../../ports/send-control.ts';
import type { SendQueue } from '../../ports/send-queue.ts';
import { type SendAsksPorts, sendAsks } from '../asking/send-asks.ts';
import { type SendDueDigestsPorts, sendDueDigests } from '../digest/send-due-digests.ts';

/** What the daily run takes from outside. */
export interface DailyRunPorts extends SendAsksPorts, SendDueDigestsPorts {
  readonly plans: SendAsksPorts['plans'] & SendDueDigestsPorts['plans'];
  readonly asks: SendAsksPorts['asks'];
  readonly runs: RunStore;
  readonly control: SendControl;
  readonly queue: SendQueue;
  readonly clock: Clock;
}

/** What a daily run did; null for a run that was not due. */
export interface DailyRun {
  readonly asks: number | null;
  readonly digests: number | null;
}

/**
 * Sends what the calendar says is due now, one instance at a time. A run that never ran only notes when: whoever sets the
 * product up is not surprised by cards to forty people.
 */
export async function dailyRun(ports: DailyRunPorts): Promise<DailyRun> {
  let done: DailyRun = { asks: null, digests: null };
  if (!(await anythingDue(ports))) return done;
  await ports.runs.alone('daily-run', async () => {
    try {
      done = { ...done, asks: await asksOnce(ports) };
    } finally {
      // What keeps requests from going keeps nobody from their digest.
      done = { ...done, digests: (await isDigestDue(ports)) ? await sendDueDigests(ports) : null };
    }
  });
  return done;
}

/** A run of more asks than the cap is none until somebody says yes to it, or the cap is raised; then the next tick runs. */
async function runAsks(ports: DailyRunPorts, today: Day, lastRun: Day): Promise<number | null> {
  const { overCap } = await ports.control.state();
  const waiting = overCap?.day.equals(today) ? overCap : null;
  if (waiting && !waiting.allowed) return null;
  const sent = await sendAsks(ports, today, { lastRun, beyondCap: waiting !== null });
  if (sent.overCap) {
    await ports.control.holdRun(today, sent.overCap.asks);
    return null;
  }
  if (overCap) await ports.control.endRun(overCap.day);
  return sent.queued;
}

async function anythingDue(ports: DailyRunPorts): Promise<boolean> {
  return isAskRunDue(await askMoment(ports)) || (await isDigestDue(ports));
}

async function asksOnce(ports: DailyRunPorts): Promise<number | null> {
  const moment = await askMoment(ports);
  if (!isAskRunDue(moment)) return null;
  const { today, lastRun } = moment;
  const sent = lastRun === null ? 0 : await runAsks(ports, today, lastRun);
  if (sent !== null) await ports.runs.saveRun('asks', today);
  return sent;
}

async function askMoment(ports: DailyRunPorts): Promise<RunMoment> {
  const { day: today, hour } = hourNow(ports);
  return { today, hour, lastRun: await ports.runs.lastRun('asks') };
}

async function isDigestDue(ports: DailyRunPorts): Promise<boolean> {
  return isDigestRunDue(hourNow(ports), await ports.runs.lastHour('digests'));
}

function hourNow({ clock, timeZone }: DailyRunPorts): DayHour {
  return hourIn(clock.now(), timeZone);
}
