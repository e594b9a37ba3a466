import { isAskRunDue, isDigestRunDue, type RunMoment } from '../core/asking/runs-due.ts';
import { type Day, hourAt } from '../core/calendar/day.ts';
import { askingCalendars } from '../core/plan/calendars.ts';
import type { Clock } from '../ports/clock.ts';
import type { DigestStore } from '../ports/digest-store.ts';
import type { RunName, RunStore } from '../ports/run-store.ts';
import type { SendControl } from '../ports/send-control.ts';
import type { SendQueue } from '../ports/send-queue.ts';
import type { DigestPorts } from './compose-digests.ts';
import { type SendAsksPorts, sendAsks } from './send-asks.ts';
import { sendDigests } from './send-digests.ts';

/** What the daily run takes from outside. */
export interface DailyRunPorts extends SendAsksPorts, DigestPorts {
  readonly plans: SendAsksPorts['plans'] & DigestPorts['plans'];
  readonly digests: DigestStore;
  readonly runs: RunStore;
  readonly control: SendControl;
  readonly queue: SendQueue;
  readonly clock: Clock;
  readonly timeZone: string;
}

/** What a daily run did; null for a run that was not due. */
export interface DailyRun {
  readonly asks: number | null;
  readonly digests: number | null;
}

/**
 * Sends what the calendar says is due now, one instance at a time. A run that never ran only notes the day: whoever
 * sets the product up is not surprised by cards to forty people.
 */
export async function dailyRun(ports: DailyRunPorts): Promise<DailyRun> {
  let done: DailyRun = { asks: null, digests: null };
  if (!(await anythingDue(ports))) return done;
  await ports.runs.alone('daily-run', async () => {
    done = {
      asks: await runOnce(ports, 'asks', isAskRunDue, async ({ today, lastRun }) =>
        lastRun === null ? 0 : runAsks(ports, today, lastRun),
      ),
      digests: await runOnce(ports, 'digests', isDigestDue, async ({ today, lastRun }) =>
        lastRun === null ? 0 : (await sendDigests(ports, today)).queued,
      ),
    };
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

/** Digests go by the calendars of the plans that are told of. */
function isDigestDue(moment: RunMoment, { plans }: DailyRunPorts): boolean {
  return isDigestRunDue(moment, askingCalendars(plans.plans()));
}

async function anythingDue(ports: DailyRunPorts): Promise<boolean> {
  return isAskRunDue(await momentOf(ports, 'asks')) || isDigestDue(await momentOf(ports, 'digests'), ports);
}

async function runOnce(
  ports: DailyRunPorts,
  name: RunName,
  isDue: (moment: RunMoment, ports: DailyRunPorts) => boolean,
  run: (moment: RunMoment) => Promise<number | null>,
): Promise<number | null> {
  const moment = await momentOf(ports, name);
  if (!isDue(moment, ports)) return null;
  const sent = await run(moment);
  if (sent !== null) await ports.runs.saveRun(name, moment.today);
  return sent;
}

async function momentOf({ clock, runs, timeZone }: DailyRunPorts, name: RunName): Promise<RunMoment> {
  return { today: clock.today(), hour: hourAt(clock.now(), timeZone), lastRun: await runs.lastRun(name) };
}
