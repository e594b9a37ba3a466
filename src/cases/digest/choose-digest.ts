import type { Day } from '../../core/calendar/day.ts';
import { hourIn } from '../../core/calendar/hour-in-zone.ts';
import { withClock } from '../../core/digest/choose-clock.ts';
import { nextDigest } from '../../core/digest/digest-due.ts';
import type { DigestSlot, PlansOf } from '../../core/digest/digest-slot.ts';
import type { DigestWishes, OwnDigest } from '../../core/digest/own-digest.ts';
import { plansTold } from '../../core/digest/plans-told.ts';
import { type Reader, readersOn } from '../../core/digest/readers.ts';
import { type ToldAs, toldAs } from '../../core/digest/told-as.ts';
import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { isSameClock } from '../../core/time-zone.ts';
import type { AvailabilityStore } from '../../ports/availability.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OwnDigests } from '../../ports/own-digests.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import { ownDigestOf } from './own-digest-of.ts';

/** What choosing one's digest takes from outside. */
export interface ChooseDigestPorts {
  readonly plans: Pick<PlanStore, 'plans'>;
  readonly availability: Pick<AvailabilityStore, 'all'>;
  readonly ownDigests: OwnDigests;
  readonly clock: Pick<Clock, 'now' | 'today'>;
  /** The plans'. */
  readonly timeZone: string;
}

/** Somebody's digest, as they see it themselves. */
export interface OwnDigestView {
  readonly on: Day;
  /** The time zone of the plans, by which their digest goes unless they chose another. */
  readonly timeZone: string;
  /** Null for whoever is told of no plan. */
  readonly own: {
    readonly chosen: OwnDigest;
    /** At least one. */
    readonly why: readonly ToldAs[];
    /** Null while none comes: they want none, nothing is theirs now, or somebody else has theirs. */
    readonly next: NextDigest | null;
    /** Who has it in their place while they are away; null while they have it themselves. */
    readonly goesTo: Person | null;
  } | null;
}

/** When the next one goes. */
export interface NextDigest extends DigestSlot {
  /** The day that it is now by the clock by which it goes. */
  readonly today: Day;
}

/** What somebody may choose about their digest; what is left out stays. */
export interface DigestChoices extends Partial<DigestWishes> {
  /** By whose clock it comes: an IANA name; null for the plans' own. */
  readonly timeZone?: string | null;
}

/** When somebody's digest comes next, why they have it, and what they chose. @throws Refusal `busy` or `unreachable` */
async function viewOwnDigest(ports: ChooseDigestPorts, by: Person): Promise<OwnDigestView> {
  const { clock, timeZone } = ports;
  const on = clock.today();
  const { why, told, goesTo } = await readerNow(ports, by);
  if (why.length === 0) return { on, timeZone, own: null };
  const chosen = (await ownDigestOf(ports.ownDigests))(by);
  const slot = told === null ? null : nextDigest(chosen, told, hourIn(clock.now(), timeZone));
  const next = slot && { ...slot, today: hourIn(clock.now(), slot.timeZone).day };
  return { on, timeZone, own: { chosen, why, next, goesTo } };
}

/**
 * Sets how often somebody's digest comes, by whose clock, and what comes while all is quiet. A clock that shows what the
 * plans' own does is no other clock.
 *
 * @throws Refusal `digest-none`; as `viewOwnDigest`
 */
async function chooseDigest(
  ports: ChooseDigestPorts,
  by: Person,
  { timeZone, ...wishes }: DigestChoices,
): Promise<OwnDigestView> {
  const { why, told } = await readerNow(ports, by);
  if (why.length === 0) throw new Refusal('digest-none');
  const instant = ports.clock.now();
  const now = hourIn(instant, ports.timeZone);
  const isPlans = typeof timeZone === 'string' && isSameClock(timeZone, ports.timeZone, Date.parse(instant));
  const plans = told ?? { plans: why.map(({ plan }) => plan), timeZone: ports.timeZone };
  await ports.ownDigests.change(by.id, (own) => {
    const wished = { ...own, ...wishes };
    return timeZone === undefined ? wished : withClock(wished, plans, { timeZone: isPlans ? null : timeZone, now });
  });
  return viewOwnDigest(ports, by);
}

/** What somebody is told of today, if anything: while a deputy has theirs they are told of nothing. */
async function readerNow(ports: ChooseDigestPorts, by: Person) {
  const live = ports.plans.plans().filter(({ state }) => state === 'live');
  const readers = readersOn(live, ports.clock.today(), await ports.availability.all());
  const reader = readers.find(({ to }) => to.id === by.id);
  const told: PlansOf | null = reader ? { plans: plansTold(reader), timeZone: ports.timeZone } : null;
  return { why: toldAs(by, live, reader), told, goesTo: standInOf(by, readers) };
}

/** Both, joined with what they take from outside. */
export interface OwnDigestCases {
  view(by: Person): Promise<OwnDigestView>;
  choose(by: Person, choices: DigestChoices): Promise<OwnDigestView>;
}

/** The cases about one's own digest, for a door to offer. Each @throws as its case. */
export function ownDigestCases(ports: ChooseDigestPorts): OwnDigestCases {
  return {
    view: (by) => viewOwnDigest(ports, by),
    choose: (by, choices) => chooseDigest(ports, by, choices),
  };
}

function standInOf({ id }: Person, readers: readonly Reader[]): Person | null {
  return readers.find(({ areas }) => areas.some(({ inPlaceOf }) => inPlaceOf?.id === id))?.to ?? null;
}
