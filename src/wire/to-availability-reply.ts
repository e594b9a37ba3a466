import type { Availability } from '../core/asking/availability.ts';
import type { Day } from '../core/calendar/day.ts';
import type { Person } from '../core/plan/person.ts';
import type { AvailabilityReply, LeadAvailabilityReply } from './availability.ts';

/** When somebody is asked, and for whom. */
interface Told {
  readonly own: Availability | null;
  readonly deputyOf: readonly AvailabilityReply['deputyOf'][number][];
}

/** When the reader is asked, and whose deputy they are. */
export function toAvailabilityReply({ own, deputyOf }: Told, today: Day): AvailabilityReply {
  return {
    on: today.toString(),
    own: own && {
      ...toLeadAvailability(own),
      deputy: own.deputy && { person: named(own.deputy.person), agreed: own.deputy.agreed },
    },
    deputyOf: deputyOf.map(({ person, agreed }) => ({ person: named(person), agreed })),
  };
}

/** When a lead is asked, as their coordinator is told: of deputies nothing. */
export function toLeadAvailability({ notUntil, worksOn }: Availability): LeadAvailabilityReply {
  return { notUntil: notUntil?.toString() ?? null, worksOn: worksOn && [...worksOn] };
}

function named({ id, name }: Person): Person {
  return { id, name };
}
