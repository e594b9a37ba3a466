import { z } from 'zod';
import { PROBLEM_CODES } from '../../src/core/plan/problem.ts';
import { STATUSES } from '../../src/core/plan/status.ts';
import { DocumentReply } from '../../src/wire/bring-in.ts';
import { planFileShape } from '../../src/wire/plan-file-shape.ts';
import { VersionReply } from '../../src/wire/plan-versions.ts';
import { FileActionShape, FileAreaShape } from './file-action.ts';
import { DUE_WAYS } from './row-values.ts';
import type { Work } from './work.ts';

const NAME = 'followthrough bring-in';

const { areas: _areas, problems: _problems, ...head } = planFileShape.shape;
const Row = z.object({ key: z.string(), action: FileActionShape });

/** What is kept, as it comes back: an older version of the tab may have written it. */
const Kept = z.object({
  person: z.string(),
  work: z.object({
    document: z.string(),
    head: z.object({ ...head, title: z.string() }),
    areas: z.array(z.object({ isAdded: z.boolean(), area: FileAreaShape.omit({ actions: true }), rows: z.array(Row) })),
    doubts: z.array(
      z.object({
        key: z.string(),
        row: z.string().nullable(),
        code: z.enum(PROBLEM_CODES),
        where: z.string(),
        sentence: z.string(),
        settled: z.enum(['right', 'edited']).nullable(),
      }),
    ),
    takenOut: z.array(
      z.object({
        row: Row,
        area: z.int(),
        below: z.string().nullable(),
        joined: z.object({ before: FileActionShape, after: FileActionShape }).nullable(),
      }),
    ),
    drafts: z.record(
      z.string(),
      z.object({
        ref: z.string(),
        text: z.string(),
        leads: z.array(z.string()),
        newLead: z.string(),
        duePhrase: z.string(),
        dueWay: z.enum(DUE_WAYS),
        dueBy: z.string(),
        status: z.enum(STATUSES),
        area: z.int(),
      }),
    ),
    candidates: z.array(DocumentReply.shape.candidates.element.extend({ isTaken: z.boolean() })),
    plans: DocumentReply.shape.plans,
    goal: z
      .union([z.object({ as: z.literal('own') }), z.object({ as: z.enum(['newer', 'part']), plan: z.string() })])
      .nullable(),
    choosing: z.object({
      isOpen: z.boolean(),
      left: z.array(z.string()),
      forced: z.array(z.string()),
      closed: z.array(z.string()),
      done: z
        .object({
          taken: z.int(),
          left: z.int(),
          isUnmatched: z.boolean(),
          same: VersionReply.shape.same,
        })
        .nullable(),
    }),
    sites: z.array(z.string()),
    site: z.string().nullable(),
  }),
});

/** As much of the browser's session storage as is used: it outlives a reload and ends with the window. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What a person had begun in this window; somebody else's is thrown away unread. */
export function loadWork(storage: Storage, person: string): Work | null {
  const kept = Kept.safeParse(parsed(storage.getItem(NAME)));
  if (kept.success && kept.data.person === person && !isOver(kept.data.work)) return kept.data.work;
  storage.removeItem(NAME);
  return null;
}

/** Whether everything was taken over, and no pair is left to be linked. */
function isOver({ choosing: { done } }: Work): boolean {
  return done !== null && done.same.length === 0;
}

/** Keeps what a person has begun. @returns whether there was room for it */
export function saveWork(storage: Storage, person: string, work: Work): boolean {
  try {
    storage.setItem(NAME, JSON.stringify({ person, work }));
    return true;
  } catch {
    // A browser that keeps nothing, or not so much: the screen says so.
    return false;
  }
}

/** Forgets what was begun. */
export function dropWork(storage: Storage): void {
  storage.removeItem(NAME);
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
