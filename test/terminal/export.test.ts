import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlan } from '../../src/documents/read-plan.ts';
import { exportCommand } from '../../src/terminal/export-command.ts';
import { person, plan } from '../builders/plan.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { terminalOver } from './terminal-over.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});
afterEach(() => rm(folder, { recursive: true }));

function terminalWith() {
  const plans = fakePlanStore(plan({ title: 'Care plan', actions: [{ ref: '1.1', leads: [person('Lee Lead')] }] }));
  const over = terminalOver({ plans });
  const run = (...args: readonly string[]) =>
    exportCommand(over.terminal).exitOverride().parseAsync(args, { from: 'user' });
  return { ...over, plans, run };
}

test.each(['docx', 'xlsx', 'csv', 'json'])('writes the only plan as .%s, and it reads back', async (ending) => {
  const { run, printed } = terminalWith();
  const to = join(folder, `out.${ending.toUpperCase()}`);
  await run('--to', to);
  expect(printed).toEqual([`Written: ${to} (Care plan, 1 action).`]);
  const again = await readPlan({ name: `out.${ending}`, bytes: new Uint8Array(await readFile(to)) });
  expect(again.areas.flatMap(({ actions }) => actions.map(({ ref, leads }) => [ref, leads]))).toEqual([
    ['1.1', ['Lee Lead']],
  ]);
});

test('says how many names posts stand for, and that the texts are to be read', async () => {
  const { run, printed } = terminalWith();
  await run('--to', join(folder, 'out.json'), '--names', 'posts');
  expect(printed[1]).toMatch(/^1 name was replaced\. .* read the texts before you publish them\.$/);
});

test('with --json prints only JSON', async () => {
  const { run, printed } = terminalWith();
  const to = join(folder, 'out.csv');
  await run('--to', to, '--json');
  expect(printed.map((line) => JSON.parse(line))).toEqual([
    { file: to, title: 'Care plan', actions: 1, namesReplaced: null },
  ]);
});

test.each([
  [['--to', 'out.pdf'], '--to takes a file that ends in .docx, .xlsx, .csv or .json, and out.pdf does not.'],
  [['--to', 'out.docx', '--names', 'nobody'], '--names takes posts or people, and “nobody” is neither.'],
])('faults of arguments are one line, and nothing is written: %s', async (args, why) => {
  const { run } = terminalWith();
  await expect(run(...args)).rejects.toMatchObject({ code: 'arguments-wrong', facts: { why } });
  expect(await readdir(folder)).toEqual([]);
});

test('a plan that is not there and a folder that is not there are told apart', async () => {
  const { run } = terminalWith();
  const unknown = run('--plan', 'other', '--to', join(folder, 'x.csv'));
  await expect(unknown).rejects.toMatchObject({ code: 'plan-unknown' });
  const homeless = run('--to', join(folder, 'gone', 'x.csv'));
  await expect(homeless).rejects.toMatchObject({ code: 'file-missing' });
});

test('tells of rows that could not be read: they are not in the document', async () => {
  const { run, plans, told } = terminalWith();
  plans.leaveOut(2);
  await run('--to', join(folder, 'out.csv'));
  expect(told[0]).toContain('2 rows of the lists');
});
