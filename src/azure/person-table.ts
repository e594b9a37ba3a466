import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import { PlainJson, toPlainJson } from './plain-json.ts';
import { refusing } from './refusal-of.ts';
import { rowsIn } from './rows.ts';
import type { Storage } from './storage.ts';

/** Something that is kept of a person, by their Entra object id. */
interface OfPerson {
  readonly person: string;
}

/** What a table keeps of people. */
interface PersonTableShape<Value extends OfPerson> {
  readonly name: string;
  readonly shape: z.ZodType<Value>;
  /** What stands of somebody of whom nothing was ever kept. */
  readonly usual: (person: string) => Value;
}

/** Values of which each person has one. All of it @throws Refusal `unreachable`, `busy` or `denied`. */
export interface PersonTable<Value extends OfPerson> {
  /** Of everybody of whom anything was ever kept. */
  all(): Promise<readonly Value[]>;
  /** Changes somebody's; `change` gets what stands, or the usual, and may be called again on what somebody else wrote meanwhile. */
  change(person: string, change: (now: Value) => Value): Promise<Value>;
}

const PARTITION = 'person';

/** Opens a table with one row a person. */
export async function openPersonTable<Value extends OfPerson>(
  storage: Storage,
  { name, shape, usual }: PersonTableShape<Value>,
): Promise<PersonTable<Value>> {
  const table = await refusing(() => storage.table(name));
  const Entity = z.looseObject({ json: PlainJson.pipe(shape), etag: z.string() });
  const rows = rowsIn(table, {
    keysOf: (person) => ({ partitionKey: PARTITION, rowKey: person }),
    toEntity: (value: Value) => ({ partitionKey: PARTITION, rowKey: value.person, json: toPlainJson(value) }),
    fromEntity: (entity): { readonly value: Value; readonly etag: string } => {
      const { json: value, etag } = Entity.parse(entity);
      return { value, etag };
    },
  });
  return {
    async all() {
      const everybody: Value[] = [];
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
        await rows.add(usual(person));
        return rows.change(person, change);
      }
    },
  };
}
