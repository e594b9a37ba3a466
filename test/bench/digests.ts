// `npm run bench`: the digests of 200 managers and 5,000 actions. How long making them takes; how fast they leave while one
// call in twenty fails; and the same again, killed again and again.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../../infra/local/faults.ts';
import { openDigestTable } from '../../src/azure/digest-table.ts';
import { openSendQueue } from '../../src/azure/send-queue.ts';
import { openStorage } from '../../src/azure/storage.ts';
import { type DigestStore, digestKey } from '../../src/ports/digest-store.ts';
import { startAzurite } from '../azure/azurite.ts';
import { storedDigest } from '../fakes/digest-store.ts';
import { chances } from '../faults/sending/chat-service.ts';
import { startStandIn } from '../stand-in.ts';
import { trustCertificates } from '../trust-certificates.ts';
import { MONDAY, managers } from './digest-plans.ts';

const MANAGERS = 200;
const ACTIONS = 5_000;
const SHARE = 0.05;
const MOST_CALLS_A_LIFE = 40;
const MINUTE_MS = 60_000;
const OVER: ReadonlySet<string> = new Set(['sent', 'needless', 'refused']);
const WAYS: readonly Fault['effect'][] = ['drop-before', 'lose-reply', 'fail', 'fail-after', 'throttle'];

await trustCertificates();
console.log(`${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores; load ${inWords()}\n`);
await once(forked('digests-building.ts', { managers: MANAGERS, actions: ACTIONS }), 'exit');
// A minute of the mailbox takes twelve seconds; any less, and two cores do not keep up with its pace.
await trial('as it runs', { kills: 0, seed: 1, faster: 5, outOfSightS: 15 });
// What was killed holds its letters for five minutes of its clock and its room for two: here ten seconds and four.
await trial('killed again and again', { kills: 25, seed: 2, faster: 30, outOfSightS: 8 });
console.log(`\nLoad at the end ${inWords()}`);

interface Trial {
  readonly kills: number;
  readonly seed: number;
  /** How many times faster than the world's the clock of the program runs. */
  readonly faster: number;
  readonly outOfSightS: number;
}

async function trial(name: string, { kills, seed, faster, outOfSightS }: Trial): Promise<void> {
  const began = Date.now();
  const [azurite, mailbox] = await Promise.all([startAzurite(), startMailbox(chances(seed), faster)]);
  const { connectionString } = azurite;
  const chance = chances(seed);
  try {
    const storage = openStorage({ connectionString });
    const [digests, queue] = await Promise.all([openDigestTable(storage), openSendQueue(storage)]);
    for (const to of managers(MANAGERS)) {
      const key = digestKey(to, MONDAY);
      await digests.add(storedDigest(key, { to }));
      await queue.add({ kind: 'digest', key });
    }
    const told = { connectionString, settings: mailbox.settings, managers: MANAGERS, actions: ACTIONS };
    const since = Date.now();
    const start = () => ready(forked('digests-process.ts', { ...told, faster, since, outOfSightS }));
    let sending = await start();
    for (let killed = 0; killed < kills; killed++) {
      await callsAfter(mailbox, Math.floor(chance() * MOST_CALLS_A_LIFE));
      await stopped(sending);
      sending = await start();
    }
    await untilOver(digests);
    await stopped(sending);
    report(name, { left: await digests.since(MONDAY), mailbox, kills });
    if (kills === 0) console.log(rate(mailbox.sent, faster));
    console.log(
      `That took ${((Date.now() - began) / 1_000).toFixed()} s; the clock of the program ran ${faster} times faster.`,
    );
  } finally {
    await Promise.all([mailbox.stop(), azurite.stop()]);
  }
}

function forked(program: string, told: object): ChildProcess {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const execArgv = ['--import', import.meta.resolve('tsx')];
  return fork(file, [JSON.stringify(told)], { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

async function ready(child: ChildProcess): Promise<ChildProcess> {
  const ended = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`The sending program ended with ${code}`)),
  );
  await Promise.race([once(child, 'message'), ended]);
  return child;
}

async function stopped(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** Graph as the stand-in plays it, with what was asked of its mailbox. */
interface Mailbox {
  readonly settings: Readonly<Record<string, string>>;
  calls(): number;
  readonly wentWrong: ReadonlyMap<string, number>;
  /** To whom a letter went, and when. */
  readonly sent: readonly { readonly to: string; readonly at: number }[];
  stop(): Promise<void>;
}

async function startMailbox(chance: () => number, faster: number): Promise<Mailbox> {
  const { faults, mailboxes, settings, stop } = await startStandIn();
  faults.limits.messagesPerMinute = 30 * faster;
  const wentWrong = new Map<string, number>();
  const sent: { to: string; at: number }[] = [];
  let calls = 0;
  const { send } = mailboxes;
  mailboxes.send = (draft) => {
    sent.push({ to: draft.to.join(' '), at: Date.now() });
    send(draft);
  };
  faults.take = (service) => {
    if (service !== 'graph') return undefined;
    calls += 1;
    const effect = chance() < SHARE ? WAYS[Math.floor(chance() * WAYS.length)] : undefined;
    if (effect === undefined) return undefined;
    wentWrong.set(effect, (wentWrong.get(effect) ?? 0) + 1);
    return { service: 'graph', effect, status: 502, ...(effect === 'throttle' && { retryAfterSeconds: 1 }) };
  };
  return { settings, calls: () => calls, wentWrong, sent, stop };
}

/** Waits for so many more calls, or until nothing is left to call for; the moment between two is one to be killed at, too. */
async function callsAfter({ calls, sent }: Mailbox, more: number): Promise<void> {
  const wanted = calls() + more;
  while (calls() < wanted && sent.length < MANAGERS) await pause(5);
}

async function untilOver(digests: DigestStore): Promise<void> {
  while ((await digests.since(MONDAY)).some(({ delivery }) => !OVER.has(delivery.state))) await pause(500);
}

interface Ended {
  readonly left: Awaited<ReturnType<DigestStore['since']>>;
  readonly mailbox: Mailbox;
  readonly kills: number;
}

function report(name: string, { left, mailbox, kills }: Ended): void {
  const { wentWrong, sent } = mailbox;
  const wrong = [...wentWrong].map(([way, times]) => `${way} ${times}`).join(', ');
  console.log(`\n${MANAGERS} digests, ${name}: ${SHARE * 100} % of ${mailbox.calls()} calls to Graph fail (${wrong}).`);
  const times = new Map<string, number>();
  for (const { to } of sent) times.set(to, (times.get(to) ?? 0) + 1);
  const count = (state: string) => left.filter(({ delivery }) => delivery.state === state).length;
  const twice = [...times.values()].filter((one) => one > 1).length;
  console.log('| noted as sent | on the list | arrived | lost | twice | kills |\n|---|---|---|---|---|---|');
  console.log(
    `| ${count('sent')} | ${count('refused')} | ${times.size} | ${MANAGERS - times.size} | ${twice} | ${kills} |`,
  );
  if (twice > 0 || times.size < MANAGERS) process.exitCode = 1;
}

/** Letters a minute of the program's own clock while there was plenty to send. */
function rate(sent: Mailbox['sent'], faster: number): string {
  const at = sent.map((letter) => letter.at * faster).toSorted((one, other) => one - other);
  const most = Math.max(...at.map((from) => at.filter((one) => one >= from && one < from + MINUTE_MS).length));
  const busy = at.slice(0, Math.floor(at.length * 0.95));
  const minutes = ((busy.at(-1) ?? 0) - (busy[0] ?? 0)) / MINUTE_MS;
  const all = ((at.at(-1) ?? 0) - (at[0] ?? 0)) / MINUTE_MS;
  return `${((busy.length - 1) / minutes).toFixed(1)} letters a minute, ${most} in the fullest; all of them in ${all.toFixed(1)} minutes.`;
}

function inWords(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' ');
}
