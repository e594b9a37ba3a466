import { type ListTableEntitiesOptions, TableClient } from '@azure/data-tables';
import { openAnswerLinkTable } from '../../src/azure/answer-link-table.ts';
import { openAskTable } from '../../src/azure/ask-table.ts';
import { openAvailabilityTable } from '../../src/azure/availability-table.ts';
import { openChangeCounter } from '../../src/azure/change-counter.ts';
import { openConversationTable } from '../../src/azure/conversation-table.ts';
import { openDigestTable } from '../../src/azure/digest-table.ts';
import { openKeptTable } from '../../src/azure/kept-table.ts';
import { openLetterTable } from '../../src/azure/letter-table.ts';
import { openNotesCardTable } from '../../src/azure/notes-card-table.ts';
import { openNoticeTable } from '../../src/azure/notice-table.ts';
import { openOwnDigestTable } from '../../src/azure/own-digest-table.ts';
import { openRunTable } from '../../src/azure/run-table.ts';
import { openSavedViewTable } from '../../src/azure/saved-view-table.ts';
import { openSendControl } from '../../src/azure/send-control-table.ts';
import { openSendQueue } from '../../src/azure/send-queue.ts';
import { openShownItemsTable } from '../../src/azure/shown-items-table.ts';
import type { Storage } from '../../src/azure/storage.ts';
import { day } from '../builders/plan.ts';
import { answerLinksContract } from '../contract/answer-links.ts';
import { askStoreContract, storedAsk } from '../contract/ask-store.ts';
import { availabilityContract } from '../contract/availability.ts';
import { keptAnswer, keptAnswersContract } from '../contract/kept-answers.ts';
import { notesCardsContract, shownItemsContract } from '../contract/meeting-stores.ts';
import { noticeStoreContract, storedNotice } from '../contract/notice-store.ts';
import { ownDigestsContract } from '../contract/own-digests.ts';
import { savedViewsContract } from '../contract/saved-views.ts';
import { sendControlContract } from '../contract/send-control.ts';
import { sendQueueContract } from '../contract/send-queue.ts';
import {
  changeSignalContract,
  conversationStoreContract,
  digestStoreContract,
  runStoreContract,
  sentLettersContract,
} from '../contract/small-stores.ts';
import { fakeAnswerLinks } from '../fakes/answer-links.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeChangeSignals } from '../fakes/change-signal.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeConversations } from '../fakes/conversations.ts';
import { fakeDigestStore } from '../fakes/digest-store.ts';
import { fakeKeptAnswers } from '../fakes/kept-answers.ts';
import { fakeNotesCards } from '../fakes/notes-cards.ts';
import { fakeNoticeStore } from '../fakes/notice-store.ts';
import { fakeOwnDigests } from '../fakes/own-digests.ts';
import { fakeRunStore } from '../fakes/run-store.ts';
import { fakeSavedViews } from '../fakes/saved-views.ts';
import { fakeSendControl } from '../fakes/send-control.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';
import { fakeSentLetters } from '../fakes/sent-letters.ts';
import { fakeShownItems } from '../fakes/shown-items.ts';
import { type Azurite, startAzurite } from './azurite.ts';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
}, 60_000);
afterAll(() => azurite.stop());

/** Refuses what table storage refuses and its emulator does not: more than 15 comparisons in a filter. */
function asStrict(storage: Storage): Storage {
  return {
    ...storage,
    async table(name) {
      const client = await storage.table(name);
      const listEntities = (options?: ListTableEntitiesOptions) => {
        const comparisons = (options?.queryOptions?.filter ?? '').split(/ (?:and|or) /).length;
        if (comparisons > 15) throw new Error(`${comparisons} comparisons in a filter`);
        return TableClient.prototype.listEntities.call(client, options);
      };
      return Object.assign(client, { listEntities });
    },
  };
}

const noFailure = (error: unknown) => {
  throw error;
};
const noneUnreadable = ({ row }: { readonly row: string }) => {
  throw new Error(`${row} could not be read`);
};

describe('what rooms look at', () => {
  describe('in memory', () => shownItemsContract(async () => fakeShownItems()));
  describe('in a table', () => shownItemsContract(() => openShownItemsTable(azurite.ownStorage())));

  test('what one instance shows another one reads, and is told of it once', async () => {
    const storage = azurite.ownStorage();
    const [here, there] = [await openShownItemsTable(storage), await openShownItemsTable(storage)];
    await here.show({ plan: 'care', meeting: 'm1', action: 'care:a1.1' });
    const before = there.version();
    await there.refresh();
    const after = there.version();
    await there.refresh();
    expect([there.of('care')?.action, after === before, there.version() === after]).toEqual(['care:a1.1', false, true]);
  });
});

describe('notes on their way', () => {
  describe('in memory', () => notesCardsContract(async () => fakeNotesCards()));
  describe('in a table', () => notesCardsContract(() => openNotesCardTable(azurite.ownStorage())));
});

describe('a store of asks', () => {
  describe('in memory', () => askStoreContract(async () => fakeAskStore()));
  describe('in a table', () => askStoreContract(() => openAskTable(azurite.ownStorage(), noneUnreadable)));

  test('leaves out a row that it cannot read, says which, and gives the others', async () => {
    const storage = azurite.ownStorage();
    const raw = await storage.table('asks');
    const on = { partitionKey: '2015-07-01' };
    await raw.createEntity({ ...on, rowKey: 'id-a:2015-07-01', json: '{"key":"id-a:2015-07-01"}' });
    await raw.createEntity({ ...on, rowKey: 'id-b:2015-07-01', json: '{"key":' });
    await raw.createEntity({ ...on, rowKey: 'id-c:2015-07-01' });
    const found: unknown[] = [];
    const store = await openAskTable(storage, (row) => void found.push(row));
    await store.add(storedAsk());
    expect(await store.since(day('2015-07-01'))).toEqual([storedAsk()]);
    expect(found).toEqual(['a', 'b', 'c'].map((id) => ({ table: 'asks', row: `id-${id}:2015-07-01` })));
    expect(await store.find('id-a:2015-07-01')).toBeUndefined();
    await expect(store.change('id-a:2015-07-01', (ask) => ask)).rejects.toMatchObject({ code: 'missing' });
  });
});

describe('a store of kept answers', () => {
  describe('in memory', () => keptAnswersContract(async () => fakeKeptAnswers()));
  describe('in a table', () => keptAnswersContract(() => openKeptTable(azurite.ownStorage(), noneUnreadable)));

  test('says which row it cannot read, leaves it where it is, and gives the others', async () => {
    const storage = azurite.ownStorage();
    const raw = await storage.table('kept');
    await raw.createEntity({ partitionKey: 'plan:a1.1', rowKey: 'unreadable', json: '{"key":' });
    const found: unknown[] = [];
    const store = await openKeptTable(storage, (row) => void found.push(row));
    await store.add(keptAnswer());
    expect(await store.all()).toEqual([keptAnswer()]);
    expect(await store.of('plan:a1.1')).toEqual([keptAnswer()]);
    expect(found).toEqual([1, 2].map(() => ({ table: 'kept', row: 'unreadable' })));
    expect(await raw.getEntity('plan:a1.1', 'unreadable')).toMatchObject({ json: '{"key":' });
  });
});

test('an answer that was kept before doors were is from chat', async () => {
  const storage = azurite.ownStorage();
  const raw = await storage.table('kept');
  const { door: _, ...answer } = keptAnswer();
  const json = JSON.stringify({ ...answer, on: answer.on.toString() });
  await raw.createEntity({ partitionKey: answer.action, rowKey: answer.key, json });
  expect(await (await openKeptTable(storage, noneUnreadable)).all()).toEqual([keptAnswer()]);
});

describe('links to asks', () => {
  describe('in memory', () => answerLinksContract(async (clock) => fakeAnswerLinks(clock)));
  describe('in a table', () => answerLinksContract((clock) => openAnswerLinkTable(azurite.ownStorage(), clock)));

  test('are kept as hashes: the table holds no secret, and loses those whose time is over', async () => {
    const storage = azurite.ownStorage();
    const clock = fakeClock('2015-07-01');
    const links = await openAnswerLinkTable(storage, clock);
    const secret = await links.make('id-lee-lead:2015-07-01');
    const raw = await storage.table('links');
    const rows = async () => {
      const found: object[] = [];
      for await (const row of raw.listEntities()) found.push(row);
      return found;
    };
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(await rows()).toEqual([expect.objectContaining({ ask: 'id-lee-lead:2015-07-01' })]);
    expect(JSON.stringify(await rows())).not.toContain(secret);
    clock.set('2015-09-01');
    expect(await links.find(secret)).toBeUndefined();
    expect(await rows()).toEqual([]);
  });
});

describe('when people are asked', () => {
  describe('in memory', () => availabilityContract(async () => fakeAvailability()));
  describe('in a table', () => availabilityContract(() => openAvailabilityTable(azurite.ownStorage())));
});

describe('what people chose about their digests', () => {
  describe('in memory', () => ownDigestsContract(async () => fakeOwnDigests()));
  describe('in a table', () => ownDigestsContract(() => openOwnDigestTable(azurite.ownStorage())));

  test('whose clock no machine knows any more has theirs by the plans’, and keeps nobody else from theirs', async () => {
    const store = await openOwnDigestTable(azurite.ownStorage());
    const chosen = (timeZone: string) => ({ from: day('2015-07-06'), timeZone });
    await store.change('id-mary', (now) => ({ ...now, clocks: [chosen('Europe/Newtown'), chosen('Europe/Madrid')] }));
    const [mary] = await store.all();
    expect(mary?.clocks).toEqual([{ from: day('2015-07-06'), timeZone: null }, chosen('Europe/Madrid')]);
  });
});

describe('saved views', () => {
  describe('in memory', () => savedViewsContract(async () => fakeSavedViews()));
  describe('in a table', () => savedViewsContract(() => openSavedViewTable(azurite.ownStorage())));
});

describe('a store of digests', () => {
  describe('in memory', () => digestStoreContract(async () => fakeDigestStore()));
  describe('in a table', () => digestStoreContract(() => openDigestTable(azurite.ownStorage())));
});

describe('a store of notices', () => {
  describe('in memory', () => noticeStoreContract(async () => fakeNoticeStore()));
  describe('in a table', () => noticeStoreContract(() => openNoticeTable(azurite.ownStorage(), noneUnreadable)));

  test('leaves out a row that it cannot read, says which, and gives the others', async () => {
    const storage = azurite.ownStorage();
    const raw = await storage.table('notices');
    await raw.createEntity({ partitionKey: '2015-07-01', rowKey: '2015-07-01:odd', json: '{"id":' });
    const found: unknown[] = [];
    const store = await openNoticeTable(storage, (row) => void found.push(row));
    await store.add(storedNotice());
    expect(await store.since(day('2015-07-01'))).toEqual([storedNotice()]);
    expect(found).toEqual([{ table: 'notices', row: '2015-07-01:odd' }]);
  });
});

describe('which letter brought what', () => {
  describe('in memory', () => sentLettersContract(async () => fakeSentLetters()));
  describe('in a table', () => sentLettersContract(() => openLetterTable(asStrict(azurite.ownStorage()))));
});

describe('a store of conversations', () => {
  describe('in memory', () => conversationStoreContract(async () => fakeConversations()));
  describe('in a table', () => conversationStoreContract(() => openConversationTable(azurite.ownStorage())));
});

describe('a memory of runs', () => {
  describe('in memory', () =>
    runStoreContract(async () => {
      const store = fakeRunStore();
      return { here: store, there: store };
    }));
  describe('in a table and a blob', () =>
    runStoreContract(async () => {
      const storage = azurite.ownStorage();
      return { here: await openRunTable(storage), there: await openRunTable(storage) };
    }));
});

test('a run that outlasted its lease was a run all the same', async () => {
  const storage = azurite.ownStorage();
  const runs = await openRunTable(storage);
  const leases = await storage.container('leases');
  const broken = await runs.alone('daily-run', async () => {
    await leases.getBlobClient('daily-run').getBlobLeaseClient().breakLease(0);
    await leases.getBlobClient('daily-run').getBlobLeaseClient('0a0a0a0a-1111-4111-8111-000000000001').acquireLease(15);
  });
  expect(broken).toBe(true);
});

describe('a change signal', () => {
  describe('in memory', () =>
    changeSignalContract(async () => {
      const join = fakeChangeSignals();
      return async () => join();
    }));
  describe('in a table', () =>
    changeSignalContract(async () => {
      const storage = azurite.ownStorage();
      return () => openChangeCounter(storage, noFailure);
    }));
});

describe('a send control', () => {
  describe('in memory', () =>
    sendControlContract(async () => {
      const control = fakeSendControl();
      return { here: control, there: control };
    }));
  describe('in a table', () =>
    sendControlContract(async () => {
      const storage = azurite.ownStorage();
      const open = () => openSendControl(storage, () => '2015-07-01T08:00:00.000Z');
      return { here: await open(), there: await open() };
    }));
});

describe('a send queue', () => {
  describe('in memory', () =>
    sendQueueContract(async () => {
      const queue = fakeSendQueue();
      return { queue, comeBack: async () => queue.pass(24 * 3_600_000) };
    }));
  describe('in Azure Storage', () => sendQueueContract(openQueue));

  test('sets aside a message that it cannot read, and gives the others', async () => {
    const storage = azurite.ownStorage();
    const queue = await openSendQueue(storage);
    const raw = await storage.queue('to-send');
    for (const text of ['no JSON', '{"kind":"letter","key":"x"}', '"ask"']) await raw.sendMessage(text);
    await queue.add({ kind: 'ask', key: 'lee' });
    expect((await queue.take(8)).map(({ toSend }) => toSend)).toEqual([{ kind: 'ask', key: 'lee' }]);
    expect((await raw.getProperties()).approximateMessagesCount).toBe(1);
    const unreadable = { toSend: null, why: 'unreadable' };
    expect(await queue.aside()).toMatchObject([unreadable, unreadable, unreadable]);
  });
});

/** A queue whose messages the test can make visible before their time, by their last receipt. */
async function openQueue() {
  const storage = azurite.ownStorage();
  const raw = await storage.queue('to-send');
  const receipts = new Map<string, { text: string; receipt: string }>();
  const spied = Object.create(raw, {
    receiveMessages: {
      value: async (...given: Parameters<typeof raw.receiveMessages>) => {
        const reply = await raw.receiveMessages(...given);
        for (const { messageId, messageText, popReceipt } of reply.receivedMessageItems) {
          receipts.set(messageId, { text: messageText, receipt: popReceipt });
        }
        return reply;
      },
    },
    updateMessage: {
      value: async (...given: Parameters<typeof raw.updateMessage>) => {
        const reply = await raw.updateMessage(...given);
        receipts.set(given[0], { text: given[2] ?? '', receipt: reply.popReceipt ?? '' });
        return reply;
      },
    },
    deleteMessage: {
      value: async (...given: Parameters<typeof raw.deleteMessage>) => {
        const reply = await raw.deleteMessage(...given);
        receipts.delete(given[0]);
        return reply;
      },
    },
  });
  return {
    queue: await openSendQueue({ ...storage, queue: async () => spied }),
    async comeBack() {
      for (const [id, { text, receipt }] of receipts) {
        const { popReceipt } = await raw.updateMessage(id, receipt, text, 0);
        receipts.set(id, { text, receipt: popReceipt ?? '' });
      }
    },
  };
}
