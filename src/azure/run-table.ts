import type { BlobLeaseClient } from '@azure/storage-blob';
import { z } from 'zod';
import { toDay } from '../core/calendar/day.ts';
import type { DayHour } from '../core/calendar/day-hour.ts';
import type { RunStore } from '../ports/run-store.ts';
import { refusing, statusOf } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const Run = z.looseObject({
  day: z.iso.date(),
  /** A run that was noted by its day alone ran for all of it. */
  hour: z.int().default(23),
});
const Look = z.looseObject({ at: z.iso.datetime() });
/** The longest lease that ends by itself. Should a run outlast it, a second one finds what the first one did by its key. */
const LEASE_S = 60;

/** For which day, in which hour, or up to which instant each run last ran, in a table; a blob's lease lets one instance run at a time. */
export async function openRunTable(storage: Storage): Promise<RunStore> {
  const table = await refusing(() => storage.table('runs'));
  const container = await refusing(() => storage.container('leases'));
  const find = async (name: string): Promise<object | null> => {
    try {
      return await refusing(() => table.getEntity('run', name));
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  };
  const last = async (name: string): Promise<DayHour | null> => {
    const found = await find(name);
    if (found === null) return null;
    const { day, hour } = Run.parse(found);
    return { day: toDay(day), hour };
  };
  const save = async (name: string, at: object) => {
    await refusing(() => table.upsertEntity({ partitionKey: 'run', rowKey: name, ...at }, 'Replace'));
  };
  return {
    lastRun: async (name) => (await last(name))?.day ?? null,
    saveRun: (name, day) => save(name, { day: day.toString() }),
    lastHour: (name) => last(name),
    saveHour: (name, { day, hour }) => save(name, { day: day.toString(), hour }),
    async lastInstant(name) {
      const found = await find(name);
      return found && Look.parse(found).at;
    },
    saveInstant: (name, at) => save(name, { at }),
    async alone(name, work) {
      const blob = container.getBlockBlobClient(name);
      await refusing(() => ensureBlob(blob));
      const lease = blob.getBlobLeaseClient();
      try {
        await refusing(() => lease.acquireLease(LEASE_S));
      } catch (error) {
        if (statusOf(error) === 409) return false;
        throw error;
      }
      try {
        await work();
      } finally {
        await release(lease);
      }
      return true;
    },
  };
}

async function release(lease: BlobLeaseClient): Promise<void> {
  try {
    await refusing(() => lease.releaseLease());
  } catch (error) {
    // The work outlasted the lease, which ended by itself; another instance may hold it by now.
    if (statusOf(error) !== 409) throw error;
  }
}

/** Makes an empty blob to lease, unless it is there. */
export async function ensureBlob(blob: {
  upload(body: string, length: number, options: object): Promise<unknown>;
}): Promise<void> {
  try {
    await blob.upload('', 0, { conditions: { ifNoneMatch: '*' } });
  } catch (error) {
    // There already, or held by the one who is at it: either way there is a blob to lease.
    if (statusOf(error) !== 409 && statusOf(error) !== 412) throw error;
  }
}
