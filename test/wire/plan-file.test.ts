import fc from 'fast-check';
import { type Day, dayOf } from '../../src/core/calendar/day.ts';
import { DUE_KINDS, type Due } from '../../src/core/plan/due.ts';
import { AREA_SHAPES, COLUMN_ROLES, LAYOUT_FORMATS, type PlanLayout } from '../../src/core/plan/layout.ts';
import type { PrintedAction, PrintedPlan } from '../../src/core/plan/printed.ts';
import { PROBLEM_CODES } from '../../src/core/plan/problem.ts';
import { STATUSES } from '../../src/core/plan/status.ts';
import { fromPlanFile, toPlanFile } from '../../src/wire/plan-file.ts';

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary);
const text = fc.string({ minLength: 1, maxLength: 20 });
const list = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 2 });
const day: fc.Arbitrary<Day> = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => dayOf(y, m, d));
const printedDay = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([each, length]) => each.toString().slice(0, length));
const due: fc.Arbitrary<Due> = fc
  .record({ phrase: orNull(text), kind: fc.constantFrom(...DUE_KINDS), from: orNull(day), days: fc.nat(400) })
  .map(({ phrase, kind, from, days }) => ({ phrase, kind, from, by: from?.add({ days }) ?? null }));
const status = fc.constantFrom(...STATUSES);
const grade = orNull(fc.constantFrom('high' as const, 'medium' as const, 'low' as const));

const action: fc.Arbitrary<Omit<PrintedAction, 'id'>> = fc.record({
  ref: orNull(text),
  text,
  finding: orNull(text),
  implication: orNull(text),
  response: orNull(text),
  leads: list(text),
  due,
  revisions: list(
    fc.record({
      phrase: orNull(text),
      by: day,
      reason: orNull(text),
      agreed: orNull(fc.record({ by: text, on: orNull(day) })),
    }),
  ),
  status,
  statusPhrase: orNull(text),
  check: orNull(
    fc.record({
      phrase: text,
      result: status,
      by: fc.constantFrom('audit' as const, 'management' as const),
      on: orNull(printedDay),
    }),
  ),
  priority: grade,
  residualRisk: grade,
  measure: orNull(text),
  followUp: orNull(text),
  parts: list(fc.record({ mark: text, text, leads: list(text), due: orNull(due), status })),
  progress: list(fc.record({ on: orNull(printedDay), by: orNull(text), text })),
  links: list(
    fc.record({ kind: fc.constantFrom('same-as' as const, 'replaced-by' as const, 'waits-on' as const), to: text }),
  ),
  other: list(fc.record({ header: text, text })),
});

const source = orNull(fc.record({ title: text, ref: orNull(text), date: orNull(printedDay), assurance: orNull(text) }));
const layout: fc.Arbitrary<PlanLayout> = fc.record({
  format: fc.constantFrom(...LAYOUT_FORMATS),
  landscape: fc.boolean(),
  areas: fc.constantFrom(...AREA_SHAPES),
  notes: list(text),
  tables: list(
    list(
      fc.record({
        header: text,
        role: orNull(fc.constantFrom(...COLUMN_ROLES)),
        share: orNull(fc.double({ min: 0.01, max: 1, noNaN: true })),
      }),
    ),
  ),
  places: list(
    fc.record({
      shape: fc.constantFrom(...AREA_SHAPES),
      heading: orNull(text),
      notes: list(text),
      sheet: orNull(text),
      table: fc.nat(5),
    }),
  ),
});

const plan: fc.Arbitrary<PrintedPlan> = fc
  .record({
    title: text,
    date: orNull(printedDay),
    source,
    layout: orNull(layout),
    areas: fc.array(
      fc.record({
        label: orNull(text),
        number: orNull(text),
        group: orNull(text),
        title: text,
        context: orNull(text),
        standards: list(text),
        manager: orNull(text),
        service: orNull(text),
        source,
        actions: list(action),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    problems: list(
      fc.record({
        severity: fc.constantFrom('error' as const, 'warning' as const),
        where: text,
        action: orNull(text),
        code: fc.constantFrom(...PROBLEM_CODES),
        found: fc.constant(null),
      }),
    ),
  })
  .map(({ areas, ...rest }) => ({
    ...rest,
    areas: areas.map((area, a) => ({
      ...area,
      actions: area.actions.map((each, i) => ({ ...each, id: `a${a + 1}.${i + 1}` })),
    })),
  }));

/** Days compare by what they print. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a plan written to a file reads back as that plan', () => {
  fc.assert(
    fc.property(plan, (each) => {
      const file = plain(toPlanFile(each, (problem) => `About ${problem.code}`));
      expect(plain(fromPlanFile(file))).toEqual(plain(each));
    }),
  );
});

test('a file read back and written again is the same text', () => {
  fc.assert(
    fc.property(plan, (each) => {
      const first = JSON.stringify(toPlanFile(each, () => 'Look here.'));
      expect(plain(toPlanFile(fromPlanFile(JSON.parse(first)), () => 'Look here.'))).toEqual(JSON.parse(first));
    }),
  );
});

test('days come back as calendar days', () => {
  const file = smallest({ due: { phrase: 'June 2015', kind: 'month', from: null, by: '2015-06-30' } });
  expect(fromPlanFile(file).areas[0]?.actions[0]?.due.by?.add({ days: 1 }).toString()).toBe('2015-07-01');
});

test('fields with nothing to say may be absent', () => {
  expect(fromPlanFile(smallest({}))).toMatchObject({
    date: null,
    source: null,
    problems: [],
    areas: [
      { label: null, standards: [], actions: [{ leads: [], due: { kind: 'none', by: null }, status: 'unknown' }] },
    ],
  });
});

test('every fault is named, with the place where it stands', () => {
  const file = {
    ...smallest({ id: 'a2.1', status: 'finished', due: { kind: 'day', by: '2015-02-30' }, colour: 'red' }),
    title: '',
  };
  let facts: unknown;
  try {
    fromPlanFile(file);
  } catch (error) {
    expect(error).toMatchObject({ code: 'plan-file-invalid' });
    facts = error instanceof Error && 'facts' in error ? error.facts : null;
  }
  const faults = (facts as { faults: string[] }).faults.join('\n');
  expect(faults).toMatch(/^title: /m);
  expect(faults).toMatch(/^areas\[0\]\.actions\[0\]\.status: /m);
  expect(faults).toMatch(/^areas\[0\]\.actions\[0\]\.due\.by: /m);
  expect(faults).toMatch(/colour/);
});

test('an id that does not count the position is a fault', () => {
  expect(() => fromPlanFile(smallest({ id: 'a2.1' }))).toThrow(
    expect.objectContaining({ facts: { faults: [expect.stringMatching(/expected a1\.1.*found a2\.1/)] } }),
  );
});

test.each([[null], [[]], ['plan'], [{}], [{ format: 'followthrough-plan/2', title: 'x', areas: [] }]])(
  '%j is no plan file',
  (json) => {
    expect(() => fromPlanFile(json)).toThrow(expect.objectContaining({ code: 'plan-file-invalid' }));
  },
);

function smallest(action: Readonly<Record<string, unknown>>) {
  return {
    format: 'followthrough-plan/1',
    title: 'Repairs',
    areas: [{ title: 'Outside', actions: [{ id: 'a1.1', text: 'Mend the roof', ...action }] }],
  };
}
