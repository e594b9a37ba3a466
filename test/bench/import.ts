// `npm run bench`: what reading a plan of 500 actions takes, beside the libraries alone on the same file.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { excelPlan, wordPlan } from './documents.ts';

const ACTIONS = 500;
const RUNS = 5;

interface Taken {
  readonly milliseconds: number;
  /** Of all cores together; what else the machine does hardly touches it. */
  readonly processorMilliseconds: number;
  readonly megabytes: number;
  readonly megabytesMore: number;
}

const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));
try {
  const word = join(folder, 'plan.docx');
  const excel = join(folder, 'plan.xlsx');
  writeFileSync(word, await wordPlan(ACTIONS));
  writeFileSync(excel, await excelPlan(ACTIONS));
  const rows = [
    ['followthrough', word],
    ['mammoth', word],
    ['followthrough', excel],
    ['exceljs', excel],
  ] as const;
  console.log(`Reading a plan of ${ACTIONS} actions: middle of ${RUNS} runs, each in a process of its own.`);
  console.log(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}\n`);
  console.log('| document | read by | time | processor time | peak memory of the process | of that, for reading |');
  console.log('|---|---|---|---|---|---|');
  for (const [reader, file] of rows) {
    const taken = middleOf(Array.from({ length: RUNS }, () => readOnce(reader, file)));
    const times = `${taken.milliseconds.toFixed()} ms | ${taken.processorMilliseconds.toFixed()} ms`;
    const figures = `${times} | ${taken.megabytes.toFixed()} MB | ${taken.megabytesMore.toFixed()} MB`;
    console.log(`| ${file.slice(-5)} | ${reader} | ${figures} |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function readOnce(reader: string, file: string): Taken {
  const program = fileURLToPath(new URL('read-once.ts', import.meta.url));
  const printed = execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), program, reader, file], {
    encoding: 'utf8',
  });
  return JSON.parse(printed);
}

/** The middle of each figure by itself. */
function middleOf(runs: readonly Taken[]): Taken {
  const middle = (figure: (taken: Taken) => number): number =>
    runs.map(figure).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  return {
    milliseconds: middle((run) => run.milliseconds),
    processorMilliseconds: middle((run) => run.processorMilliseconds),
    megabytes: middle((run) => run.megabytes),
    megabytesMore: middle((run) => run.megabytesMore),
  };
}
