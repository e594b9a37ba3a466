import fc from 'fast-check';
import { BANK_HOLIDAY_YEARS, type Nation } from '../../src/core/calendar/bank-holidays.ts';
import { DUE_KINDS } from '../../src/core/plan/due.ts';
import { AREA_SHAPES, COLUMN_ROLES, LAYOUT_FORMATS } from '../../src/core/plan/layout.ts';
import type { Action, Area, Lead, Plan, PlanState } from '../../src/core/plan/plan.ts';
import { DIGEST_HOURS, MAIL_WORDS } from '../../src/core/plan/plan-asking.ts';
import type { RagWords } from '../../src/core/plan/rag-words.ts';
import { REQUEST_KINDS } from '../../src/core/plan/request.ts';
import { STATUSES } from '../../src/core/plan/status.ts';
import { day } from './plan.ts';

// Words as people type and paste them, some of them longer than a single-line column takes.
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
const short = fc.oneof(word, fc.constantFrom('Ann Lee, Head of Care', 'Naïve “quoted” – dash', "O'Brien & Sons; 50%"));
const long = fc.oneof(
  short,
  fc.array(short, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
  fc.constant('A promise that is told at length. '.repeat(12).trim()),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const years = { min: `${BANK_HOLIDAY_YEARS.first}-01-01`, max: `${BANK_HOLIDAY_YEARS.last}-12-31` };
const days = fc
  .date({ min: new Date(years.min), max: new Date(years.max), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const printedDay = fc.constantFrom('2015', '2015-06', '2015-06-30');
const status = fc.constantFrom(...STATUSES);
const grade = maybe(fc.constantFrom('high', 'medium', 'low'));
const someone = fc.record({ id: fc.uuid(), name: short });
const due = fc.record({ phrase: maybe(long), kind: fc.constantFrom(...DUE_KINDS), from: maybe(days), by: maybe(days) });
const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 2 });

const anyLead: fc.Arbitrary<Lead> = fc.record({ printed: long, people: few(someone), accountable: fc.boolean() });
const anyAction: fc.Arbitrary<Omit<Action, 'key' | 'plan' | 'area' | 'id'>> = fc.record({
  ref: maybe(long),
  text: long,
  finding: maybe(long),
  implication: maybe(long),
  response: maybe(long),
  leads: few(long),
  due,
  revisions: few(
    fc.record({
      phrase: maybe(short),
      by: days,
      reason: maybe(long),
      agreed: maybe(fc.record({ by: short, on: maybe(days) })),
      asked: maybe(fc.record({ by: someone, on: days })),
      refused: maybe(fc.record({ by: short, on: days, reason: long })),
    }),
  ),
  status,
  statusPhrase: maybe(long),
  check: maybe(
    fc.record({
      phrase: long,
      result: status,
      by: fc.constantFrom('audit', 'management'),
      on: maybe(printedDay),
      person: maybe(someone),
    }),
  ),
  requests: few(fc.record({ kind: fc.constantFrom(...REQUEST_KINDS), by: someone, on: days, words: long })),
  reopened: maybe(fc.record({ on: days, by: someone, revisionsBefore: fc.nat(2) })),
  priority: grade,
  residualRisk: grade,
  measure: maybe(long),
  followUp: maybe(long),
  parts: few(fc.record({ mark: short, text: long, leads: few(short), due: maybe(due), status })),
  progress: few(fc.record({ on: maybe(printedDay), by: maybe(short), text: long })),
  links: few(fc.record({ kind: fc.constantFrom('same-as', 'replaced-by', 'waits-on', 'answers'), to: short })),
  other: few(fc.record({ header: short, text: long })),
  people: few(anyLead),
  doneOn: maybe(days),
  recordedOn: maybe(days),
  expected: maybe(days),
  lastAnswer: maybe(fc.record({ on: days, by: someone, words: maybe(long) })),
  version: fc.integer({ min: 1, max: 99 }),
});
const source = fc.record({ title: long, ref: maybe(short), date: maybe(printedDay), assurance: maybe(short) });
const asking = fc.record({
  weekday: fc.integer({ min: 1, max: 5 }),
  board: maybe(short),
  digest: fc.record({ weekday: fc.integer({ min: 1, max: 5 }), hour: fc.constantFrom(...DIGEST_HOURS) }),
  mailWords: fc.constantFrom(...MAIL_WORDS),
  daysOff: few(fc.record({ day: days, name: short })),
  rounds: few(
    fc.record({
      id: short,
      meeting: fc.record({ name: short, on: days }),
      opens: days,
      cutOffs: fc.array(days, { minLength: 1, maxLength: 2 }),
      paper: days,
    }),
  ),
});
const layout = fc.record({
  format: fc.constantFrom(...LAYOUT_FORMATS),
  landscape: fc.boolean(),
  areas: fc.constantFrom(...AREA_SHAPES),
  notes: few(long),
  tables: few(
    few(
      fc.record({
        header: short,
        role: maybe(fc.constantFrom(...COLUMN_ROLES)),
        share: maybe(fc.constantFrom(0.05, 0.25, 1)),
      }),
    ),
  ),
  places: few(
    fc.record({
      shape: fc.constantFrom(...AREA_SHAPES),
      heading: maybe(long),
      notes: few(long),
      sheet: maybe(short),
      table: fc.nat(3),
    }),
  ),
});
const anyArea: fc.Arbitrary<Omit<Area, 'id' | 'actions'>> = fc.record({
  label: maybe(long),
  number: maybe(long),
  group: maybe(long),
  title: long,
  context: maybe(long),
  standards: few(long),
  service: maybe(long),
  printedManager: maybe(long),
  source: maybe(source),
  manager: maybe(someone),
});

/** Any plan under this id: every field filled with whatever it may hold. Its title fits a line. */
export function anyPlan(id: string): fc.Arbitrary<Plan> {
  return fc
    .record({
      title: short,
      date: maybe(printedDay),
      source: maybe(source),
      layout: maybe(layout),
      state: fc.constant<PlanState>('importing'),
      documentHash: fc.constantFrom(null, 'a1b2'),
      nation: fc.constantFrom<Nation>('england-and-wales', 'scotland', 'northern-ireland'),
      roles: fc.record({
        coordinators: few(someone),
        auditors: few(someone),
        director: maybe(someone),
        nextLevel: maybe(someone),
        readers: maybe(someone),
      }),
      asking,
      ragWords: fc.constantFrom<RagWords>({}, { overdue: 'Red', 'on-track': 'Green' }),
      areas: fc.array(fc.tuple(anyArea, fc.array(anyAction, { maxLength: 2 })), { minLength: 1, maxLength: 2 }),
    })
    .map(({ areas, ...rest }) => ({
      ...rest,
      id,
      areas: areas.map(([area, actions], at) => ({
        ...area,
        id: `a${at + 1}`,
        actions: actions.map((action, index) => {
          const own = `a${at + 1}.${index + 1}`;
          return { ...action, key: `${id}:${own}`, plan: id, area: `a${at + 1}`, id: own };
        }),
      })),
    }));
}
