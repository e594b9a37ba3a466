import type { Day } from '../core/calendar/day.ts';
import type { DayHour } from '../core/calendar/day-hour.ts';
import type { OwnDigest } from '../core/digest/own-digest.ts';
import type { ToldAs } from '../core/digest/told-as.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import type { Person } from '../core/plan/person.ts';
import type { MyDigestReply, ToldAsReply } from './my-digest.ts';

/** What the reply is made from. */
interface Told {
  readonly on: Day;
  readonly own: {
    readonly chosen: OwnDigest;
    readonly why: readonly ToldAs[];
    readonly next: DayHour | null;
    readonly goesTo: Person | null;
  } | null;
}

/** Somebody's own digest, as the tab is told. */
export function toMyDigestReply({ on, own }: Told): MyDigestReply {
  return { on: on.toString(), own: own && toOwn(own) };
}

function toOwn({ chosen, why, next, goesTo }: NonNullable<Told['own']>): NonNullable<MyDigestReply['own']> {
  const { rhythm, whenQuiet, had } = chosen;
  return {
    rhythm,
    whenQuiet,
    next: next && { day: next.day.toString(), hour: next.hour },
    last: had[0]?.toString() ?? null,
    goesTo: goesTo?.name ?? null,
    why: why.map(toToldAs),
  };
}

function toToldAs({ plan, manages, standsInFor, posts }: ToldAs): ToldAsReply {
  return {
    plan: plan.title,
    manages: manages.map(areaHeading),
    standsInFor: standsInFor.map(({ person, areas }) => ({ name: person.name, areas: areas.map(areaHeading) })),
    posts: [...posts],
  };
}
