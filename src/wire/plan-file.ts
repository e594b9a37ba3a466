import { z } from 'zod';
import { type Day, toDay } from '../core/calendar/day.ts';
import type { Due, Revision } from '../core/plan/due.ts';
import type { PrintedAction, PrintedArea, PrintedPart, PrintedPlan } from '../core/plan/printed.ts';
import type { Problem } from '../core/plan/problem.ts';
import { Refusal } from '../core/refusal.ts';
import { PLAN_FILE_FORMAT, type PlanFile, planFileShape } from './plan-file-shape.ts';

/** Whoever mends so many sees the others then; a file of another kind has one in every line. */
const MOST_FAULTS_TOLD = 50;

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
      source: each.source && { ...each.source },
      actions: each.actions.map(toFileAction),
    })),
    layout: plan.layout,
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
 * @throws Refusal `plan-file-invalid` with its faults, the first fifty: where each stands and what was expected
 */
export function fromPlanFile(json: unknown): PrintedPlan {
  const file = planFileShape.safeParse(json);
  if (!file.success) {
    const faults = file.error.issues
      .slice(0, MOST_FAULTS_TOLD)
      .map((issue) => `${z.core.toDotPath(issue.path) || 'the file'}: ${issue.message}`);
    throw new Refusal('plan-file-invalid', { faults });
  }
  const { title, date, source: printedSource, areas, layout, problems } = file.data;
  return {
    title,
    date,
    source: printedSource,
    areas: areas.map(fromFileArea),
    layout,
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
    other: printed.other.map((each) => ({ ...each })),
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
