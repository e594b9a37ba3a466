import { z } from 'zod';
import { agreedBy, DUE_KINDS } from '../../core/plan/due.ts';
import type { Entry } from '../../core/plan/entry.ts';
import type { Action, RecordedCheck, RecordedRevision, Reopening } from '../../core/plan/plan.ts';
import type { Link, OtherCell, PrintedPart, Progress } from '../../core/plan/printed.ts';
import { type ActionRequest, REQUEST_KINDS } from '../../core/plan/request.ts';
import { STATUSES } from '../../core/plan/status.ts';
import { toDateOnly } from './days.ts';
import { EntryJson } from './entry-row.ts';
import { Count, cut, DayField, IsoDay, json, Text, Texts, toJson } from './fields.ts';
import { fittingEntry } from './fitting-entry.ts';

const Grade = z
  .enum(['high', 'medium', 'low'])
  .nullish()
  .transform((grade) => grade ?? null);
const Due = z.object({
  phrase: z.string().nullable(),
  kind: z.enum(DUE_KINDS),
  from: IsoDay.nullable(),
  by: IsoDay.nullable(),
});
const none = <T>(list: T[] | null): readonly T[] => list ?? [];
const PersonJson = z.object({ id: z.string(), name: z.string() });
const Revisions = z
  .array(
    z.object({
      phrase: z.string().nullable(),
      by: IsoDay,
      reason: z.string().nullable(),
      agreed: z.object({ by: z.string(), on: IsoDay.nullable() }).nullable(),
      asked: z.object({ by: PersonJson, on: IsoDay }).nullable().default(null),
      refused: z.object({ by: z.string(), on: IsoDay, reason: z.string() }).nullable().default(null),
    }),
  )
  .nullable()
  .transform((revisions): readonly RecordedRevision[] => none(revisions));
const ReopenedJson = z
  .object({ on: IsoDay, by: PersonJson, revisionsBefore: z.number() })
  .nullable()
  .transform((reopened): Reopening | null => reopened);
const RequestsJson = z
  .array(z.object({ kind: z.enum(REQUEST_KINDS), by: PersonJson, on: IsoDay, words: z.string() }))
  .nullable()
  .transform((requests): readonly ActionRequest[] => none(requests));
const Parts = z
  .array(
    z.object({
      mark: z.string(),
      text: z.string(),
      leads: z.array(z.string()),
      due: Due.nullable(),
      status: z.enum(STATUSES),
    }),
  )
  .nullable()
  .transform((parts): readonly PrintedPart[] => none(parts));
const ProgressList = z
  .array(z.object({ on: z.string().nullable(), by: z.string().nullable(), text: z.string() }))
  .nullable()
  .transform((progress): readonly Progress[] => none(progress));
const Links = z
  .array(z.object({ kind: z.enum(['same-as', 'replaced-by', 'waits-on', 'answers']), to: z.string() }))
  .nullable()
  .transform((links): readonly Link[] => none(links));
const OtherCells = z
  .array(z.object({ header: z.string(), text: z.string() }))
  .nullable()
  .transform((cells): readonly OtherCell[] => none(cells));
const Check = z
  .object({
    phrase: z.string(),
    result: z.enum(STATUSES),
    by: z.enum(['audit', 'management']),
    on: z.string().nullable(),
    person: PersonJson.nullable().default(null),
  })
  .nullable()
  .transform((check): RecordedCheck | null => check);

/** An action with its place in the plan and the entry of its last change. */
export interface ActionAt {
  readonly position: number;
  readonly action: Action;
  readonly lastEntry: Entry | null;
}

/** Reads an action; its leads are in a list of their own. */
export const toAction = z
  .object({
    Key: z.string(),
    PlanKey: z.string(),
    AreaKey: z.string(),
    Position: Count,
    ActionId: z.string(),
    Ref: Text,
    ActionText: Text,
    Status: z.enum(STATUSES),
    StatusPhrase: Text,
    DuePhrase: Text,
    DueKind: z.enum(DUE_KINDS),
    DueFrom: DayField,
    DueBy: DayField,
    Revisions: json(Revisions),
    PrintedLeads: Texts,
    DoneOn: DayField,
    RecordedOn: DayField,
    Expected: DayField,
    LastWords: Text,
    LastAnswerOn: DayField,
    LastAnswerName: Text,
    LastAnswerKey: Text,
    Progress: json(ProgressList),
    Parts: json(Parts),
    Links: json(Links),
    AuditCheck: json(Check),
    Reopened: json(ReopenedJson),
    Requests: json(RequestsJson),
    Finding: Text,
    Implication: Text,
    Response: Text,
    Measure: Text,
    FollowUp: Text,
    Other: json(OtherCells),
    Priority: Grade,
    ResidualRisk: Grade,
    Version: Count,
    LastEntry: json(EntryJson.nullable()),
  })
  .transform(
    (row): ActionAt => ({
      position: row.Position,
      lastEntry: row.LastEntry,
      action: {
        key: row.Key,
        plan: row.PlanKey,
        area: row.AreaKey,
        id: row.ActionId,
        ref: row.Ref,
        text: row.ActionText ?? '',
        status: row.Status,
        statusPhrase: row.StatusPhrase,
        due: { phrase: row.DuePhrase, kind: row.DueKind, from: row.DueFrom, by: row.DueBy },
        revisions: row.Revisions,
        leads: row.PrintedLeads,
        people: [],
        doneOn: row.DoneOn,
        recordedOn: row.RecordedOn,
        expected: row.Expected,
        lastAnswer:
          row.LastAnswerOn && row.LastAnswerKey
            ? {
                on: row.LastAnswerOn,
                by: { id: row.LastAnswerKey, name: row.LastAnswerName ?? row.LastAnswerKey },
                words: row.LastWords,
              }
            : null,
        progress: row.Progress,
        parts: row.Parts,
        links: row.Links,
        check: row.AuditCheck,
        reopened: row.Reopened,
        requests: row.Requests,
        finding: row.Finding,
        implication: row.Implication,
        response: row.Response,
        measure: row.Measure,
        followUp: row.FollowUp,
        other: row.Other,
        priority: row.Priority,
        residualRisk: row.ResidualRisk,
        version: row.Version,
      },
    }),
  );

/** Every column of an action, and the entry that rides in the same row. */
export function fromAction({ position, action, lastEntry }: ActionAt): Record<string, unknown> {
  return {
    Title: cut([action.ref, action.text].filter(Boolean).join(' ')),
    Key: action.key,
    PlanKey: action.plan,
    AreaKey: action.area,
    Position: position,
    ActionId: action.id,
    Ref: action.ref,
    ActionText: action.text,
    Finding: action.finding,
    Implication: action.implication,
    Response: action.response,
    Measure: action.measure,
    FollowUp: action.followUp,
    Other: toJson(action.other),
    Priority: action.priority,
    ResidualRisk: action.residualRisk,
    PrintedLeads: toJson(action.leads),
    Parts: toJson(action.parts),
    Links: toJson(action.links),
    Status: action.status,
    StatusPhrase: action.statusPhrase,
    DuePhrase: action.due.phrase,
    DueKind: action.due.kind,
    DueFrom: toDateOnly(action.due.from),
    DueBy: toDateOnly(action.due.by),
    AgreedBy: toDateOnly(agreedBy(action)),
    Revisions: toJson(action.revisions),
    DoneOn: toDateOnly(action.doneOn),
    RecordedOn: toDateOnly(action.recordedOn),
    Expected: toDateOnly(action.expected),
    LastWords: action.lastAnswer?.words ?? null,
    LastAnswerOn: toDateOnly(action.lastAnswer?.on ?? null),
    LastAnswerName: action.lastAnswer ? cut(action.lastAnswer.by.name) : null,
    LastAnswerKey: action.lastAnswer?.by.id ?? null,
    Progress: toJson(action.progress),
    AuditCheck: toJson(action.check),
    Reopened: toJson(action.reopened),
    Requests: toJson(action.requests),
    Version: action.version,
    LastEntry: toJson(lastEntry && fittingEntry(lastEntry)),
  };
}
