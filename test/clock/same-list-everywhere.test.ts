import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { runCommand } from '../../src/terminal/run-command.ts';
import { programFile } from '../programs.ts';
import { terminalOver } from '../terminal/terminal-over.ts';

const run = promisify(execFile);
const ROOT = join(__dirname, '..', '..');
const ZONES = ['Europe/London', 'UTC', 'Pacific/Kiritimati', 'Pacific/Auckland', 'America/Los_Angeles'];

/** A minute before and after midnight in Britain, the two changes of the clock, and the hour that comes twice. */
const INSTANTS = [
  ['2026-03-28T23:59:00Z', '2026-03-28'],
  ['2026-03-29T00:01:00Z', '2026-03-29'],
  ['2026-03-29T00:59:59Z', '2026-03-29'],
  ['2026-03-29T01:00:00Z', '2026-03-29'],
  ['2026-03-29T22:59:00Z', '2026-03-29'],
  ['2026-03-29T23:00:00Z', '2026-03-30'],
  ['2026-06-30T22:59:59Z', '2026-06-30'],
  ['2026-06-30T23:00:00Z', '2026-07-01'],
  ['2026-10-24T22:59:00Z', '2026-10-24'],
  ['2026-10-24T23:00:00Z', '2026-10-25'],
  ['2026-10-25T00:30:00Z', '2026-10-25'],
  ['2026-10-25T01:30:00Z', '2026-10-25'],
  ['2026-10-25T23:59:59Z', '2026-10-25'],
  ['2026-10-26T00:00:00Z', '2026-10-26'],
  ['2026-12-31T23:59:59Z', '2026-12-31'],
  ['2027-01-01T00:00:00Z', '2027-01-01'],
] as const;

const Line = z.strictObject({
  zone: z.string(),
  instant: z.string(),
  machineHour: z.int(),
  today: z.string(),
  late: z.array(z.string()),
});

let lines: readonly z.infer<typeof Line>[];
beforeAll(async () => {
  const script = join(__dirname, 'overdue-at.ts');
  const instants = INSTANTS.map(([instant]) => instant);
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, ZONES.join(), instants.join()], {
    cwd: ROOT,
    env: { PATH: process.env.PATH },
  });
  lines = stdout
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));
});

const listsIn = (zone: string) =>
  lines.filter((line) => line.zone === zone).map(({ instant, today, late }) => ({ instant, today, late }));

test('around midnight and the changes of the clock every machine in the world shows the same overdue list', () => {
  const [british, ...others] = ZONES.map(listsIn);
  expect(british?.map(({ instant, today }) => [instant, today])).toEqual(INSTANTS.map((pair) => [...pair]));
  for (const list of others) expect(list).toEqual(british);
});

test('each machine went by its own clock: at midnight in Britain there are five different hours', () => {
  const hours = lines.filter(({ instant }) => instant === '2026-06-30T23:00:00Z').map(({ machineHour }) => machineHour);
  expect(hours).toEqual([0, 23, 13, 11, 16]);
});

test('what is due on a day is on time until its midnight in Britain, and a day late after it', () => {
  const lists = new Map(listsIn('Pacific/Kiritimati').map(({ instant, late }) => [instant, late]));
  expect(lists.get('2026-03-28T23:59:00Z')).toEqual([]);
  expect(lists.get('2026-03-29T00:01:00Z')).toEqual(['2026-03-28 1']);
  expect(lists.get('2026-06-30T22:59:59Z')).not.toContain('2026-06-30 1');
  expect(lists.get('2026-06-30T23:00:00Z')).toContain('2026-06-30 1');
  expect(lists.get('2026-10-25T01:30:00Z')).toContain('2026-10-24 1');
  expect(lists.get('2027-01-01T00:00:00Z')).toContain('2026-12-31 1');
});

test.each(['Pacific/Kiritimati', 'America/Los_Angeles'])(
  'the terminal of a machine in %s takes the day from the clock as the plan’s time zone has it',
  async (zone) => {
    const plan = join(ROOT, 'test', 'fixtures', 'plans', 'harrowmere-adults', 'plan.docx');
    const machine = pathToFileURL(join(__dirname, 'machine-at.mjs')).href;
    const { stdout: byClock } = await run(
      process.execPath,
      ['--import', machine, await programFile('cli'), 'overdue', plan, '--json'],
      { env: { PATH: process.env.PATH, TZ: zone, MACHINE_AT: '2015-06-30T23:30:00Z' } },
    );
    expect(JSON.parse(byClock)).toMatchObject({ on: '2015-07-01' });
    const { terminal, printed: byDay } = terminalOver();
    await runCommand(['overdue', plan, '--json', '--on', '2015-07-01'], terminal);
    expect(byClock).toBe(`${byDay.join('\n')}\n`);
  },
);
