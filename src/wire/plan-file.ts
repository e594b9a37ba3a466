import { z } from 'zod';
import { type Day, toDay } from '../core/calendar/day.ts';
import { DUE_KINDS, type Due, type Revision } from '../core/plan/due.ts';
import type { PrintedAction, PrintedArea, PrintedPart, PrintedPlan } from '../core/plan/printed.ts';
import { PROBLEM_CODES, type Problem } from '../core/plan/problem.ts';
import { STATUSES } from '../core/plan/status.ts';
import { Refusal } from '../core/refusal.ts';

const PLAN_FILE_FORMAT = 'followthrough-plan/1';

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
});

const area = z.strictObject({
  label: text,
  number: text,
  group: text,
  title: z.string(),
  context: text,
  standards: z.array(z.string()).default([]),
  manager: text,
  service: text,
  actions: z.array(action).default([]),
});

const source = z.strictObject({ title: z.string(), ref: text, date: printedDay, assurance: text });

const problem = z.strictObject({
  severity: z.enum(['error', 'warning']),
  where: z.string(),
  action: text,
  code: z.enum(PROBLEM_CODES),
  message: z.string().optional(),
});

const planFile = z
  .strictObject({
    format: z.literal(PLAN_FILE_FORMAT),
    title: z.string().min(1),
    date: printedDay,
    source: source.nullable().default(null),
    areas: z.array(area).min(1),
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
export type PlanFile = z.infer<typeof planFile>;

/** The plan as a file. @param message the door's sentence for a problem */
export function toPlanFile(plan: PrintedPlan, message: (problem: Problem) => string): PlanFile {
  return {
    format: PLAN_FILE_FORMAT,
    title: plan.title,
    date: plan.date,
    source: plan.source === null ? null : { ...plan.source },
    areas: plan.areas.map((each) => ({
      ...each,
      standards: [...each.standards],
      actions: each.actions.map(toFileAction),
    })),
    problems: plan.problems.map((each) => ({
      severity: each.severity,
      where: each.where,
      action: each.action,
      code: each.code,
      message: message(each),
    })),
  };
}

/**
 * The plan that a file holds. Messages of problems are not read back.
 *
 * @throws Refusal `plan-file-invalid` with every fault: where it stands and what was expected
 */
export function fromPlanFile(json: unknown): PrintedPlan {
  const file = planFile.safeParse(json);
  if (!file.success) {
    const faults = file.error.issues.map((issue) => `${z.core.toDotPath(issue.path) || 'the file'}: ${issue.message}`);
    throw new Refusal('plan-file-invalid', { faults });
  }
  const { title, date, source: printedSource, areas, problems } = file.data;
  return {
    title,
    date,
    source: printedSource,
    areas: areas.map(fromFileArea),
    problems: problems.map(({ severity, where, action: id, code }) => ({
      severity,
      where,
      action: id,
      code,
      found: null,
    })),
  };
}

type FileArea = PlanFile['areas'][number];
type FileAction = FileArea['actions'][number];
type FileDue = FileAction['due'];

function toFileAction(printed: PrintedAction): FileAction {
  return {
    ...printed,
    leads: [...printed.leads],
    due: toFileDue(printed.due),
    revisions: printed.revisions.map((each) => ({
      ...each,
      by: each.by.toString(),
      agreed: each.agreed && { by: each.agreed.by, on: toIso(each.agreed.on) },
    })),
    check: printed.check && { ...printed.check },
    parts: printed.parts.map((each) => ({
      ...each,
      leads: [...each.leads],
      due: each.due && toFileDue(each.due),
    })),
    progress: printed.progress.map((each) => ({ ...each })),
    links: printed.links.map((each) => ({ ...each })),
  };
}

function fromFileArea(filed: FileArea): PrintedArea {
  return { ...filed, actions: filed.actions.map(fromFileAction) };
}

function fromFileAction(filed: FileAction): PrintedAction {
  return {
    ...filed,
    due: fromFileDue(filed.due),
    revisions: filed.revisions.map(
      (each): Revision => ({
        ...each,
        by: toDay(each.by),
        agreed: each.agreed && { by: each.agreed.by, on: fromIso(each.agreed.on) },
      }),
    ),
    parts: filed.parts.map((each): PrintedPart => ({ ...each, due: each.due && fromFileDue(each.due) })),
  };
}

function toFileDue({ phrase, kind, from, by }: Due): FileDue {
  return { phrase, kind, from: toIso(from), by: toIso(by) };
}

function fromFileDue({ phrase, kind, from, by }: FileDue): Due {
  return { phrase, kind, from: fromIso(from), by: fromIso(by) };
}

function toIso(printed: Day | null): string | null {
  return printed === null ? null : printed.toString();
}

function fromIso(iso: string | null): Day | null {
  return iso === null ? null : toDay(iso);
}
