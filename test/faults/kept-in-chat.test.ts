import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { openAskTable } from '../../src/azure/ask-table.ts';
import { openSendQueue } from '../../src/azure/send-queue.ts';
import { openStorage } from '../../src/azure/storage.ts';
import type { StoredAsk } from '../../src/ports/ask-store.ts';
import { type Azurite, startAzurite } from '../azure/azurite.ts';
import { storedAsk } from '../builders/ask.ts';
import { entry } from '../builders/entry.ts';
import { plan } from '../builders/plan.ts';
import { programFile } from '../programs.ts';
import { type ListsOnStandIn, listsOnStandIn } from '../sharepoint/lists-on-stand-in.ts';

const PATIENCE_MS = 120_000;
const ACTION = 'plan:a1.1';

// The real program between the stand-in and Azurite.
let lists: ListsOnStandIn;
let azurite: Azurite;
let program: ChildProcess;
beforeAll(async () => {
  [lists, azurite] = await Promise.all([listsOnStandIn(), startAzurite()]);
}, PATIENCE_MS);
afterAll(async () => {
  if (program?.exitCode === null) {
    program.kill('SIGKILL');
    await once(program, 'exit');
  }
  await Promise.all([lists.standIn.stop(), azurite.stop()]);
});

/** The lead, as the directory knows them. */
function leadOf({ standIn }: ListsOnStandIn) {
  const { id, displayName } = standIn.person('Reid');
  return { id, name: displayName };
}

async function importPlan(): Promise<void> {
  const record = await lists.open();
  const imported = entry({ key: 'plan|imported', action: null, kind: 'imported' });
  await record.addPlan(plan({ actions: [{ by: '2015-06-30', leads: [leadOf(lists)] }] }), [imported]);
  await record.savePlan('plan', { state: 'live' }, entry({ key: 'plan|live', action: null, kind: 'plan-state' }));
}

async function until<T>(look: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
  for (;;) {
    const found = await look();
    if (found) return found;
    await pause(50);
  }
}

async function startProgram(): Promise<void> {
  const { NODE_EXTRA_CA_CERTS, PATH } = process.env;
  const storage = { STORAGE_CONNECTION_STRING: azurite.connectionString };
  program = spawn(process.execPath, [await programFile('main')], {
    env: { ...lists.standIn.settings, ...storage, LOG_LEVEL: 'silent', NODE_EXTRA_CA_CERTS, PATH },
    stdio: 'ignore',
  });
  const ready = () =>
    fetch(address('/readyz'))
      .then((reply) => reply.ok)
      .catch(() => false);
  await until(ready);
}

const address = (path: string) => `http://127.0.0.1:${lists.standIn.settings.PORT}${path}`;

/** Has the program ask the lead, and waits until the card is in their chat. */
async function askLead() {
  const storage = openStorage({ connectionString: azurite.connectionString });
  const asks = await openAskTable(storage, ({ row }) => {
    throw new Error(`${row} cannot be read`);
  });
  const ask = storedAsk({ person: leadOf(lists), items: [{ action: ACTION }], delivery: { state: 'waiting' } });
  await asks.add(ask);
  await (await openSendQueue(storage)).add({ kind: 'ask', key: ask.key });
  const delivered = async () => {
    const { delivery } = (await asks.find(ask.key)) ?? ask;
    return delivery.state === 'delivered' && delivery;
  };
  return { ask, delivery: await until(delivered) };
}

/** Taps "done, by its date" as Teams would tell of it. @returns the card that comes back, as text */
async function tap(ask: StoredAsk, card: { conversation: string; activity: string }): Promise<string> {
  const { standIn } = lists;
  const serviceUrl = z.string().parse(standIn.settings.BOT_SERVICE_URL);
  const tenant = { id: standIn.settings.TENANT_ID };
  const data = { tap: `done 0 ${ask.key} ${ACTION}` };
  const reply = await fetch(address('/api/messages'), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${standIn.tokens.forActivity(serviceUrl)}`,
    },
    body: JSON.stringify({
      type: 'invoke',
      id: 'f:tap',
      name: 'adaptiveCard/action',
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:lead', aadObjectId: ask.person.id, name: ask.person.name },
      recipient: { id: `28:${standIn.settings.CLIENT_ID}` },
      conversation: { id: card.conversation, conversationType: 'personal', tenantId: tenant.id },
      channelData: { tenant },
      replyToId: card.activity,
      value: { action: { type: 'Action.Execute', verb: 'done', data }, trigger: 'manual' },
    }),
  });
  return reply.text();
}

/** The card as it stands in the lead's chat. */
function cardInChat(activity: string): string {
  const messages = lists.standIn.chat.conversation(leadOf(lists).id)?.messages ?? [];
  return JSON.stringify(messages.find(({ id }) => id === activity)?.activity ?? null);
}

test(
  'while Microsoft 365 takes nothing the card says that the answer is kept; when it is back the same card says recorded',
  async () => {
    await importPlan();
    await startProgram();
    const { ask, delivery } = await askLead();
    lists.standIn.faults.add({ on: '^PATCH .+/fields$', effect: 'throttle', retryAfterSeconds: 120, times: 1_000 });

    expect(await tap(ask, delivery)).toContain('Kept, not yet written to the plan: done on 30 June 2015');
    await until(() => cardInChat(delivery.activity).includes('Kept, not yet written'));
    expect(lists.standIn.list('Actions').items[0]?.fields).toMatchObject({ Version: 1 });

    lists.standIn.faults.clear();
    await until(() => cardInChat(delivery.activity).includes('Recorded: done on 30 June 2015'));
    expect(cardInChat(delivery.activity)).not.toContain('Kept');
    expect(lists.standIn.list('Actions').items[0]?.fields).toMatchObject({ Status: 'done', Version: 2 });
    const lines = lists.standIn.list('History').items.filter(({ fields }) => fields.ActionKey === ACTION);
    expect(lines.map(({ fields }) => fields.Key)).toEqual([`${ask.key}|${ACTION}|0`]);
  },
  PATIENCE_MS,
);
