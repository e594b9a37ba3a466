import type { ProblemCode } from '../../src/core/plan/problem.ts';
import type { DocumentReply } from '../../src/wire/bring-in.ts';
import type { PlanFile } from '../../src/wire/plan-file-shape.ts';
import type { FileAction, FileArea } from './file-action.ts';
import type { RowValues } from './row-values.ts';
import { type BesidePlan, type Choosing, NOTHING_CHOSEN } from './versions/choosing.ts';

/** A row of the preview. Its key is the id that the action had when it was read, and stays, wherever the row goes. */
export interface Row {
  readonly key: string;
  readonly action: FileAction;
}

/** An area of the preview. One of the document from which everything was taken stays: the document has it. */
export interface WorkArea {
  /** Whether it was made for what was taken up from the text around the plan. */
  readonly isAdded: boolean;
  readonly area: Omit<FileArea, 'actions'>;
  readonly rows: readonly Row[];
}

/** Something about the document that its reader should look at. */
export interface Doubt {
  readonly key: string;
  /** The row that it concerns; null where it concerns the document. */
  readonly row: string | null;
  readonly code: ProblemCode;
  readonly where: string;
  readonly sentence: string;
  /** Said to be right, or put right; null while it is open. */
  readonly settled: 'right' | 'edited' | null;
}

/** A row that was removed, or joined with the one above it: listed until it is put back. */
export interface TakenOut {
  readonly row: Row;
  /** Index of the area that it stood in. */
  readonly area: number;
  /** Key of the row above it; null at the head of its area. */
  readonly below: string | null;
  /** The row above as it was before, and as it was right after; null for a row that was only removed. */
  readonly joined: { readonly before: FileAction; readonly after: FileAction } | null;
}

/** What a document is to become: a plan of its own, a newer version of a plan, or a part of one. */
export type Goal = { readonly as: 'own' } | { readonly as: 'newer' | 'part'; readonly plan: string };

/** What somebody makes of a document: as it was read, and all that they put right since. */
export interface Work {
  /** The name of the file. */
  readonly document: string;
  readonly head: Omit<PlanFile, 'areas' | 'problems'>;
  readonly areas: readonly WorkArea[];
  readonly doubts: readonly Doubt[];
  readonly takenOut: readonly TakenOut[];
  /** What is typed into rows that are open, by their keys. */
  readonly drafts: Readonly<Record<string, RowValues>>;
  /** What the text around the plan recommends; what was taken up is a row. */
  readonly candidates: readonly (DocumentReply['candidates'][number] & { readonly isTaken: boolean })[];
  /** The plans that are there, and what the document is to them; null until somebody says. */
  readonly plans: DocumentReply['plans'];
  readonly goal: Goal | null;
  /** What of it is to be taken over into the plan that it is laid beside. */
  readonly choosing: Choosing;
  readonly sites: readonly string[];
  readonly site: string | null;
}

/** The document as it was read, with nothing put right yet. */
export function beginWork(document: string, plan: PlanFile, reply: Omit<DocumentReply, 'plan'>): Work {
  const { areas, problems, ...head } = plan;
  return {
    document,
    head,
    areas: areas.map(({ actions, ...area }) => ({
      isAdded: false,
      area,
      rows: actions.map((action) => ({ key: action.id, action })),
    })),
    doubts: problems.map(({ action, code, where, message = '' }, index) => ({
      key: `${index}`,
      row: action,
      code,
      where,
      sentence: message,
      settled: null,
    })),
    takenOut: [],
    drafts: {},
    candidates: reply.noPlan === null ? reply.candidates.map((each) => ({ ...each, isTaken: false })) : [],
    plans: reply.plans,
    goal: goalAtFirst(reply.plans),
    choosing: NOTHING_CHOSEN,
    sites: reply.sites,
    site: reply.sites[0] ?? null,
  };
}

/**
 * A document of a plan's title is offered as its newer version: nothing of it is written before its reader has seen what
 * moved. Where only its actions are like those of a plan, nobody but its reader knows.
 */
function goalAtFirst(plans: Work['plans']): Goal | null {
  const titled = plans.find(({ likeness }) => likeness === 'title');
  if (titled) return { as: 'newer', plan: titled.id };
  return plans.some(({ likeness }) => likeness !== null) ? null : { as: 'own' };
}

/** The plan that the document is laid beside; null while it is looked through, or is to be a plan of its own. */
export function besidePlan({ plans, goal, choosing }: Work): BesidePlan | null {
  if (!choosing.isOpen || goal === null || goal.as === 'own') return null;
  const there = plans.find(({ id }) => id === goal.plan);
  return there ? { id: there.id, title: there.title, as: goal.as } : null;
}

/** The rows of all areas, in plan order. */
export function rowsOf({ areas }: Pick<Work, 'areas'>): readonly Row[] {
  return areas.flatMap(({ rows }) => rows);
}

/** Doubts about rows that are there, which nobody has settled. */
export function openDoubts(work: Work): readonly Doubt[] {
  const keys = new Set(rowsOf(work).map(({ key }) => key));
  return work.doubts.filter(({ row, settled }) => settled === null && row !== null && keys.has(row));
}

/** What was left out of the document as a whole, or kept without a meaning. */
export function notesOf({ doubts }: Work): readonly Doubt[] {
  return doubts.filter(({ row }) => row === null);
}
