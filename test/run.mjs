// What `npm test` runs: installs what it needs, then every check there is. On a clean clone nothing is installed yet,
// so this file needs nothing but Node. The last line is counted from the checks' own results.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '../infra/install.mjs';

const root = join(import.meta.dirname, '..');
const results = mkdtempSync(join(tmpdir(), 'followthrough-results-'));
const count = { passed: 0, failed: 0 };
const counts = join(results, 'counts.jsonl');
const STORY = 'The story, in Chromium';

ensureInstalled();
if (!hasChromium()) end('Chromium is missing. Install it: sudo apt-get update && sudo apt-get install -y chromium');

count[(await run('Build', process.execPath, ['infra/build.mjs'])) ? 'passed' : 'failed'] += 1;
// The story waits for windows most of its time, and what reads the code needs one core: both go on beside the parts.
await Promise.all([
  suite('Parts', ['parts', 'welsh'], run),
  checkTheCode().then(() => suite(STORY, ['story'], runBeside)),
]);

tellCounts();
rmSync(results, { recursive: true });
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);

/** What reads the code and runs none of it; each passes or fails as a whole. */
async function checkTheCode() {
  const checks = [
    ['Format and lint', 'biome', ['check', '--error-on-warnings']],
    ['Types', 'tsc', []],
    ['Dead code', 'knip', ['--no-config-hints']],
  ];
  for (const [title, program, args] of checks) {
    count[(await runBeside(title, program, args)) ? 'passed' : 'failed'] += 1;
  }
}

/** Jest projects, counted test by test from its own report. */
async function suite(title, projects, running) {
  const report = join(results, `${projects[0]}.json`);
  const ended = await running(title, 'jest', ['--selectProjects', ...projects, '--json', `--outputFile=${report}`]);
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  if (told === null || told.numTotalTests === 0) {
    console.error(`${title}: no test ran.`);
    count.failed += 1;
    return;
  }
  // A file that cannot even be loaded, and a test that is skipped, are failures too.
  const failed = told.numFailedTests + told.numPendingTests + told.numTodoTests + told.numRuntimeErrorTestSuites;
  count.passed += told.numPassedTests;
  count.failed += failed === 0 && !ended ? 1 : failed;
}

/** Runs a program; what it says is shown as it comes. */
async function run(title, program, args) {
  console.log(`\n== ${title}`);
  return isPassed(title, await once(start(program, args, 'inherit'), 'close'));
}

/** Runs a program beside another one: what it says is shown when it has ended, in one piece. */
async function runBeside(title, program, args) {
  const running = start(program, args, 'pipe');
  const said = [];
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (piece) => said.push(piece));
  const ended = await once(running, 'close');
  console.log(`\n== ${title}\n${Buffer.concat(said)}`);
  return isPassed(title, ended);
}

function start(program, args, output) {
  const bin = join(root, 'node_modules', '.bin', program);
  return spawn(existsSync(bin) ? bin : program, args, {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, FOLLOWTHROUGH_COUNTS: counts },
    shell: process.platform === 'win32',
  });
}

function isPassed(title, [status]) {
  if (status !== 0) console.error(`${title}: failed`);
  return status === 0;
}

/** What the tests counted on their way (test/counted.ts): how much was tried, and how much of it went wrong. */
function tellCounts() {
  if (!existsSync(counts)) return;
  const totals = new Map();
  for (const line of readFileSync(counts, 'utf8').trim().split('\n')) {
    const { what, count } = JSON.parse(line);
    totals.set(what, (totals.get(what) ?? 0) + count);
  }
  console.log(`\n== Counted`);
  for (const [what, total] of [...totals].sort()) console.log(`${what}: ${total}`);
}

function hasChromium() {
  return existsSync('/usr/bin/chromium');
}

function end(why) {
  console.error(why);
  process.exit(1);
}
