import { z } from 'zod';
import { DUE_KINDS } from '../core/plan/due.ts';
import { PROBLEM_CODES } from '../core/plan/problem.ts';
import { STATUSES } from '../core/plan/status.ts';
import { layoutShape } from './layout-shape.ts';

/** The version of the shape below. */
export const PLAN_FILE_FORMAT = 'followthrough-plan/1';

const text = z.string().nullable().default(null);
const isoDay = z.iso.date();
const day = isoDay.nullable().default(null);
const printedDay = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'expected 2015, 2015-06 or 2015-06-30')
  .nullable()
  .default(null);
const status = z.enum(STATUSES).default('unknown');
const grade = z.enum(['high', 'medium', 'low']).nullable().default(null);
const leads = z.array(z.string().min(1)).default([]);

const dueFields = z
  .strictObject({ phrase: text, kind: z.enum(DUE_KINDS), from: day, by: day })
  .refine(({ from, by }) => from === null || by === null || from <= by, {
    error: 'from is later than by',
    path: ['from'],
  });
const due = dueFields.default({ phrase: null, kind: 'none', from: null, by: null });

const revision = z.strictObject({
  phrase: text,
  by: isoDay,
  reason: text,
  agreed: z.strictObject({ by: z.string(), on: day }).nullable().default(null),
});

const check = z.strictObject({
  phrase: z.string(),
  result: status,
  by: z.enum(['audit', 'management']),
  on: printedDay,
});
const part = z.strictObject({
  mark: z.string(),
  text: z.string(),
  leads,
  due: dueFields.nullable().default(null),
  status,
});
const progress = z.strictObject({ on: printedDay, by: text, text: z.string() });
const link = z.strictObject({ kind: z.enum(['same-as', 'replaced-by', 'waits-on', 'answers']), to: z.string() });

const action = z.strictObject({
  id: z.string().regex(/^a\d+\.\d+$/, 'expected an id such as a1.3'),
  ref: text,
  text: z.string().min(1),
  finding: text,
  implication: text,
  response: text,
  leads,
  due,
  revisions: z.array(revision).default([]),
  status,
  statusPhrase: text,
  check: check.nullable().default(null),
  priority: grade,
  residualRisk: grade,
  measure: text,
  followUp: text,
  parts: z.array(part).default([]),
  progress: z.array(progress).default([]),
  links: z.array(link).default([]),
  other: z.array(z.strictObject({ header: z.string(), text: z.string() })).default([]),
});

const source = z.strictObject({ title: z.string(), ref: text, date: printedDay, assurance: text });

const area = z.strictObject({
  label: text,
  number: text,
  group: text,
  title: z.string(),
  context: text,
  standards: z.array(z.string()).default([]),
  manager: text,
  service: text,
  source: source.nullable().default(null),
  actions: z.array(action).default([]),
});

const problem = z.strictObject({
  severity: z.enum(['error', 'warning']),
  where: z.string(),
  action: text,
  code: z.enum(PROBLEM_CODES),
  message: z.string().optional(),
});

/** The contract's shape. Fields with nothing to say may be absent; fields that nobody knows are faults. */
export const planFileShape = z
  .strictObject({
    format: z.literal(PLAN_FILE_FORMAT),
    title: z.string().min(1),
    date: printedDay,
    source: source.nullable().default(null),
    areas: z.array(area).min(1),
    layout: layoutShape.nullable().default(null),
    problems: z.array(problem).default([]),
  })
  .superRefine(({ areas }, context) => {
    for (const [a, { actions }] of areas.entries()) {
      for (const [i, { id }] of actions.entries()) {
        const expected = `a${a + 1}.${i + 1}`;
        if (id === expected) continue;
        const message = `expected ${expected}, the action's position, and found ${id}`;
        context.addIssue({ code: 'custom', path: ['areas', a, 'actions', i, 'id'], message });
      }
    }
  });

/** A plan as a file: the shape that `import --dry-run --json` prints and `import` takes back. Days are ISO dates. */
export type PlanFile = z.infer<typeof planFileShape>;
