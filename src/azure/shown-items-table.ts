import { EventEmitter } from 'node:events';
import { z } from 'zod';
import type { ShownItem, ShownItems } from '../ports/shown-items.ts';
import { refusing } from './refusal-of.ts';
import type { Storage } from './storage.ts';

const Entity = z.looseObject({ json: z.string() });
const Item = z.object({ plan: z.string(), meeting: z.string(), action: z.string().nullable() });
const PARTITION = 'plan';

/** What rooms look at in a table, one row a plan: it is all read at once, since few plans meet on a day. */
export async function openShownItemsTable(storage: Storage): Promise<ShownItems> {
  const table = await refusing(() => storage.table('shownitems'));
  const changes = new EventEmitter().setMaxListeners(0);
  let items: ReadonlyMap<string, ShownItem> = new Map();
  let revision = 0;

  const hold = (now: ReadonlyMap<string, ShownItem>) => {
    if (JSON.stringify([...now.values()]) === JSON.stringify([...items.values()])) return;
    items = now;
    revision += 1;
    changes.emit('changed');
  };
  const read = async () => {
    const read: ShownItem[] = [];
    const filter = `PartitionKey eq '${PARTITION}'`;
    await refusing(async () => {
      for await (const entity of table.listEntities({ queryOptions: { filter } })) {
        const item = toItem(entity);
        if (item) read.push(item);
      }
    });
    const inOrder = read.sort((one, other) => (one.plan < other.plan ? -1 : 1));
    hold(new Map(inOrder.map((item) => [item.plan, item] as const)));
  };
  await read();
  return {
    of: (plan) => items.get(plan),
    async show(item) {
      const row = { partitionKey: PARTITION, rowKey: item.plan, json: JSON.stringify(item) };
      await refusing(() => table.upsertEntity(row, 'Replace'));
      await read();
    },
    version: () => `${revision}`,
    watch(changed) {
      changes.on('changed', changed);
      return () => void changes.off('changed', changed);
    },
    refresh: read,
  };
}

/** What cannot be read shows nothing: the next one shown takes its place. */
function toItem(entity: object): ShownItem | undefined {
  const row = Entity.safeParse(entity);
  if (!row.success) return undefined;
  try {
    return Item.safeParse(JSON.parse(row.data.json)).data;
  } catch {
    return undefined;
  }
}
