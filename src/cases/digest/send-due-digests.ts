import { type Day, earlier, isBefore, isSameDay } from '../../core/calendar/day.ts';
import { hourIn } from '../../core/calendar/hour-in-zone.ts';
import { digestDue, type Lapse, mayGoLate } from '../../core/digest/digest-due.ts';
import { chosenClock } from '../../core/digest/own-clock.ts';
import { plansTold } from '../../core/digest/plans-told.ts';
import { readersOn } from '../../core/digest/readers.ts';
import type { Person } from '../../core/plan/person.ts';
import type { OwnDigests } from '../../ports/own-digests.ts';
import type { RunStore } from '../../ports/run-store.ts';
import { ownDigestOf } from './own-digest-of.ts';
import { type SendDigestsPorts, sendDigests } from './send-digests.ts';

/** What sending the digests that are due takes from outside. */
export interface SendDueDigestsPorts extends SendDigestsPorts {
  readonly runs: Pick<RunStore, 'lastHour' | 'saveHour'>;
  readonly ownDigests: OwnDigests;
  /** The plans'. */
  readonly timeZone: string;
}

/**
 * Puts everybody's digest that has come due since the service last looked into the queue. The first look of all only notes
 * the hour: whoever sets the product up is not surprised by mails to forty people. For whom it is night by now, or a
 * holiday, theirs is put off.
 *
 * The hour is noted when all are in the queue. A run that goes on after a failure, on the next day too, finds by their
 * keys which are.
 *
 * @returns how many were put into the queue; null where none was due
 */
export async function sendDueDigests(ports: SendDueDigestsPorts): Promise<number | null> {
  const { runs, clock, timeZone } = ports;
  const now = hourIn(clock.now(), timeZone);
  const after = await runs.lastHour('digests');
  if (after === null) {
    await runs.saveHour('digests', now);
    return 0;
  }
  const due = await digestsDue(ports, { after, until: now });
  const mayGo = due.filter(({ isTheirTime }) => isTheirTime);
  const queued = mayGo.length === 0 ? null : await handOver(ports, mayGo, now.day);
  await putOff(ports, due);
  await runs.saveHour('digests', now);
  return queued;
}

/** Somebody whose digest is due. */
interface Due {
  readonly to: Person;
  /** The day on which it was to go, in the plans' time zone. */
  readonly day: Day;
  /** Whether it may go now, by their clock. */
  readonly isTheirTime: boolean;
}

async function digestsDue(ports: SendDueDigestsPorts, lapse: Lapse): Promise<readonly Due[]> {
  const { clock, timeZone } = ports;
  const live = ports.plans.plans().filter(({ state }) => state === 'live');
  const ownDigest = await ownDigestOf(ports.ownDigests);
  return readersOn(live, lapse.until.day, await ports.availability.all()).flatMap((reader) => {
    const own = ownDigest(reader.to);
    const told = { plans: plansTold(reader), timeZone };
    const slot = digestDue(own, told, lapse);
    const day = slot?.at.day ?? own.putOff;
    if (day === null) return [];
    const theirNow = hourIn(clock.now(), slot?.timeZone ?? chosenClock(own) ?? timeZone);
    return [{ to: reader.to, day, isTheirTime: mayGoLate(theirNow, told) }];
  });
}

/** Remembers whose digest waits for their next working hours; forgets what has gone, and what nobody is told any more. */
async function putOff({ ownDigests }: SendDueDigestsPorts, due: readonly Due[]): Promise<void> {
  const waiting = new Map(due.filter(({ isTheirTime }) => !isTheirTime).map(({ to, day }) => [to.id, day]));
  const before = new Map((await ownDigests.all()).map((own) => [own.person, own.putOff]));
  for (const person of new Set([...before.keys(), ...waiting.keys()])) {
    const day = waiting.get(person) ?? null;
    if (isSameDay(before.get(person) ?? null, day)) continue;
    await ownDigests.change(person, (own) => ({ ...own, putOff: day }));
  }
}

/** Whoever has one already, of an earlier try or sent by hand since, gets no other. One that still waits is queued again. */
async function handOver(ports: SendDueDigestsPorts, due: readonly Due[], today: Day): Promise<number | null> {
  const kept = await ports.digests.since(due.reduce((oldest, { day }) => earlier(oldest, day), today));
  const toSend = new Set<string>();
  const again: string[] = [];
  for (const { to, day } of due) {
    const theirs = kept.find((digest) => digest.to.id === to.id && !isBefore(digest.day, day));
    if (theirs === undefined) toSend.add(to.id);
    else if (theirs.delivery.state === 'waiting') again.push(theirs.key);
  }
  for (const key of again) await ports.queue.add({ kind: 'digest', key });
  if (toSend.size === 0) return again.length === 0 ? null : again.length;
  return again.length + (await sendDigests(ports, today, toSend)).queued;
}
