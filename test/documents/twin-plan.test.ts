import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { agreedBy } from '../../src/core/plan/due.ts';
import { sameLead } from '../../src/core/plan/lead-phrase.ts';
import type { PrintedPlan } from '../../src/core/plan/printed.ts';
import { isOpen } from '../../src/core/plan/status.ts';
import { readPlan } from '../../src/documents/read-plan.ts';
import { plansFromParts } from '../fixtures/plans/zip-plans.ts';

const FOLDER = join(__dirname, '../fixtures/plans/harrowmere-adults');
const truth = JSON.parse(readFileSync(join(FOLDER, 'truth.json'), 'utf8'));

const known = new Map<string, Promise<PrintedPlan>>();
/** What is read in a document; it is read once. */
function read(name: string): Promise<PrintedPlan> {
  const plan = known.get(name) ?? readPlan({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) });
  known.set(name, plan);
  return plan;
}

/** The plan in the shape of the truth beside it. */
function asTruth(plan: PrintedPlan) {
  return plan.areas.map(({ number, title, context, standards, actions }) => ({
    number,
    title,
    context,
    standards,
    actions: actions.map(({ ref, text, leads, due, status, statusPhrase, progress }) => ({
      ref,
      text,
      leads,
      due: {
        kind: due.kind,
        ...(due.from ? { from: due.from.toString() } : {}),
        by: due.by?.toString() ?? null,
      },
      status,
      statusPhrase,
      progress: progress.map((each) => each.text).join('\n') || null,
    })),
  }));
}

const truthOfAreas = truth.areas.map(({ label: _label, group: _group, ...area }: Record<string, unknown>) => area);

test('the documents are what their hand-written parts say', () => {
  for (const { path, bytes } of plansFromParts()) {
    const committed = unzipSync(new Uint8Array(readFileSync(path)));
    expect(committed).toEqual(unzipSync(bytes));
  }
});

describe.each(['plan.docx', 'plan.xlsx'])('%s', (name) => {
  test('reads as a careful reader reads it, action by action', async () => {
    expect(asTruth(await read(name))).toEqual(truthOfAreas);
  });

  test('knows its title, its date and the report that it answers', async () => {
    const { title, date, source } = await read(name);
    expect({ title, date }).toEqual({ title: truth.title, date: truth.date });
    expect(source).toMatchObject(truth.source);
  });

  test.each(Object.entries(truth.overdue))('has on %s %i actions overdue', async (day, count) => {
    const actions = (await read(name)).areas.flatMap((area) => area.actions);
    const overdue = actions.filter((action) => isOpen(action.status) && (agreedBy(action)?.toString() ?? day) < day);
    expect(overdue).toHaveLength(Number(count));
  });

  test('questions what a careful reader would question', async () => {
    const { problems } = await read(name);
    const found = problems.map(({ code, action }) => `${action ?? '-'} ${code}`);
    expect(found).toEqual(
      expect.arrayContaining([
        '- header-assumed',
        'a6.2 lead-not-split',
        'a3.2 no-due',
        'a8.1 row-joined',
        'a11.1 due-several-dates',
        'a13.1 reads-as-finished',
      ]),
    );
    expect(found).not.toContain('a8.1 no-lead');
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  });

  test('shows one person printed under two titles as one lead', async () => {
    const leads = (await read(name)).areas.flatMap((area) => area.actions.flatMap((action) => action.leads));
    const marlow = leads.filter((lead) => lead.startsWith('Edwin Marlow'));
    expect(new Set(marlow).size).toBe(2);
    expect(marlow.every((lead) => sameLead(lead, marlow[0] ?? ''))).toBe(true);
  });
});

test('Word: areas keep the label and the group that they are printed under', async () => {
  const { areas } = await read('plan.docx');
  expect(areas.map(({ label, number, group }) => ({ label, number, group }))).toEqual(
    truth.areas.map(({ label, number, group }: Record<string, unknown>) => ({ label, number, group })),
  );
});

test('Excel: a sheet lends its areas the label', async () => {
  const { areas } = await read('plan.xlsx');
  expect(areas.map(({ label, number }) => `${label} ${number}`)).toEqual(
    truth.areas.map(({ label, number }: Record<string, unknown>) => `${label} ${number}`),
  );
});

test('says where in the document a doubt stands', async () => {
  const word = (await read('plan.docx')).problems.find((problem) => problem.code === 'due-several-dates');
  const excel = (await read('plan.xlsx')).problems.find((problem) => problem.code === 'due-several-dates');
  expect(word?.where).toBe('table 8, row 13');
  expect(excel?.where).toBe('sheet Risk Area 4, row 6');
});
