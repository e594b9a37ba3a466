import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeSamplePlan } from '../../infra/local/sample/write-sample-plan.ts';
import { agreedBy } from '../../src/core/plan/due.ts';
import { sameLead } from '../../src/core/plan/lead-phrase.ts';
import type { PrintedPlan } from '../../src/core/plan/printed.ts';
import { isOpen } from '../../src/core/plan/status.ts';
import { readPlan } from '../../src/documents/read-plan.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-plan-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function sampleOn(today: string): Promise<PrintedPlan> {
  const path = await writeSamplePlan(today, join(folder, today));
  return readPlan({ name: path, bytes: new Uint8Array(await readFile(path)) });
}

test('on whatever day it is written, a third of the sample plan is overdue by 1 to 100 days', async () => {
  const anyDay = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
  await fc.assert(
    fc.asyncProperty(anyDay, async (date) => {
      const today = date.toISOString().slice(0, 10);
      const open = (await sampleOn(today)).areas.flatMap((area) => area.actions).filter(({ status }) => isOpen(status));
      const days = open.flatMap((action) => {
        const by = agreedBy(action)?.toString();
        return by && by < today ? [(Date.parse(today) - Date.parse(by)) / 86_400_000] : [];
      });
      expect(days).toHaveLength(8);
      expect(Math.max(...days)).toBeLessThanOrEqual(100);
    }),
    { numRuns: 12 },
  );
});

test('the sample has one revised date, one refusal, some done, and no row that was not understood', async () => {
  const plan = await sampleOn('2026-11-25');
  const actions = plan.areas.flatMap((area) => area.actions);
  expect(plan.areas).toHaveLength(8);
  expect(actions).toHaveLength(23);
  expect(actions.filter((action) => action.revisions.length > 0).map((action) => action.ref)).toEqual(['5.1']);
  expect(actions.filter((action) => action.status === 'not-accepted')).toHaveLength(1);
  expect(actions.filter((action) => action.status === 'done')).toHaveLength(2);
  expect(plan.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
});

test('the sheet beside the sample names a person for every lead and a manager for every area', async () => {
  const plan = await sampleOn('2026-11-25');
  const sheet = await readFile(join(__dirname, '../../infra/local/sample/people.csv'), 'utf8');
  const leads = plan.areas.flatMap((area) => area.actions.flatMap((action) => action.leads));
  const printed = sheet
    .split('\n')
    .filter((line) => line.startsWith('lead,'))
    .map((line) => /^lead,,(?:"([^"]*)"|([^,]*)),/.exec(line)?.slice(1).join('') ?? '');
  expect(leads.filter((lead) => !printed.some((each) => sameLead(each, lead)))).toEqual([]);
  expect(plan.areas.map((_, index) => sheet.includes(`manager,a${index + 1},`))).not.toContain(false);
});
