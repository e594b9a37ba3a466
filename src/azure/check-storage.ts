import { randomUUID } from 'node:crypto';
import { type Fault, fault } from '../core/checkup/fault.ts';
import { Refusal } from '../core/refusal.ts';
import type { Check } from '../ports/checkup.ts';
import { refusing } from './refusal-of.ts';
import { ensureBlob } from './run-table.ts';
import type { Storage } from './storage.ts';

/** What is tried with goes by this name and is nobody's but the check's. */
const NAME = 'doctor';
const LEASE_S = 15;
const MOMENT_S = 1;

/** Whether tables, queues and leases of the storage account can be used: something is written, read back and removed. */
export function storageCheck(storage: Storage): Check {
  return {
    name: 'storage',
    about: null,
    after: [],
    async look() {
      const parts = { tables: tryTable, queues: tryQueue, leases: tryLease };
      const faults: Fault[] = [];
      for (const [part, attempt] of Object.entries(parts)) {
        const found = await faultIn(part, () => attempt(storage));
        if (found) faults.push(found);
        // What does not answer at all need not be waited for three times.
        if (found?.code === 'storage-unreachable') break;
      }
      return { faults };
    },
  };
}

async function faultIn(part: string, attempt: () => Promise<boolean>): Promise<Fault | null> {
  try {
    return (await refusing(attempt)) ? null : fault('storage-part-failed', { part });
  } catch (error) {
    if (!(error instanceof Refusal)) return fault('storage-part-failed', { part });
    if (error.code === 'denied') return fault('storage-denied', { part });
    return fault(error.code === 'unreachable' ? 'storage-unreachable' : 'busy', { part });
  }
}

async function tryTable(storage: Storage): Promise<boolean> {
  const table = await storage.table(NAME);
  const keys = { partitionKey: NAME, rowKey: randomUUID() };
  await table.createEntity({ ...keys, said: keys.rowKey });
  const { said } = await table.getEntity<{ said: string }>(keys.partitionKey, keys.rowKey);
  await table.deleteEntity(keys.partitionKey, keys.rowKey);
  return said === keys.rowKey;
}

async function tryQueue(storage: Storage): Promise<boolean> {
  const queue = await storage.queue(NAME);
  const said = randomUUID();
  await queue.sendMessage(said);
  const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 32, visibilityTimeout: MOMENT_S });
  // Those of an earlier check that was cut off go with it.
  for (const { messageId, popReceipt } of receivedMessageItems) await queue.deleteMessage(messageId, popReceipt);
  return receivedMessageItems.some(({ messageText }) => messageText === said);
}

async function tryLease(storage: Storage): Promise<boolean> {
  const blob = (await storage.container('leases')).getBlockBlobClient(NAME);
  await ensureBlob(blob);
  const lease = blob.getBlobLeaseClient();
  await lease.acquireLease(LEASE_S);
  await lease.releaseLease();
  return true;
}
