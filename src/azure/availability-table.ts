import { z } from 'zod';
import { type Availability, usualAvailability } from '../core/asking/availability.ts';
import { Refusal } from '../core/refusal.ts';
import type { AvailabilityStore } from '../ports/availability.ts';
import { IsoDay, Person, PlainJson, toPlainJson } from './plain-json.ts';
import { refusing } from './refusal-of.ts';
import { rowsIn } from './rows.ts';
import type { Storage } from './storage.ts';

const Kept = z.object({
  person: z.string(),
  notUntil: IsoDay.nullable(),
  worksOn: z.array(z.int().min(1).max(5)).nullable(),
  deputy: z.object({ person: Person, agreed: z.boolean() }).nullable(),
  heldBy: z.array(z.object({ plan: z.string(), until: IsoDay.nullable() })).default([]),
});
const Entity = z.looseObject({ json: PlainJson.pipe(Kept), etag: z.string() });
const PARTITION = 'person';

/** Availability in a table, one row a person. */
export async function openAvailabilityTable(storage: Storage): Promise<AvailabilityStore> {
  const table = await refusing(() => storage.table('availability'));
  const rows = rowsIn(table, {
    keysOf: (person) => ({ partitionKey: PARTITION, rowKey: person }),
    toEntity: (value: Availability) => ({
      partitionKey: PARTITION,
      rowKey: value.person,
      json: toPlainJson(value),
    }),
    fromEntity: (entity): { readonly value: Availability; readonly etag: string } => {
      const { json: value, etag } = Entity.parse(entity);
      return { value, etag };
    },
  });
  return {
    async all() {
      const everybody: Availability[] = [];
      await refusing(async () => {
        for await (const entity of table.listEntities()) everybody.push(Entity.parse(entity).json);
      });
      return everybody;
    },
    async change(person, change) {
      try {
        return await rows.change(person, change);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'missing') throw error;
        await rows.add(usualAvailability(person));
        return rows.change(person, change);
      }
    },
  };
}
