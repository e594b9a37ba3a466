import type { PrintedPlan, PrintedSource } from '../../core/plan/printed.ts';
import { recordedHead } from '../../core/plan/versions/heading-text.ts';
import type { Caller } from '../caller.ts';
import type { HandEditPorts } from '../hand-edits/judge-hand-edits.ts';
import { byDocument, documentKey, planEntry, timesIn } from './document-entry.ts';
import type { LaidBeside } from './lay-beside.ts';
import { type Choice, type TakenDocument, takeDocument } from './take-document.ts';

/** Another plan that a plan takes in, and what of it. */
export interface TakeInRequest extends Choice {
  /** The id of the plan that takes it in. */
  readonly into: string;
  readonly printed: PrintedPlan;
}

/** What a document is to the plan that takes it in: each of its areas keeps where it came from. */
export function sourceOf({ title, date, source }: PrintedPlan): PrintedSource {
  return { title, ref: source?.ref ?? null, date, assurance: source?.assurance ?? null };
}

/**
 * Takes another plan into a plan: an audit's action plan into the improvement plan. Its areas come behind those that are
 * there. A document that is in already is compared with the areas that came from it.
 *
 * @throws Refusal as `bringInAgain`
 */
export function takePlanIn(ports: HandEditPorts, caller: Caller, request: TakeInRequest): Promise<TakenDocument> {
  const { into, printed, take, close } = request;
  const source = sourceOf(printed);
  return takeDocument(
    ports,
    caller,
    { plan: into, printed, source },
    {
      choice: { take, ...(close && { close }) },
      finish: (now, taken) => noteTakenIn(ports, caller, { now, taken, source }),
    },
  );
}

interface TakenIn {
  readonly now: LaidBeside;
  readonly taken: number;
  readonly source: PrintedSource;
}

async function noteTakenIn({ plans, clock }: HandEditPorts, caller: Caller, { now, taken, source }: TakenIn) {
  const { plan, hash, history, comparison } = now;
  const older = comparison.own.filter((area) => area.source?.date !== source.date);
  const isNoted = history.some(({ key }) => key.startsWith(documentKey(hash, 'taken-in', plan.id)));
  if (taken === 0 && older.length === 0 && isNoted) return;
  const by = byDocument(clock, caller, documentKey(hash, 'taken-in', plan.id, timesIn(history)));
  const changes = [
    { field: 'plan', from: null, to: source.title },
    { field: 'taken over', from: null, to: `${taken}` },
  ];
  await plans.savePlan(plan.id, {}, planEntry(by, { plan: plan.id, kind: 'plan-taken-in', changes }));
  await plans.saveHeads(plan.id, new Map(older.map((area) => [area.id, { ...recordedHead(area), source }])));
}
