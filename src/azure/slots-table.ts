import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import { PlainJson, toPlainJson } from './plain-json.ts';
import { refusing } from './refusal-of.ts';
import { rowsIn } from './rows.ts';
import type { Storage } from './storage.ts';

/** How many at once, in which row, and by which clock. */
export interface SlotOptions {
  readonly row: string;
  readonly most: number;
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** Room for so many at once, of all instances together. */
export interface Slots {
  /** Does something once there is room for it. @throws Refusal `busy` with `turn` when there is none for long; `unreachable` */
  within<T>(work: () => Promise<T>): Promise<T>;
}

/** Who has room, and until when at the longest; milliseconds since 1970. */
const Held = z.array(z.object({ by: z.string(), until: z.number() }));
type Held = z.infer<typeof Held>;
const Entity = z.looseObject({ held: PlainJson.pipe(Held), etag: z.string() });

/** Longer than any call takes with what it waits for, so that only what was killed is ever taken for gone. */
const LASTS_MS = 2 * 60_000;
const LOOK_AGAIN_MS = 400;
const LONGEST_WAIT_MS = 20_000;
/** A row that others change too is tried for as long as anybody would wait. */
const MOST_CLASHES = 200;

/** Room in a row of a table: whoever comes writes down that they are there, and strikes it out when they go. */
export async function openSlots(storage: Storage, options: SlotOptions): Promise<Slots> {
  const { row, most, now = Date.now, wait = pause } = options;
  const table = await refusing(() => storage.table('sending'));
  const keys = { partitionKey: 'sending', rowKey: row };
  const toEntity = (held: Held) => ({ ...keys, held: toPlainJson(held) });
  const rows = rowsIn(table, { keysOf: () => keys, toEntity, fromEntity }, MOST_CLASHES);
  await rows.add([]);

  const take = async (by: string): Promise<boolean> => {
    const held = await rows.change(row, (found) => {
      const there = found.filter(({ until }) => until > now());
      return there.length < most ? [...there, { by, until: now() + LASTS_MS }] : there;
    });
    return held.some((one) => one.by === by);
  };
  const leave = (by: string) => rows.change(row, (found) => found.filter((one) => one.by !== by));

  return {
    async within(work) {
      const by = randomUUID();
      const until = now() + LONGEST_WAIT_MS;
      while (!(await take(by))) {
        if (now() >= until) throw new Refusal('busy', { turn: row, waitMs: LONGEST_WAIT_MS });
        await wait(LOOK_AGAIN_MS);
      }
      try {
        return await work();
      } finally {
        // What was done is done: room that cannot be given back comes back by itself.
        await leave(by).catch(() => undefined);
      }
    },
  };
}

function fromEntity(entity: object): { readonly value: Held; readonly etag: string } {
  const { held, etag } = Entity.parse(entity);
  return { value: held, etag };
}
