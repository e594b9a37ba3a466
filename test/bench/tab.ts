// The tab with a plan of 5,000 actions, beside the same rows in a plain DataGrid of Fluent UI, in the same run.
import { cpus, loadavg } from 'node:os';
import { launchChromium } from '../e2e/support/chromium.ts';
import { type Figures, type Measured, middle, readTimes, useTimes } from './tab/measure.ts';
import { servePages } from './tab/served-pages.ts';

const ACTIONS = 5_000;
const RUNS = Number(process.argv[2] ?? 5);

const LISTS = [
  {
    name: 'Overdue',
    measure: readTimes,
    ours: page('/tab/', '.action-words'),
    plain: page('/tab/plain/index.html?list=overdue', '.words'),
  },
  {
    name: 'All actions',
    measure: useTimes,
    ours: page('/tab/actions', '.action-words'),
    plain: page('/tab/plain/index.html?list=actions', '.words'),
  },
];

const served = await servePages(ACTIONS);
const browser = await launchChromium();
let isBehind = false;
try {
  console.log(`\nA plan of ${ACTIONS} actions: middle of ${RUNS} runs, nothing cached, the processor slowed fourfold.`);
  console.log(
    `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores; load ${inWords(loadavg())}\n`,
  );
  console.log('| list | what | Followthrough | DataGrid | ahead by |');
  console.log('|---|---|---|---|---|');
  for (const { name, measure, ours, plain } of LISTS) {
    const runs: { readonly ours: Figures; readonly plain: Figures }[] = [];
    // In turns, so that what else the machine does falls on both.
    for (let run = 0; run < RUNS; run++) {
      runs.push({ ours: await measure(browser, served, ours), plain: await measure(browser, served, plain) });
    }
    for (const what of Object.keys(runs[0]?.ours ?? {})) {
      const mine = middle(runs.map((run) => run.ours[what] ?? Number.NaN));
      const theirs = middle(runs.map((run) => run.plain[what] ?? Number.NaN));
      if (!(mine <= theirs)) isBehind = true;
      console.log(`| ${name} | ${what} | ${mine.toFixed()} | ${theirs.toFixed()} | ${ratio(mine, theirs)} |`);
    }
  }
  console.log(`\nLoad at the end ${inWords(loadavg())}`);
} finally {
  await browser.close();
  await served.close();
}
if (isBehind) process.exitCode = 1;

function page(path: string, words: string): Measured {
  return { path, words };
}

function ratio(mine: number, theirs: number): string {
  if (mine > theirs) return 'BEHIND';
  return mine < 1 ? '' : `${(theirs / mine).toFixed(1)} times`;
}

function inWords(load: readonly number[]): string {
  return load.map((one) => one.toFixed(1)).join(', ');
}
