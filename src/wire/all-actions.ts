import { z } from 'zod';
import { ActionRow } from './tab.ts';

const Grade = z.enum(['high', 'medium', 'low']);

/** An action as the list of all of them shows it, finds it and lets it be changed. */
export const ListedAction = ActionRow.extend({
  /** Rises with every change: an edit says which state it was made on. */
  version: z.number().int().nonnegative(),
  finding: z.string().nullable(),
  priority: Grade.nullable(),
  residualRisk: Grade.nullable(),
  /** Whether its printed leads, if it has any, stand for no person yet. */
  isUnled: z.boolean(),
  /** Calendar days since the last word about it, from the last day of a month or year where no more is known; null when there never was one. */
  daysSilent: z.number().int().nonnegative().nullable(),
});
export type ListedAction = z.infer<typeof ListedAction>;

/** What a caller may do to any action of an area; what they may to their own alone is not told here. */
export const AreaRight = z.enum([
  'answer',
  'decide-revision',
  'record-decision',
  'change-leads',
  'edit',
  'edit-follow-up',
  'change-plan',
]);
export type AreaRight = z.infer<typeof AreaRight>;

/** An area with those of its actions that the caller may read, in plan order. */
export const ListedArea = z.object({
  id: z.string(),
  label: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  service: z.string().nullable(),
  standards: z.array(z.string()),
  manager: z.string().nullable(),
  may: z.array(AreaRight),
  actions: z.array(ListedAction),
});
export type ListedArea = z.infer<typeof ListedArea>;

/** Reply of `GET /api/actions`: every action that the caller may read, in plan order. What plan and area say is said once. */
export const AllActionsReply = z.object({
  on: z.iso.date(),
  asAt: z.iso.datetime(),
  plans: z.array(z.object({ id: z.string(), title: z.string(), areas: z.array(ListedArea) })),
});
export type AllActionsReply = z.infer<typeof AllActionsReply>;
