import { asItStands } from '../../../src/core/plan/as-it-stands.ts';
import { newPlan } from '../../../src/core/plan/new-plan.ts';
import type { PrintedAction, PrintedArea, PrintedPlan } from '../../../src/core/plan/printed.ts';
import { readPlan } from '../../../src/documents/read-plan.ts';
import { type DocumentKind, writePlan } from '../../../src/documents/writing/write-plan.ts';
import { day } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';
import { FIXTURES } from '../../fixtures/plans/shapes/all.ts';

/** As many of a document's facts as may come back otherwise: cells that say several things in a way of their own. */
const ALL = { docx: 0.97, xlsx: 0.94, csv: 0.9, json: 1 } as const;
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

let fixtures: readonly { readonly name: string; readonly plan: PrintedPlan }[] = [];
beforeAll(async () => {
  fixtures = await Promise.all(
    FIXTURES.map(async ({ name, bytes }) => ({ name, plan: await readPlan({ name, bytes: await bytes() }) })),
  );
});

describe.each(['docx', 'xlsx', 'csv', 'json'] as const)('taken out as %s and read again', (kind) => {
  test('a plan of any shape has the same actions, with the same leads, dates and status', async () => {
    const lost: string[] = [];
    let actions = 0;
    for (const { name, plan } of fixtures) {
      const bytes = await writePlan(
        asItStands(newPlan(plan, 'p'), [], () => null),
        kind,
        day('2026-07-02'),
      );
      const again = told(await readPlan({ name: `again.${kind}`, bytes }), kind);
      const before = told(plan, kind);
      actions += before.length;
      expect([name, again.length]).toEqual([name, before.length]);
      lost.push(...before.filter((fact) => !again.includes(fact)).map((fact) => `${name}: ${fact}`));
    }
    counted(`actions taken out as ${kind} and read again`, actions);
    counted(`of these, read otherwise`, lost.length);
    if (1 - lost.length / actions < ALL[kind]) expect(lost).toEqual([]);
  });
});
