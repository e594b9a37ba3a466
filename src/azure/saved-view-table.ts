import { z } from 'zod';
import type { SavedViewStore } from '../ports/saved-views.ts';
import { PlainJson, toPlainJson } from './plain-json.ts';
import { refusing, statusOf } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const Kept = z.object({ id: z.string(), name: z.string(), search: z.string() });
/** `timestamp` is set by the table itself when a row is made: one clock for all instances. */
const Entity = z.looseObject({ timestamp: z.string(), json: PlainJson.pipe(Kept) });

/** Saved views in a table, partitioned by person; a row is made once and never changed. */
export async function openSavedViewTable(storage: Storage): Promise<SavedViewStore> {
  const table = await refusing(() => storage.table('views'));
  return {
    async of(person) {
      const filter = `PartitionKey eq '${person.replaceAll("'", "''")}'`;
      const rows: z.infer<typeof Entity>[] = [];
      await refusing(async () => {
        for await (const entity of table.listEntities({ queryOptions: { filter } })) rows.push(Entity.parse(entity));
      });
      return rows.sort((a, b) => a.timestamp.localeCompare(b.timestamp)).map(({ json }) => json);
    },
    async add(person, view) {
      try {
        const row = { partitionKey: person, rowKey: view.id, json: toPlainJson(view) };
        await refusing(() => table.createEntity(row));
      } catch (error) {
        if (statusOf(error) !== 409) throw error;
      }
    },
    async remove(person, id) {
      try {
        await refusing(() => table.deleteEntity(person, id));
      } catch (error) {
        if (statusOf(error) !== 404) throw error;
      }
    },
  };
}
