import type { Day } from '../core/calendar/day.ts';
import { instantOf } from '../core/calendar/hour-in-zone.ts';
import type { DigestSlot } from '../core/digest/digest-slot.ts';
import { chosenClock } from '../core/digest/own-clock.ts';
import type { OwnDigest } from '../core/digest/own-digest.ts';
import type { ToldAs } from '../core/digest/told-as.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import type { Person } from '../core/plan/person.ts';
import type { MyDigestReply, ToldAsReply } from './my-digest.ts';

interface Next extends DigestSlot {
  readonly today: Day;
}

/** What the reply is made from. */
interface Told {
  readonly on: Day;
  readonly timeZone: string;
  readonly own: {
    readonly chosen: OwnDigest;
    readonly why: readonly ToldAs[];
    readonly next: Next | null;
    readonly goesTo: Person | null;
  } | null;
}

type Own = NonNullable<MyDigestReply['own']>;

/** Somebody's own digest, as the tab is told. */
export function toMyDigestReply({ on, timeZone, own }: Told): MyDigestReply {
  return { on: on.toString(), timeZone, own: own && toOwn(own) };
}

function toOwn({ chosen, why, next, goesTo }: NonNullable<Told['own']>): Own {
  const { rhythm, whenQuiet, had } = chosen;
  return {
    rhythm,
    whenQuiet,
    timeZone: chosenClock(chosen),
    next: next && toNext(next),
    last: had[0]?.toString() ?? null,
    goesTo: goesTo?.name ?? null,
    why: why.map(toToldAs),
  };
}

function toNext({ day, hour, timeZone, today }: Next): NonNullable<Own['next']> {
  const at = instantOf({ day, hour }, timeZone);
  return { day: day.toString(), hour, timeZone, at, today: today.toString() };
}

function toToldAs({ plan, manages, standsInFor, posts }: ToldAs): ToldAsReply {
  return {
    plan: plan.title,
    manages: manages.map(areaHeading),
    standsInFor: standsInFor.map(({ person, areas }) => ({ name: person.name, areas: areas.map(areaHeading) })),
    posts: [...posts],
  };
}
