import { z } from 'zod';
import { type Availability, usualAvailability } from '../core/asking/availability.ts';
import type { AvailabilityStore } from '../ports/availability.ts';
import { openPersonTable } from './person-table.ts';
import { IsoDay, Person } from './plain-json.ts';
import type { Storage } from './storage.ts';

const Kept: z.ZodType<Availability> = z.object({
  person: z.string(),
  notUntil: IsoDay.nullable(),
  worksOn: z.array(z.int().min(1).max(5)).nullable(),
  deputy: z.object({ person: Person, agreed: z.boolean() }).nullable(),
  heldBy: z.array(z.object({ plan: z.string(), until: IsoDay.nullable() })).default([]),
});

/** When people are asked, in a table. */
export function openAvailabilityTable(storage: Storage): Promise<AvailabilityStore> {
  return openPersonTable(storage, { name: 'availability', shape: Kept, usual: usualAvailability });
}
