import { z } from 'zod';
import { DOORS, ENTRY_KINDS } from '../core/plan/entry.ts';
import { REQUEST_KINDS } from '../core/plan/request.ts';
import { STATUSES } from '../core/plan/status.ts';
import { ActionRow } from './tab.ts';
import { TypedDay } from './typed-day.ts';
import { cleanWords, WORDS_LIMIT } from './words.ts';

const IsoDay = z.iso.date();
const Words = z.string().overwrite(cleanWords).min(1).max(WORDS_LIMIT);
/** Only what opens in the browser by itself and cannot run anything in the page. */
const HttpsLink = z.url({ protocol: /^https$/ }).max(WORDS_LIMIT);
/** Made by the tab for each submit: the same submit twice is one entry, two people are two. */
const SubmitId = z.uuid();

/** What can be done to an action from its view. Each is a command below `POST /api/actions/{key}/`. */
export const COMMANDS = [
  'answer',
  'ask-revision',
  'ask-help',
  'say-not-mine',
  'agree-revision',
  'refuse-revision',
  'record-decision',
  'answer-help',
  'settle-not-mine',
  'confirm',
  'verify',
  'reopen',
  'resume-asking',
  'ask-now',
  'take-over',
  'add-evidence',
] as const;
export type Command = (typeof COMMANDS)[number];

/** The body of each command. Days are ISO dates. */
export const COMMAND_BODIES = {
  answer: z.discriminatedUnion('choice', [
    z.strictObject({
      id: SubmitId,
      choice: z.literal('done'),
      doneOn: z.union([z.enum(['by-its-date', 'today', 'not-said']), TypedDay]),
      words: Words.nullable(),
    }),
    z.strictObject({
      id: SubmitId,
      choice: z.literal('not-done'),
      expected: TypedDay.nullable(),
      words: Words.nullable(),
    }),
  ]),
  'ask-revision': z.strictObject({ id: SubmitId, by: TypedDay, reason: Words }),
  'ask-help': z.strictObject({ id: SubmitId, words: Words }),
  'say-not-mine': z.strictObject({ id: SubmitId, words: Words }),
  /** `by` is the day that was on the screen: another one is never agreed to unseen. */
  'agree-revision': z.strictObject({ id: SubmitId, by: TypedDay }),
  'refuse-revision': z.strictObject({ id: SubmitId, by: TypedDay, reason: Words }),
  /** What a body decided, where and when: `minute` names the minute or the paper. */
  'record-decision': z.strictObject({
    id: SubmitId,
    by: TypedDay,
    decided: z.enum(['agreed', 'refused']),
    body: Words,
    on: TypedDay,
    minute: Words,
  }),
  /** `of` is the id of the lead who asked, as `requests` names it; `words` say what will be done. */
  'answer-help': z.strictObject({ id: SubmitId, of: z.string().min(1), words: Words }),
  /** It stays with the lead who said that it is not theirs, or goes to somebody, named by their address. */
  'settle-not-mine': z.discriminatedUnion('decided', [
    z.strictObject({ id: SubmitId, of: z.string().min(1), decided: z.literal('stays'), reason: Words }),
    z.strictObject({
      id: SubmitId,
      of: z.string().min(1),
      decided: z.literal('goes'),
      to: Words,
      words: Words.nullable(),
    }),
  ]),
  /** `looked`: what was looked at. */
  confirm: z.strictObject({ id: SubmitId, looked: Words }),
  verify: z.strictObject({ id: SubmitId, looked: Words }),
  reopen: z.strictObject({ id: SubmitId, as: z.enum(['management', 'audit']), looked: Words }),
  'resume-asking': z.strictObject({ id: SubmitId }),
  /** `of` is the id of the person who was said to be asked: nobody else is asked unseen. */
  'ask-now': z.strictObject({ id: SubmitId, of: z.string().min(1) }),
  'take-over': z.strictObject({ id: SubmitId }),
  'add-evidence': z.strictObject({ id: SubmitId, words: Words, link: HttpsLink.nullable() }),
} as const satisfies Record<Command, z.ZodType>;

/** One line of an action's history, newest last. */
export const HistoryLine = z.object({
  /** ISO 8601 instant. */
  at: z.string(),
  by: z.string(),
  onBehalf: z.boolean(),
  door: z.enum(DOORS),
  kind: z.enum(ENTRY_KINDS),
  words: z.string().nullable(),
  changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

/** A later day and what became of it. */
export const RevisionLine = z.object({
  by: IsoDay,
  phrase: z.string().nullable(),
  reason: z.string().nullable(),
  asked: z.object({ by: z.string(), on: IsoDay }).nullable(),
  agreed: z.object({ by: z.string(), on: IsoDay.nullable() }).nullable(),
  refused: z.object({ by: z.string(), on: IsoDay, reason: z.string() }).nullable(),
  /** Whether somebody can still decide about it: never twice in one action. */
  waits: z.boolean(),
  /** While it waits: who decides, where somebody in post may. */
  decider: z.string().nullable(),
});
export type RevisionLine = z.infer<typeof RevisionLine>;

/** Another action, and how the two hang together: `to`, this one is linked to it; `from`, it is linked to this one. */
const RelatedAction = z.object({
  kind: z.enum(['same-as', 'replaced-by', 'waits-on', 'answers']),
  way: z.enum(['to', 'from']),
  planTitle: z.string(),
  action: ActionRow.pick({ key: true, ref: true, text: true, by: true, rag: true, ragWord: true }),
});
export type RelatedAction = z.infer<typeof RelatedAction>;

/** Reply of `GET /api/actions/{key}` and of each command: the whole story of one action, and what the caller may do. */
export const ActionReply = z.object({
  on: IsoDay,
  asAt: z.iso.datetime(),
  action: ActionRow.extend({
    planTitle: z.string(),
    areaHeading: z.string(),
    areaTitle: z.string(),
    areaContext: z.string().nullable(),
    standards: z.array(z.string()),
    finding: z.string().nullable(),
    implication: z.string().nullable(),
    response: z.string().nullable(),
    measure: z.string().nullable(),
    followUp: z.string().nullable(),
    doneOn: IsoDay.nullable(),
    recordedOn: IsoDay.nullable(),
    expected: IsoDay.nullable(),
    parts: z.array(
      z.object({
        mark: z.string(),
        text: z.string(),
        status: z.enum(STATUSES),
        leads: z.array(z.string()),
        duePhrase: z.string().nullable(),
        by: IsoDay.nullable(),
        /** Whether it is open and its day has passed. */
        isLate: z.boolean(),
      }),
    ),
    revisions: z.array(RevisionLine),
    /** What leads asked for and nobody decided yet, oldest first. `of` is the id of who asked. */
    requests: z.array(
      z.object({
        kind: z.enum(REQUEST_KINDS),
        of: z.string(),
        by: z.string(),
        on: IsoDay,
        words: z.string(),
        /** Who decides, where somebody in post may. */
        decider: z.string().nullable(),
      }),
    ),
    /** Leads whose "done" waits for who closes it. `at` is an instant. */
    doneWords: z.array(
      z.object({ by: z.string(), at: z.string(), doneOn: IsoDay.nullable(), words: z.string().nullable() }),
    ),
    /** Who closes it, where several lead it. */
    closer: z.string().nullable(),
    /** How many of several leads said something in the last 30 days; null where one leads it. */
    answeredOf: z.object({ answered: z.number().int(), of: z.number().int() }).nullable(),
    /** Apart from the claim, which is the status: what a second person found. */
    check: z
      .object({
        by: z.enum(['audit', 'management']),
        person: z.string().nullable(),
        result: z.enum(STATUSES),
        phrase: z.string(),
        on: z.string().nullable(),
      })
      .nullable(),
    reopened: z.object({ on: IsoDay, by: z.string() }).nullable(),
  }),
  history: z.array(HistoryLine),
  /** Actions that this one hangs together with, those alone that the caller may see. */
  related: z.array(RelatedAction),
  /** Who let how many update requests pass, one after the other; null for who may not see it, and while nobody can tell. */
  silent: z.array(z.object({ person: z.string(), lapsed: z.number().int().positive(), since: IsoDay })).nullable(),
  /** Opens the action in Teams, or as a page where Teams is not at hand. */
  link: z.url(),
  /** What the caller may do now. */
  may: z.array(z.enum(COMMANDS)),
  /** In which capacity the caller may reopen it; both where somebody is the area's manager and the plan's auditor. */
  reopenAs: z.array(z.enum(['management', 'audit'])).default([]),
});
export type ActionReply = z.infer<typeof ActionReply>;

/** Reply of `GET /api/put-back`: what was changed in the lists by hand and put back, for coordinators, newest first. */
export const PutBackReply = z.object({
  on: IsoDay,
  asAt: z.iso.datetime(),
  items: z.array(
    HistoryLine.extend({
      planTitle: z.string(),
      action: z.object({ key: z.string(), ref: z.string().nullable(), text: z.string() }).nullable(),
    }),
  ),
});
export type PutBackReply = z.infer<typeof PutBackReply>;
