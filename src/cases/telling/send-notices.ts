import type { PastAsk } from '../../core/asking/ask.ts';
import { lapsedAsksOn } from '../../core/asking/lapsed-asks.ts';
import { isWithinHours } from '../../core/asking/runs-due.ts';
import { mayTellDecision } from '../../core/asking/telling/decided.ts';
import type { Notice } from '../../core/asking/telling/notice.ts';
import { type NoticeView, noticeView } from '../../core/asking/telling/notice-view.ts';
import { noticesOn } from '../../core/asking/telling/notices-on.ts';
import type { Told } from '../../core/asking/telling/told.ts';
import { type Day, hourAt, isBefore } from '../../core/calendar/day.ts';
import type { Entry } from '../../core/plan/entry.ts';
import type { Person } from '../../core/plan/person.ts';
import type { AskStore } from '../../ports/ask-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { NoticeStore, StoredNotice } from '../../ports/notice-store.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { RunStore } from '../../ports/run-store.ts';
import type { SendQueue } from '../../ports/send-queue.ts';
import { type AskingPorts, askingInput } from '../asking/asking-input.ts';
import { pastAsks } from '../asking/past-asks.ts';
import { isLeft } from '../claim.ts';
import { tellingRecord } from '../deciding/view-decision.ts';

/** What sending notices takes from outside. */
export interface SendNoticesPorts extends AskingPorts {
  readonly asks: AskStore;
  readonly plans: Pick<PlanStore, 'plans' | 'history' | 'entries'>;
  readonly notices: NoticeStore;
  readonly queue: SendQueue;
  readonly runs: RunStore;
  readonly clock: Clock;
}

/** What somebody would be told. */
export interface NoticeFor {
  readonly to: Person;
  readonly view: NoticeView;
}

/** How notices are looked for while the service runs. */
export interface SendNotices {
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
 * earlier time goes into the queue again. Nothing does outside hours. The first time ever notes the day: of what was
 * decided before it nobody is told.
 *
 * @returns how many were put into the queue
 */
export async function sendNotices(
  ports: SendNoticesPorts & { readonly timeZone: string },
  { escalating }: SendNotices,
): Promise<number> {
  const first = await firstDay(ports);
  if (!isWithinHours(hourAt(ports.clock.now(), ports.timeZone))) return 0;
  return queueAll(ports, { byHand: false, escalating, first });
}

/** The same when somebody sends them by hand: weekdays and hours do not bind them. */
export async function sendNoticesByHand(ports: SendNoticesPorts): Promise<number> {
  return queueAll(ports, { byHand: true, escalating: true, first: await firstDay(ports) });
}

/** Who would be told what now by hand. Nothing is kept. @throws Refusal `busy` or `unreachable` */
export async function viewNotices(ports: SendNoticesPorts): Promise<readonly NoticeFor[]> {
  const { runs, clock, notices, plans } = ports;
  const on = clock.today();
  const first = (await runs.lastRun('notices')) ?? on;
  const kept = await notices.since(on.subtract(LOOK_BACK));
  const due = await noticesNow(ports, { byHand: true, escalating: true, first, kept });
  const lapsed = await lapsedAsks(ports, on, await pastAsks(ports.asks, on));
  return due.flatMap((notice) => {
    const view = noticeView(notice, { ...tellingRecord({ plans, clock }, notice.to), today: on, lapsed });
    return view === null ? [] : [{ to: notice.to, view }];
  });
}

async function queueAll(ports: SendNoticesPorts, how: Omit<Looking, 'kept'>): Promise<number> {
  const { runs, clock, notices } = ports;
  const read = () => notices.since(clock.today().subtract(LOOK_BACK));
  let queued = 0;
  await runs.alone('notices', async () => {
    const kept = await read();
    const found = await noticesNow(ports, { ...how, kept });
    for (const notice of found) await keep(ports, notice, how.byHand);
    for (const notice of found.length === 0 ? kept : await read()) {
      if (await queueAgain(ports, notice, how.byHand)) queued += 1;
    }
  });
  return queued;
}

/** Who did not answer, as of a day. @throws Refusal `busy` or `unreachable` */
export async function lapsedAsks(ports: AskingPorts, on: Day, past: readonly PastAsk[]) {
  return lapsedAsksOn({ ...(await askingInput(ports)), on, past });
}

async function firstDay({ runs, clock }: SendNoticesPorts): Promise<Day> {
  const first = await runs.lastRun('notices');
  if (first !== null) return first;
  await runs.saveRun('notices', clock.today());
  return clock.today();
}

interface Looking extends SendNotices {
  readonly byHand: boolean;
  readonly first: Day;
  readonly kept: readonly StoredNotice[];
}

async function noticesNow(ports: SendNoticesPorts, { byHand, escalating, first, kept }: Looking) {
  const { plans, clock } = ports;
  const on = clock.today();
  return noticesOn({
    plans: plans.plans(),
    on,
    lapsed: escalating ? await lapsedAsks(ports, on, await pastAsks(ports.asks, on)) : [],
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
  return entries.filter((entry) => mayTellDecision(entry) && !isBefore(dayOf(entry.at), since));
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
  const id = `${day.toString()}:${notice.key}`;
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
