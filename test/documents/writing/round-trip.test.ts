import { asItStands } from '../../../src/core/plan/as-it-stands.ts';
import { newPlan } from '../../../src/core/plan/new-plan.ts';
import type { PrintedAction, PrintedArea, PrintedPlan } from '../../../src/core/plan/printed.ts';
import { readPlan } from '../../../src/documents/read-plan.ts';
import { type DocumentKind, writePlan } from '../../../src/documents/writing/write-plan.ts';
import { day, plan, revision } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';
import { FIXTURES } from '../../fixtures/plans/shapes/all.ts';
import { layout } from './given.ts';

/**
 * As many of a document's facts have to come back. What does not: lights whose key the document prints elsewhere, leads in
 * posts that nobody knows by their words, cells that say several things in a way of their own.
 */
const ALL = { docx: 0.97, xlsx: 0.93, csv: 0.93, json: 1 } as const;
/** An area without a heading is known by its sheet, and Excel allows a sheet no longer name. */
const SHEET_NAME = 31;
/** A list says nothing of the groups of areas and of the date of the plan, by which "Immediate" is read. */
const TOLD: Readonly<Record<DocumentKind, (area: PrintedArea, action: PrintedAction) => readonly unknown[]>> = {
  docx: ({ label, number, title, group }, action) => [label, number, title, group, ...factsOf(action), dueOf(action)],
  xlsx: ({ label, number, title }, action) => [
    label,
    number,
    title.slice(0, SHEET_NAME),
    ...factsOf(action),
    dueOf(action),
  ],
  csv: ({ number, title }, action) => [number, title, ...factsOf(action)],
  json: (area, action) => [area, action],
};

function factsOf({ ref, text, leads, due, revisions, status }: PrintedAction): readonly unknown[] {
  return [ref, text, leads, due.phrase, revisions.map(({ by }) => by.toString()), status];
}

function dueOf({ due }: PrintedAction): string | null {
  return due.by?.toString() ?? null;
}

function told(plan: PrintedPlan, kind: DocumentKind): readonly string[] {
  return plan.areas.flatMap((area) => area.actions.map((action) => JSON.stringify(TOLD[kind](area, action))));
}

let fixtures: readonly { readonly name: string; readonly read: PrintedPlan }[] = [];
beforeAll(async () => {
  fixtures = await Promise.all(
    FIXTURES.map(async ({ name, bytes }) => ({ name, read: await readPlan({ name, bytes: await bytes() }) })),
  );
});

test.each(['docx', 'xlsx', 'csv', 'json'] as const)('what was recorded since is read back from .%s', async (kind) => {
  const agreed = { by: 'Mary Manager', on: day('2015-07-01') };
  const printed = plan({
    layout: layout([
      ['Ref', 'ref'],
      ['Action', 'action'],
      ['Lead', 'lead'],
      ['Due', 'due'],
      ['Status', 'status'],
      ['Progress', 'progress'],
    ]),
    actions: [
      {
        ref: '1',
        status: 'done',
        statusPhrase: 'Under way',
        progress: [{ on: '2015-07-02', by: 'Lee Lead', text: 'Done (30 June 2015). All of it.' }],
      },
      {
        ref: '2',
        text: 'Ask every family',
        statusPhrase: 'Under way',
        revisions: [{ ...revision('2015-09-30'), agreed }, revision('2015-12-31', { agreed: false })],
      },
    ],
  });
  const bytes = await writePlan(
    asItStands(printed, [], () => null),
    kind,
    day('2015-07-03'),
  );
  const [first, second] = (await readPlan({ name: `x.${kind}`, bytes })).areas.flatMap(({ actions }) => actions);
  expect([first?.status, second?.status]).toEqual(['done', 'in-progress']);
  expect(first?.progress.at(-1)).toMatchObject({ on: '2015-07-02', text: 'Done (30 June 2015). All of it.' });
  expect(second?.due.by?.toString()).toBe('2015-06-30');
  expect(second?.revisions).toEqual([
    { phrase: null, by: day('2015-09-30'), reason: 'Late start', agreed },
    { phrase: null, by: day('2015-12-31'), reason: 'Late start', agreed: null },
  ]);
});

describe.each(['docx', 'xlsx', 'csv', 'json'] as const)('taken out as %s and read again', (kind) => {
  test('a plan of any shape has the same actions, with the same leads, dates and status', async () => {
    const lost: string[] = [];
    let actions = 0;
    for (const { name, read } of fixtures) {
      const bytes = await writePlan(
        asItStands(newPlan(read, 'p'), [], () => null),
        kind,
        day('2026-07-02'),
      );
      const again = told(await readPlan({ name: `again.${kind}`, bytes }), kind);
      const before = told(read, kind);
      actions += before.length;
      expect([name, again.length]).toEqual([name, before.length]);
      lost.push(...before.filter((fact) => !again.includes(fact)).map((fact) => `${name}: ${fact}`));
    }
    counted(`actions taken out as ${kind} and read again`, actions);
    counted(`of these, read otherwise`, lost.length);
    if (1 - lost.length / actions < ALL[kind]) expect(lost).toEqual([]);
  });
});
