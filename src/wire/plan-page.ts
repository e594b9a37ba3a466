import { z } from 'zod';
import { PLAN_STATES } from '../core/plan/plan.ts';
import { RAGS } from '../core/plan/rags.ts';
import { HistoryLine } from './action-view.ts';

const IsoDay = z.iso.date();
const count = z.number().int().nonnegative();

/** A plan at a glance, for whoever runs it. */
export const PlanSummary = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(PLAN_STATES),
  areas: count,
  actions: count,
  open: count,
  overdue: count,
  /** What stands in the way of asking: printed leads without a person, areas without a manager. */
  leadsWithoutPerson: count,
  areasWithoutManager: count,
  /** The day of the next weekly cards; null while it asks nobody. */
  nextCards: IsoDay.nullable(),
  /** The next meeting that a round collects for, or the one that is on today. */
  meeting: z.object({ name: z.string(), on: IsoDay }).nullable(),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

/** Reply of `GET /api/plans`: the plans that the caller coordinates, drafts too, as they were brought in. */
export const PlansReply = z.object({ on: IsoDay, asAt: z.iso.datetime(), plans: z.array(PlanSummary) });
export type PlansReply = z.infer<typeof PlansReply>;

/** Reply of `GET /api/readable-plans`: the plans of which the caller may read anything, by title. */
export const ReadablePlansReply = z.object({ plans: z.array(z.object({ id: z.string(), title: z.string() })) });
export type ReadablePlansReply = z.infer<typeof ReadablePlansReply>;

/** What a plan calls each standing; one that is left out is called as usual. */
const RagWordsShape = z.partialRecord(z.enum(RAGS), z.string());

/** Reply of `GET /api/plans/{id}`, and of what is set there. */
export const PlanReply = PlanSummary.extend({
  on: IsoDay,
  asAt: z.iso.datetime(),
  /** The states that it may go to from here. */
  next: z.array(z.enum(PLAN_STATES)),
  coordinators: z.array(z.string()),
  /** The site that keeps it: who may open that may read the plan. */
  site: z.string(),
  ragWords: RagWordsShape,
  /** What was changed about the plan itself, newest first. */
  changes: z.array(HistoryLine),
});
export type PlanReply = z.infer<typeof PlanReply>;

/** Body of `POST /api/plans/{id}/rag-words`: all of them at once. */
export const RagWordsBody = z.strictObject({ words: RagWordsShape });
