// What making the digests of a Monday takes: all at once, as for the queue, and one by one, as for sending.
import { z } from 'zod';
import { composeDigest, composeDigests } from '../../src/cases/digest/compose-digests.ts';
import { withDigestHad } from '../../src/core/digest/own-digest.ts';
import { writeDigest } from '../../src/mail/write-digest.ts';
import { teamsLinks } from '../../src/teams-links.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeOwnDigests } from '../fakes/own-digests.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { historyOf, MONDAY, MONDAY_BEFORE, managers, plansOf } from './digest-plans.ts';

const Told = z.object({ managers: z.number(), actions: z.number() });
const told = Told.parse(JSON.parse(process.argv[2] ?? '{}'));
const everybody = managers(told.managers);
const links = teamsLinks({
  teamsAppId: '11111111-2222-4333-8444-555555555555',
  publicUrl: 'https://followthrough.example',
});

const plans = fakePlanStore();
for (const plan of plansOf(everybody, told.actions)) await plans.addPlan(plan, historyOf(plan));
const ownDigests = fakeOwnDigests();
for (const { id } of everybody) await ownDigests.change(id, (own) => withDigestHad(own, MONDAY_BEFORE));
const ports = {
  plans,
  ownDigests,
  asks: fakeAskStore(),
  availability: fakeAvailability(),
  clock: fakeClock(MONDAY.toString()),
};

const before = memory();
const [all, allMs] = await timed(() => composeDigests(ports, MONDAY));
const singles: number[] = [];
const written: number[] = [];
let longest = 0;
for (const { id } of everybody) {
  const [digest, composeMs] = await timed(() => composeDigest(ports, MONDAY, id));
  if (!digest) throw new Error(`${id} is told nothing`);
  const [{ html }, writeMs] = await timed(() => writeDigest(digest, links));
  singles.push(composeMs);
  written.push(writeMs);
  longest = Math.max(longest, Buffer.byteLength(html));
}
console.log(`${all.length} digests of ${told.actions} actions, Node ${process.version}`);
console.log('| what | time |\n|---|---|');
console.log(`| composing all at once | ${seconds(allMs)} |`);
console.log(
  `| composing one: middle, slowest | ${middle(singles).toFixed()} ms, ${Math.max(...singles).toFixed()} ms |`,
);
console.log(
  `| writing one as mail: middle, slowest | ${middle(written).toFixed()} ms, ${Math.max(...written).toFixed()} ms |`,
);
console.log(`| composing and writing all, one by one | ${seconds(sum(singles) + sum(written))} |`);
console.log(
  `\nThe longest is ${(longest / 1000).toFixed()} kB. Peak memory of the process ${memory()} MB, ${before} MB before.`,
);

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  return [await work(), performance.now() - began];
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function sum(times: readonly number[]): number {
  return times.reduce((all, one) => all + one, 0);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function memory(): string {
  return (process.resourceUsage().maxRSS / 1024).toFixed();
}
