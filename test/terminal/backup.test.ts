import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { backupCommand } from '../../src/terminal/backup-command.ts';
import { restoreCommand } from '../../src/terminal/restore-command.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { entry } from '../builders/entry.ts';
import { plan } from '../builders/plan.ts';
import { fakeClock } from '../fakes/clock.ts';
import { type FakePlanStore, fakePlanStore } from '../fakes/plan-store.ts';
import { terminalOver } from './terminal-over.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  file = join(folder, 'record.json');
});
afterEach(() => rm(folder, { recursive: true }));

const run = async (make: (terminal: Terminal) => Command, plans: FakePlanStore, ...args: readonly string[]) => {
  const { terminal, printed, told, hasFailed } = terminalOver({ plans, clock: fakeClock('2015-07-02') });
  await make(terminal).exitOverride().parseAsync(args, { from: 'user' });
  return { printed, told, hasFailed: hasFailed() };
};
const worked = async () => {
  const plans = fakePlanStore();
  await plans.addPlan(plan({ actions: [{}] }), [entry({ key: 'plan|imported', action: null }), entry()]);
  return plans;
};

test('a backup is one file that only its owner may read, and says what is in it', async () => {
  const { printed, hasFailed } = await run(backupCommand, await worked(), '--to', file);
  expect(hasFailed).toBe(false);
  expect(printed.join('\n')).toMatch(/record\.json \(1 plan, 2 lines of history\)/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'followthrough-backup/1',
    plans: [{ plan: { id: 'plan' }, entries: [{ key: 'plan|imported' }, { key: 'entry-1' }] }],
  });
});

test('an older file is replaced whole, and nothing is left beside it', async () => {
  await writeFile(file, 'an older backup', { mode: 0o644 });
  await run(backupCommand, await worked(), '--to', file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['record.json']);
});

test('a place that cannot be written to is named, and what was there stays', async () => {
  const within = join(file, 'record.json');
  await writeFile(file, 'no folder');
  await expect(run(backupCommand, await worked(), '--to', within)).rejects.toMatchObject({
    code: 'file-missing',
    facts: { file: within },
  });
  await rm(file);
  await run(backupCommand, await worked(), '--to', file);
});

test('rows that could not be read are told, and it ends with 1: the backup is not whole', async () => {
  const plans = await worked();
  plans.leaveOut(2);
  const { told, hasFailed } = await run(backupCommand, plans, '--to', file);
  expect(told).toEqual([expect.stringMatching(/^2 rows .* are not in it\./)]);
  expect(hasFailed).toBe(true);
});

test('a plan that is still being brought in is named, and it ends with 1 though the file is there', async () => {
  const { told, hasFailed } = await run(backupCommand, fakePlanStore(plan({ state: 'importing' })), '--to', file);
  expect(told).toEqual([expect.stringMatching(/\(plan\) was not wholly brought in/)]);
  expect(hasFailed).toBe(true);
  expect(await readdir(folder)).toEqual(['record.json']);
});

test('a restore after which something lacks names it, and ends with 1', async () => {
  await run(backupCommand, await worked(), '--to', file);
  const lossy = { ...fakePlanStore(), addPlan: async () => undefined };
  lossy.leaveOut(1);
  const { printed, told, hasFailed } = await run(restoreCommand, lossy, file);
  expect(printed).toEqual(['Restored: 0 plans, 0 lines of history.']);
  expect(told).toContainEqual(expect.stringMatching(/^The action plan:a1\.1 of the plan plan is not in the record/));
  expect(told.at(-1)).toMatch(/^1 row .* is not in the record\./);
  expect(hasFailed).toBe(true);
});

test('a backup goes back into an empty record, and says how much is in', async () => {
  const plans = await worked();
  await run(backupCommand, plans, '--to', file);
  const empty = fakePlanStore();
  const { printed } = await run(restoreCommand, empty, file);
  expect(printed).toEqual(['Restored: 1 plan, 2 lines of history.']);
  expect(empty.plans()).toEqual(plans.plans());
  expect(empty.entries('plan')).toEqual(plans.entries('plan'));
});

test.each(['no JSON', '{"format":"followthrough-plan/1"}'])('a file of %j is refused', async (content) => {
  await writeFile(file, content);
  await expect(run(restoreCommand, fakePlanStore(), file)).rejects.toMatchObject({ code: 'backup-invalid' });
});

test('a file that is not there is named', async () => {
  await expect(run(restoreCommand, fakePlanStore(), file)).rejects.toMatchObject({ code: 'file-missing' });
});
