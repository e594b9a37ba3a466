import { type Day, hourAt } from '../../core/calendar/day.ts';
import { nextDigest } from '../../core/digest/digest-due.ts';
import type { DigestSlot } from '../../core/digest/digest-slot.ts';
import type { DigestWishes, OwnDigest } from '../../core/digest/own-digest.ts';
import { plansTold } from '../../core/digest/plans-told.ts';
import { type Reader, readersOn } from '../../core/digest/readers.ts';
import { type ToldAs, toldAs } from '../../core/digest/told-as.ts';
import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
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
  readonly timeZone: string;
}

/** Somebody's digest, as they see it themselves. */
export interface OwnDigestView {
  readonly on: Day;
  /** Null for whoever is told of no plan. */
  readonly own: {
    readonly chosen: OwnDigest;
    /** At least one. */
    readonly why: readonly ToldAs[];
    /** Null while none comes: they want none, nothing is theirs now, or somebody else has theirs. */
    readonly next: DigestSlot | null;
    /** Who has it in their place while they are away; null while they have it themselves. */
    readonly goesTo: Person | null;
  } | null;
}

/** When somebody's digest comes next, why they have it, and what they chose. @throws Refusal `busy` or `unreachable` */
async function viewOwnDigest(ports: ChooseDigestPorts, by: Person): Promise<OwnDigestView> {
  const on = ports.clock.today();
  const live = ports.plans.plans().filter(({ state }) => state === 'live');
  const readers = readersOn(live, on, await ports.availability.all());
  const reader = readers.find(({ to }) => to.id === by.id);
  const why = toldAs(by, live, reader);
  if (why.length === 0) return { on, own: null };
  const chosen = (await ownDigestOf(ports.ownDigests))(by);
  const now = { day: on, hour: hourAt(ports.clock.now(), ports.timeZone) };
  const next = reader === undefined ? null : nextDigest(chosen, plansTold(reader), now);
  return { on, own: { chosen, why, next, goesTo: standInOf(by, readers) } };
}

/** Sets how often somebody's digest comes, and what comes while all is quiet. @throws Refusal `digest-none`; as `viewOwnDigest` */
async function chooseDigest(
  ports: ChooseDigestPorts,
  by: Person,
  wishes: Partial<DigestWishes>,
): Promise<OwnDigestView> {
  const before = await viewOwnDigest(ports, by);
  if (before.own === null) throw new Refusal('digest-none');
  await ports.ownDigests.change(by.id, (own) => ({ ...own, ...wishes }));
  return viewOwnDigest(ports, by);
}

/** Both, joined with what they take from outside. */
export interface OwnDigestCases {
  view(by: Person): Promise<OwnDigestView>;
  choose(by: Person, wishes: Partial<DigestWishes>): Promise<OwnDigestView>;
}

/** The cases about one's own digest, for a door to offer. Each @throws as its case. */
export function ownDigestCases(ports: ChooseDigestPorts): OwnDigestCases {
  return {
    view: (by) => viewOwnDigest(ports, by),
    choose: (by, wishes) => chooseDigest(ports, by, wishes),
  };
}

function standInOf({ id }: Person, readers: readonly Reader[]): Person | null {
  return readers.find(({ areas }) => areas.some(({ inPlaceOf }) => inPlaceOf?.id === id))?.to ?? null;
}
