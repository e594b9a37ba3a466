import { z } from 'zod';
import { type Day, toDay } from '../core/calendar/day.ts';
import { DUE_KINDS } from '../core/plan/due.ts';
import { DOORS, ENTRY_KINDS } from '../core/plan/entry.ts';
import { PLAN_STATES } from '../core/plan/plan.ts';
import { MAIL_WORDS, USUAL_ASKING } from '../core/plan/plan-asking.ts';
import { RAGS } from '../core/plan/rags.ts';
import { REQUEST_KINDS } from '../core/plan/request.ts';
import { STATUSES } from '../core/plan/status.ts';
import { layoutShape } from './layout-shape.ts';

/** The version of the shape below. */
export const BACKUP_FORMAT = 'followthrough-backup/1';

const text = z.string();
const maybe = text.nullable();
const list = <Schema extends z.ZodType>(of: Schema) => z.array(of).readonly();
const day = z.codec(z.iso.date(), z.custom<Day>(), { decode: toDay, encode: (value) => value.toString() });
const maybeDay = day.nullable();
const named = z.strictObject({ id: text, name: text });
const status = z.enum(STATUSES);
const grade = z.enum(['high', 'medium', 'low']).nullable();
const due = z.strictObject({ phrase: maybe, kind: z.enum(DUE_KINDS), from: maybeDay, by: maybeDay });

const revision = z.strictObject({
  phrase: maybe,
  by: day,
  reason: maybe,
  agreed: z.strictObject({ by: text, on: maybeDay }).nullable(),
  asked: z.strictObject({ by: named, on: day }).nullable(),
  refused: z.strictObject({ by: text, on: day, reason: text }).nullable(),
});

const check = z.strictObject({
  phrase: text,
  result: status,
  by: z.enum(['audit', 'management']),
  on: maybe,
  person: named.nullable(),
});

const action = z.strictObject({
  key: text,
  plan: text,
  area: text,
  id: text,
  ref: maybe,
  text,
  finding: maybe,
  implication: maybe,
  response: maybe,
  leads: list(text),
  people: list(z.strictObject({ printed: text, people: list(named), accountable: z.boolean() })),
  due,
  revisions: list(revision),
  status,
  statusPhrase: maybe,
  check: check.nullable(),
  reopened: z.strictObject({ on: day, by: named, revisionsBefore: z.int().nonnegative() }).nullable(),
  requests: list(z.strictObject({ kind: z.enum(REQUEST_KINDS), by: named, on: day, words: text })).default([]),
  priority: grade,
  residualRisk: grade,
  measure: maybe,
  followUp: maybe,
  parts: list(z.strictObject({ mark: text, text, leads: list(text), due: due.nullable(), status })),
  progress: list(z.strictObject({ on: maybe, by: maybe, text })),
  links: list(z.strictObject({ kind: z.enum(['same-as', 'replaced-by', 'waits-on', 'answers']), to: text })),
  other: list(z.strictObject({ header: text, text })).default([]),
  doneOn: maybeDay,
  recordedOn: maybeDay,
  expected: maybeDay,
  lastAnswer: z.strictObject({ on: day, by: named, words: maybe }).nullable(),
  version: z.int().positive(),
});

const source = z.strictObject({ title: text, ref: maybe, date: maybe, assurance: maybe });

const area = z.strictObject({
  id: text,
  label: maybe,
  number: maybe,
  group: maybe,
  title: text,
  context: maybe,
  standards: list(text),
  service: maybe,
  printedManager: maybe,
  source: source.nullable().default(null),
  manager: named.nullable(),
  actions: list(action),
});

const plan = z.strictObject({
  id: text.min(1),
  title: text,
  date: maybe,
  source: source.nullable(),
  layout: layoutShape.nullable().default(null),
  state: z.enum(PLAN_STATES),
  nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
  documentHash: maybe,
  roles: z.strictObject({
    coordinators: list(named),
    auditors: list(named),
    director: named.nullable(),
    nextLevel: named.nullable(),
    readers: named.nullable(),
  }),
  asking: z
    .strictObject({
      weekday: z.int().min(1).max(5),
      board: maybe,
      digest: z
        .strictObject({ weekday: z.int().min(1).max(5), hour: z.int().min(8).max(17) })
        .default(USUAL_ASKING.digest),
      mailWords: z.enum(MAIL_WORDS).default(USUAL_ASKING.mailWords),
      daysOff: list(z.strictObject({ day, name: text })),
      rounds: list(
        z.strictObject({
          id: text,
          meeting: z.strictObject({ name: text, on: day }),
          opens: day,
          cutOffs: list(day),
          paper: day,
        }),
      ),
    })
    .default(USUAL_ASKING),
  ragWords: z.partialRecord(z.enum(RAGS), text).default({}),
  areas: list(area),
});

const entry = z.strictObject({
  key: text.min(1),
  plan: text,
  action: maybe,
  at: z.iso.datetime({ offset: true }),
  by: named,
  onBehalf: z.boolean(),
  door: z.enum(DOORS),
  kind: z.enum(ENTRY_KINDS),
  words: maybe,
  changes: list(z.strictObject({ field: text, from: maybe, to: maybe })),
});

const backedUp = z.strictObject({ site: z.url(), plan, entries: list(entry) });

/** A whole record as a file. Days are ISO dates; every field is there, and a field that nobody knows is a fault. */
export const backupShape = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  at: z.iso.datetime({ offset: true }),
  plans: list(backedUp),
});

/** The shape as it is worked with, days as days. */
export type BackupShape = z.output<typeof backupShape>;
