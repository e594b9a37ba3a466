import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import { type SetAside, TO_SEND_KINDS } from '../ports/send-queue.ts';
import { PlainJson, toPlainJson } from './plain-json.ts';
import { refusing, statusOf } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const ToSend = z.object({ kind: z.enum(TO_SEND_KINDS), key: z.string() });
const Kept = z.object({ id: z.string(), toSend: ToSend.nullable(), why: z.string() });
/** `timestamp` is set by the table itself. */
const Entity = z.looseObject({ timestamp: z.string(), json: PlainJson.pipe(Kept), text: z.string() });
const PARTITION = 'aside';
/** A property of a table holds 32,768 characters. Only what this program never wrote is longer. */
const PROPERTY = 30_000;

/** Messages that were taken off the queue for good, until somebody puts them back. */
export async function openAsideTable(storage: Storage) {
  const table = await refusing(() => storage.table('aside'));
  return {
    async keep(message: Omit<SetAside, 'at'>, text: string): Promise<void> {
      const row = { partitionKey: PARTITION, rowKey: message.id, json: toPlainJson(message) };
      await refusing(() => table.upsertEntity({ ...row, text: text.slice(0, PROPERTY) }, 'Replace'));
    },
    async all(): Promise<readonly SetAside[]> {
      const found: SetAside[] = [];
      await refusing(async () => {
        for await (const entity of table.listEntities()) {
          const { json, timestamp } = Entity.parse(entity);
          found.push({ ...json, at: timestamp });
        }
      });
      return found.sort((one, other) => one.at.localeCompare(other.at));
    },
    /** What the message said. @throws Refusal `missing` */
    async textOf(id: string): Promise<string> {
      try {
        return Entity.parse(await refusing(() => table.getEntity(PARTITION, id))).text;
      } catch (error) {
        if (statusOf(error) === 404) throw new Refusal('missing', { id });
        throw error;
      }
    },
    async remove(id: string): Promise<void> {
      try {
        await refusing(() => table.deleteEntity(PARTITION, id));
      } catch (error) {
        if (statusOf(error) !== 404) throw error;
      }
    },
  };
}
