// `npm run bench`: a thousand leads are asked while one call in twenty fails; then the same again, killed fifty times.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openAskTable } from '../../src/azure/ask-table.ts';
import { openSendControl } from '../../src/azure/send-control-table.ts';
import { openSendQueue } from '../../src/azure/send-queue.ts';
import { openStorage } from '../../src/azure/storage.ts';
import { sendAsks } from '../../src/cases/asking/send-asks.ts';
import type { AskStore } from '../../src/ports/ask-store.ts';
import { startAzurite } from '../azure/azurite.ts';
import { day } from '../builders/plan.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { type ChatService, chances, startChatService, wrongFor } from '../faults/sending/chat-service.ts';
import { leads, MONDAY, planOf } from '../faults/sending/leads.ts';

const LEADS = 1_000;
const SHARE = 0.05;
const RETRY_AFTER_S = 1;
const MOST_CALLS_A_LIFE = 80;
const OVER: ReadonlySet<string> = new Set(['delivered', 'mailed', 'refused']);

interface Trial {
  readonly perSecond: number;
  readonly kills: number;
  readonly seed: number;
}

await trial('as it runs', { perSecond: 30, kills: 0, seed: 1 });
await trial('killed again and again', { perSecond: 30, kills: 50, seed: 2 });

async function trial(name: string, { perSecond, kills, seed }: Trial): Promise<void> {
  const azurite = await startAzurite();
  const chance = chances(seed);
  const service = await startChatService({ next: wrongFor(SHARE, chance), retryAfterSeconds: RETRY_AFTER_S });
  const mailbox = await startMailbox();
  const { connectionString } = azurite;
  try {
    const storage = openStorage({ connectionString });
    const asks = await openAskTable(storage, () => undefined);
    const clock = fakeClock(MONDAY);
    const everybody = leads(LEADS);
    await sendAsks(
      {
        asks,
        clock,
        queue: await openSendQueue(storage),
        control: await openSendControl(storage, clock.now),
        plans: fakePlanStore(planOf(everybody)),
        people: fakePeople(),
        availability: fakeAvailability(),
      },
      day(MONDAY),
      { beyondCap: true },
    );
    const told = { connectionString, serviceUrl: service.url, mailUrl: mailbox.url, count: LEADS, perSecond };
    const since = Date.now();
    const start = () => startSending({ ...told, faster: 15, since, outOfSightS: 15 });
    let sending = await start();
    for (let killed = 0; killed < kills; killed++) {
      await callsAfter(service, Math.floor(chance() * MOST_CALLS_A_LIFE));
      await stopped(sending);
      sending = await start();
    }
    await untilOver(asks);
    await stopped(sending);
    await report(name, { asks, service, mailbox, perSecond, kills });
  } finally {
    await Promise.all([service.close(), mailbox.close(), azurite.stop()]);
  }
}

async function startSending(told: object): Promise<ChildProcess> {
  const program = fileURLToPath(new URL('sending-process.ts', import.meta.url));
  const execArgv = ['--import', import.meta.resolve('tsx')];
  const child = fork(program, [JSON.stringify(told)], { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'message');
  return child;
}

async function stopped(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** Waits for so many more calls; the moment between two is one to be killed at, too. */
async function callsAfter({ calls }: ChatService, more: number): Promise<void> {
  const wanted = calls.length + more;
  while (calls.length < wanted) await pause(5);
}

async function untilOver(asks: AskStore): Promise<void> {
  for (;;) {
    const left = (await asks.since(day(MONDAY))).filter(({ delivery }) => !OVER.has(delivery.state));
    if (left.length === 0) return;
    await pause(1_000);
  }
}

interface Mailbox {
  readonly url: string;
  /** How many letters went to each address. */
  readonly sent: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Drafts and letters; a draft that was sent is gone, and sending it again sends nothing. */
async function startMailbox(): Promise<Mailbox> {
  const drafts = new Map<string, string>();
  const sent = new Map<string, number>();
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.url === '/draft') {
      const id = `draft-${drafts.size + 1}`;
      drafts.set(id, body);
      return void response.end(id);
    }
    const to = drafts.get(body);
    if (to) sent.set(to, (sent.get(to) ?? 0) + 1);
    drafts.set(body, '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Ended {
  readonly asks: AskStore;
  readonly service: ChatService;
  readonly mailbox: Mailbox;
  readonly perSecond: number;
  readonly kills: number;
}

async function report(name: string, { asks, service, mailbox, perSecond, kills }: Ended): Promise<void> {
  const kept = await asks.since(day(MONDAY));
  const count = (state: string) => kept.filter(({ delivery }) => delivery.state === state).length;
  const cards = [...service.asked().values()];
  const mailed = (id: string) => mailbox.sent.get(`${id.slice(3).replace('-', '.')}@council.example`) ?? 0;
  const arrived = (id: string) => service.asked().get(id) ?? 0;
  const lost = kept.filter(
    ({ person: { id }, delivery }) =>
      (delivery.state === 'delivered' && arrived(id) === 0) || (delivery.state === 'mailed' && mailed(id) === 0),
  );
  const wrong = [...service.wentWrong].map(([way, times]) => `${way} ${times}`).join(', ');
  console.log(
    `\nSending to ${LEADS} leads, ${name}: ${SHARE * 100} % of ${service.calls.length} calls fail (${wrong}).`,
  );
  console.log(`| delivered | by e-mail | on the list | lost | card twice | mail twice | card and mail | kills |`);
  console.log('|---|---|---|---|---|---|---|---|');
  const twice = [cards, [...mailbox.sent.values()]].map((all) => all.filter((times) => times > 1).length);
  const both = kept.filter(({ person: { id } }) => arrived(id) > 0 && mailed(id) > 0).length;
  const lostOf = LEADS - kept.length + lost.length;
  console.log(
    `| ${count('delivered')} | ${count('mailed')} | ${count('refused')} | ${lostOf} | ${twice[0]} | ${twice[1]} | ${both} | ${kills} |`,
  );
  if (kills === 0) console.log(rate(service, perSecond));
}

/** Calls a second while there was plenty to send, of those that were allowed: the service asks for no calls at times. */
function rate({ calls, pauses }: ChatService, perSecond: number): string {
  const [first = 0] = calls;
  const last = calls[Math.floor(calls.length * 0.95)] ?? first;
  const busy = calls.filter((at) => at <= last).length - 1;
  const seconds = (last - first) / 1_000;
  const paused = pausedMs(pauses.filter(({ from }) => from <= last)) / 1_000;
  const of = (span: number) => `${(busy / span).toFixed(1)} calls a second`;
  const share = ((busy / (seconds - paused) / perSecond) * 100).toFixed(1);
  return `${of(seconds)}; without the ${paused.toFixed(1)} s of ${seconds.toFixed(1)} s in which the service wanted none, ${of(seconds - paused)}: ${share} % of the allowed ${perSecond}.`;
}

function pausedMs(pauses: readonly { readonly from: number; readonly until: number }[]): number {
  let paused = 0;
  let end = 0;
  for (const { from, until } of [...pauses].sort((one, other) => one.from - other.from)) {
    paused += Math.max(0, until - Math.max(from, end));
    end = Math.max(end, until);
  }
  return paused;
}
