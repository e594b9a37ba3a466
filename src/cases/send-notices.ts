import { createHash } from 'node:crypto';
import { lapsedAsksOn } from '../core/asking/lapsed-asks.ts';
import { isWithinHours } from '../core/asking/runs-due.ts';
import { DECISIONS } from '../core/asking/telling/decided.ts';
import type { Notice } from '../core/asking/telling/notice.ts';
import { noticesOn } from '../core/asking/telling/notices-on.ts';
import type { Told } from '../core/asking/telling/told.ts';
import { type Day, hourAt, isBefore } from '../core/calendar/day.ts';
import type { Entry } from '../core/plan/entry.ts';
import type { AskStore } from '../ports/ask-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { NoticeStore, StoredNotice } from '../ports/notice-store.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { SendQueue } from '../ports/send-queue.ts';
import { type AskingPorts, askingInput } from './asking-input.ts';
import { isLeft } from './claim.ts';
import { pastAsks } from './send-asks.ts';

/** What finding out who did not answer takes from outside. */
export interface LapsedPorts extends AskingPorts {
  readonly asks: AskStore;
}

/** What sending notices takes from outside. */
export interface SendNoticesPorts extends LapsedPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'history' | 'entries'>;
  readonly notices: NoticeStore;
  readonly queue: SendQueue;
  readonly runs: RunStore;
  readonly clock: Clock;
  readonly timeZone: string;
}

/** How notices are looked for. */
export interface SendNotices {
  /** Somebody sends them by hand: weekdays and hours do not bind them. */
  readonly byHand: boolean;
  /** Whether it is looked who did not answer, too. That changes by the day, and reads months of asks. */
  readonly escalating: boolean;
}

/** What was told so long ago may be told again. */
const LOOK_BACK = { years: 1 };
/** What was decided longer ago is no news. */
const NEWS_LASTS = { months: 1 };
/** A message that was lost on its way is put into the queue again; one too many is harmless, as it is claimed first. */
const QUEUE_AGAIN_MS = 20 * 60_000;

/**
 * Finds who is to be told what now, keeps it and puts it into the queue, one instance at a time; what waits since an
 * earlier time goes into the queue again. The first time ever only notes the day: of what was decided before it nobody
 * is told.
 *
 * @returns how many were put into the queue
 */
export async function sendNotices(ports: SendNoticesPorts, how: SendNotices): Promise<number> {
  const { runs, clock } = ports;
  const first = await firstDay(ports);
  if (!how.byHand && !isWithinHours(hourAt(clock.now(), ports.timeZone))) return 0;
  let queued = 0;
  await runs.alone('notices', async () => {
    const kept = await ports.notices.since(clock.today().subtract(LOOK_BACK));
    const isNew = await noticesNow(ports, { ...how, first, kept });
    for (const notice of isNew) await keep(ports, notice, how.byHand);
    const all = isNew.length === 0 ? kept : await ports.notices.since(clock.today().subtract(LOOK_BACK));
    for (const notice of all) if (await queueAgain(ports, notice, how.byHand)) queued += 1;
  });
  return queued;
}

/** Who did not answer, as of a day. @throws Refusal `busy` or `unreachable` */
export async function lapsedAsks(ports: LapsedPorts, on: Day) {
  return lapsedAsksOn({ ...(await askingInput(ports)), on, past: await pastAsks(ports.asks, on) });
}

async function firstDay({ runs, clock }: SendNoticesPorts): Promise<Day> {
  const first = await runs.lastRun('notices');
  if (first !== null) return first;
  await runs.saveRun('notices', clock.today());
  return clock.today();
}

interface Looking extends SendNotices {
  readonly first: Day;
  readonly kept: readonly StoredNotice[];
}

async function noticesNow(ports: SendNoticesPorts, { byHand, escalating, first, kept }: Looking) {
  const { plans, clock } = ports;
  const on = clock.today();
  return noticesOn({
    plans: plans.plans(),
    on,
    lapsed: escalating ? await lapsedAsks(ports, on) : [],
    entries: plans.plans().flatMap(({ id }) => decisionsSince(plans.entries(id), later(first, on), clock)),
    history: (action) => plans.history(action),
    told: toldIn(kept, clock),
    byHand,
  });
}

function later(first: Day, on: Day): Day {
  const news = on.subtract(NEWS_LASTS);
  return isBefore(first, news) ? news : first;
}

function decisionsSince(entries: readonly Entry[], since: Day, { dayOf }: Pick<Clock, 'dayOf'>): readonly Entry[] {
  return entries.filter(({ kind, at }) => DECISIONS.has(kind) && !isBefore(dayOf(at), since));
}

/** A notice that came to nothing told nobody; one that reached nobody was tried, and is on the list. */
function toldIn(kept: readonly StoredNotice[], { dayOf }: Pick<Clock, 'dayOf'>): Told {
  const told = new Map<string, Day | null>();
  for (const { covers, delivery } of kept) {
    if (delivery.state === 'needless') continue;
    for (const cover of covers) told.set(cover, 'at' in delivery ? dayOf(delivery.at) : null);
  }
  return told;
}

/** Kept first: a queue that fails leaves it waiting, and the next turn queues it. */
async function keep({ notices, clock }: SendNoticesPorts, notice: Notice, byHand: boolean): Promise<void> {
  const day = clock.today();
  const id = `${day.toString()}:${createHash('sha256').update(notice.key).digest('base64url')}`;
  const delivery = { state: 'waiting' } as const;
  const stored: StoredNotice = { ...notice, id, day, queuedAt: null, byHand, delivery };
  if (await notices.add(stored)) return;
  await notices.change(id, (now) => (now.delivery.state === 'needless' ? stored : now));
}

async function queueAgain(ports: SendNoticesPorts, { id, ...notice }: StoredNotice, byHand: boolean): Promise<boolean> {
  const { notices, queue, clock } = ports;
  const now = clock.now();
  const { delivery, queuedAt } = notice;
  if (delivery.state !== 'waiting' && !isLeft(delivery, now)) return false;
  const isNews = byHand && !notice.byHand;
  if (!isNews && queuedAt !== null && Date.parse(now) - Date.parse(queuedAt) < QUEUE_AGAIN_MS) return false;
  if (isNews) await notices.change(id, (found) => ({ ...found, byHand }));
  await queue.add({ kind: 'notice', key: id });
  await notices.change(id, (found) => ({ ...found, queuedAt: now }));
  return true;
}
