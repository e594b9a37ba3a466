import { z } from 'zod';
import type { Entry } from '../../core/plan/entry.ts';
import { PLAN_STATES, type Plan, type PlanRoles } from '../../core/plan/plan.ts';
import type { RagWords } from '../../core/plan/rag-words.ts';
import { RAGS } from '../../core/plan/rags.ts';
import { SourceJson } from '../reading/source.ts';
import { EntryJson } from './entry-row.ts';
import { cut, json, Text, toJson } from './fields.ts';
import { fittingEntry } from './fitting-entry.ts';
import { AskingJson } from './plan-asking.ts';
import { LayoutJson } from './plan-layout.ts';

const Person = z.object({ id: z.string(), name: z.string() });
const Roles = z
  .object({
    coordinators: z.array(Person).default([]),
    auditors: z.array(Person).default([]),
    director: Person.nullable().default(null),
    nextLevel: Person.nullable().default(null),
    readers: Person.nullable().default(null),
  })
  .nullable()
  .transform((roles): PlanRoles => roles ?? NOBODY);

/** A word for a standing that a later version knows is kept by nobody: the usual one stands. */
const RagWordsJson = z
  .partialRecord(z.enum(RAGS), z.string())
  .nullable()
  .catch(null)
  .transform((words): RagWords => words ?? {});

const NOBODY: PlanRoles = { coordinators: [], auditors: [], director: null, nextLevel: null, readers: null };

/** A plan without its areas, and the entry of its last change. */
export interface PlanAt {
  readonly plan: Plan;
  readonly lastEntry: Entry | null;
}

/** Reads a plan without its areas. */
export const toPlan = z
  .object({
    Key: z.string(),
    Title: z.string(),
    State: z.enum(PLAN_STATES),
    Nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
    PlanDate: Text,
    DocumentHash: Text,
    Source: SourceJson,
    Layout: LayoutJson,
    Roles: json(Roles),
    Asking: AskingJson,
    RagWords: json(RagWordsJson),
    LastEntry: json(EntryJson.nullable()),
  })
  .transform(
    (row): PlanAt => ({
      lastEntry: row.LastEntry,
      plan: {
        id: row.Key,
        title: row.Title,
        state: row.State,
        nation: row.Nation,
        documentHash: row.DocumentHash,
        date: row.PlanDate,
        source: row.Source,
        roles: row.Roles,
        asking: row.Asking,
        ragWords: row.RagWords,
        layout: row.Layout,
        areas: [],
      },
    }),
  );

/** The columns of a plan, and the entry that rides in the same row. */
export function fromPlan({ plan, lastEntry }: PlanAt): Record<string, unknown> {
  return {
    Title: cut(plan.title),
    Key: plan.id,
    State: plan.state,
    Nation: plan.nation,
    PlanDate: plan.date && cut(plan.date),
    DocumentHash: plan.documentHash,
    Source: toJson(plan.source),
    Roles: JSON.stringify(plan.roles),
    Asking: toJson(plan.asking),
    RagWords: toJson(plan.ragWords),
    Layout: toJson(plan.layout),
    LastEntry: toJson(lastEntry && fittingEntry(lastEntry)),
  };
}
