import { freePorts } from '../../infra/local/running/ports.ts';
import { storageConnection } from '../../infra/local/running/storage.ts';
import { openAskTable } from '../../src/azure/ask-table.ts';
import { openChangeCounter } from '../../src/azure/change-counter.ts';
import { openConversationTable } from '../../src/azure/conversation-table.ts';
import { openDigestTable } from '../../src/azure/digest-table.ts';
import { openKeptTable } from '../../src/azure/kept-table.ts';
import { openRunTable } from '../../src/azure/run-table.ts';
import { openSendQueue } from '../../src/azure/send-queue.ts';
import { openStorage, type Storage } from '../../src/azure/storage.ts';
import { day } from '../builders/plan.ts';
import { storedAsk } from '../contract/ask-store.ts';
import { keptAnswer } from '../contract/kept-answers.ts';
import { storedDigest } from '../fakes/digest-store.ts';
import { startAzurite } from './azurite.ts';

const PATIENCE_MS = 120_000;
const openAsks = (storage: Storage) => openAskTable(storage, () => undefined);
const openKept = (storage: Storage) => openKeptTable(storage, () => undefined);

test(
  'storage that is not there when the program starts is said to be out of reach',
  async () => {
    const storage = openStorage({ connectionString: storageConnection(await freePorts()) });
    for (const open of [openAsks, openKept, openDigestTable, openConversationTable, openSendQueue, openRunTable]) {
      await expect(open(storage)).rejects.toMatchObject({ name: 'Refusal', code: 'unreachable' });
    }
  },
  PATIENCE_MS,
);

test(
  'storage that goes away later is said to be out of reach, whatever is asked of it',
  async () => {
    const azurite = await startAzurite();
    const storage = openStorage({ connectionString: azurite.connectionString });
    const failures: unknown[] = [];
    const signal = await openChangeCounter(storage, (error) => void failures.push(error));
    const [asks, kept, digests, conversations, queue, runs] = await Promise.all([
      openAsks(storage),
      openKept(storage),
      openDigestTable(storage),
      openConversationTable(storage),
      openSendQueue(storage),
      openRunTable(storage),
    ]);
    await azurite.stop();
    const calls = [
      asks.add(storedAsk()),
      asks.find(storedAsk().key),
      asks.change(storedAsk().key, (ask) => ask),
      asks.since(day('2015-07-01')),
      kept.add(keptAnswer()),
      kept.all(),
      kept.of('plan:a1.1'),
      kept.remove(keptAnswer()),
      digests.add(storedDigest('mary:2015-07-06')),
      conversations.find('lee'),
      conversations.forget('lee'),
      queue.add({ kind: 'ask', key: 'lee' }),
      queue.take(1),
      runs.lastRun('asks'),
      runs.alone('daily-run', async () => undefined),
      signal.raisedByOthers(),
    ];
    const settled = await Promise.allSettled(calls);
    expect(settled).toMatchObject(
      calls.map(() => ({ status: 'rejected', reason: { name: 'Refusal', code: 'unreachable' } })),
    );
    // Whoever wrote has written: that the others are not told is noted, and stops nobody.
    await signal.raise();
    expect(failures).toMatchObject([{ code: 'unreachable' }]);
  },
  PATIENCE_MS,
);

test('a wrong key is said to be refused, not to be a bug', async () => {
  const azurite = await startAzurite();
  const wrong = azurite.connectionString.replace(/AccountKey=[^;]+/, `AccountKey=${btoa('x'.repeat(64))}`);
  const storage = openStorage({ connectionString: wrong });
  await expect(openAsks(storage)).rejects.toMatchObject({ name: 'Refusal', code: 'denied' });
  await expect(openSendQueue(storage)).rejects.toMatchObject({ name: 'Refusal', code: 'denied' });
  await azurite.stop();
}, 60_000);
