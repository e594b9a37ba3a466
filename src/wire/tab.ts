import { z } from 'zod';
import { STATUSES } from '../core/plan/status.ts';

const IsoDay = z.iso.date();

/** What an action's row shows wherever the tab lists actions. Days are ISO dates, already counted by the server. */
export const ActionRow = z.object({
  key: z.string(),
  id: z.string(),
  ref: z.string().nullable(),
  text: z.string(),
  leads: z.array(z.string()),
  duePhrase: z.string().nullable(),
  by: IsoDay.nullable(),
  firstBy: IsoDay.nullable(),
  /** Calendar days; 0 when not overdue. */
  daysOverdue: z.number().int().nonnegative(),
  status: z.enum(STATUSES),
  rag: z.enum(['closed', 'checked', 'done', 'overdue', 'will-be-missed', 'at-risk', 'no-date', 'on-track']),
  /** What the plan calls this standing; left out where it is called as usual. */
  ragWord: z.string().optional(),
  /** What was said last. `on` is as precise as known (`2015-06`, `2015-06-30`); undated and unsigned where the document is. */
  lastAnswer: z
    .object({ on: z.string().nullable(), by: z.string().nullable(), words: z.string().nullable() })
    .nullable(),
});
export type ActionRow = z.infer<typeof ActionRow>;

/** An area with the actions that the reply is about. `overdue` are sorted, longest overdue first. */
export const AreaRows = z.object({
  id: z.string(),
  label: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  manager: z.string().nullable(),
  open: z.number().int().nonnegative(),
  overdue: z.array(ActionRow),
});
export type AreaRows = z.infer<typeof AreaRows>;

/** A row of the overdue list. */
export const OverdueRow = ActionRow.extend({
  /**
   * The day of the last word about it, or of its import where there never was one; null unless that is as long ago as
   * `picture.noUpdate` counts.
   */
  noUpdateSince: IsoDay.nullable(),
});
export type OverdueRow = z.infer<typeof OverdueRow>;

const Count = z.number().int().nonnegative();

/** An area of the overdue list, counted both ways, with all its actions counted by RAG. */
export const OverdueAreaRows = AreaRows.extend({
  lateByFirstPromise: Count,
  overdue: z.array(OverdueRow),
  rags: z.record(ActionRow.shape.rag, Count),
});
export type OverdueAreaRows = z.infer<typeof OverdueAreaRows>;

/** How a plan stands on the day shown, beside what is open, overdue and late by its first promise. */
export const PlanPicture = z.object({
  atRisk: Count,
  willBeMissed: Count,
  /** What was done from the day after the last meeting on; since four weeks ago where no meeting is known (null). */
  done: z.object({ count: Count, since: IsoDay, meeting: z.string().nullable() }),
  /** Open actions of which nothing was said for so many days. */
  noUpdate: z.object({ count: Count, days: z.number().int().positive() }),
  /**
   * How many were overdue at the ends of days, oldest first: at the last meetings where the plan has several, else week by
   * week. The day shown is the last; never a day that the history does not tell of.
   */
  moved: z.array(z.object({ on: IsoDay, overdue: Count, meeting: z.string().nullable() })),
});
export type PlanPicture = z.infer<typeof PlanPicture>;

/** Query of `GET /api/overdue`. */
export const OverdueQuery = z.strictObject({
  /** The day to be shown as it ended; today where it is left out. */
  on: IsoDay.optional(),
  /** The id of the only plan to be shown. */
  plan: z.string().min(1).optional(),
  /** `posts`: with posts in place of people's names, for a screen that guests see. */
  names: z.enum(['people', 'posts']).default('people'),
});
export type OverdueQuery = z.infer<typeof OverdueQuery>;

/** Reply of `GET /api/overdue`: every plan that the caller may read, areas in plan order. */
export const OverdueReply = z.object({
  /** The day shown: today, or an earlier one as it ended. */
  on: IsoDay,
  /** Today in the plans' time zone. */
  today: IsoDay,
  /** When the copy that the reply was made from was last known to be right. */
  asAt: z.iso.datetime(),
  plans: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** The first day that can be shown of it. */
      from: IsoDay,
      /** Its meetings until today, newest first. */
      meetings: z.array(z.object({ name: z.string(), on: IsoDay })),
      open: Count,
      overdue: Count,
      lateByFirstPromise: Count,
      picture: PlanPicture,
      areas: z.array(OverdueAreaRows),
    }),
  ),
});
export type OverdueReply = z.infer<typeof OverdueReply>;

/** An action as a line names it. */
const NamedAction = z.object({ key: z.string(), ref: z.string().nullable(), text: z.string(), planTitle: z.string() });

/** Reply of `GET /api/my-actions`: the caller's own open actions over all plans, most overdue first. */
export const MyActionsReply = z.object({
  on: IsoDay,
  asAt: z.iso.datetime(),
  actions: z.array(ActionRow.extend({ planTitle: z.string(), areaHeading: z.string() })),
  /** What the caller asked for or said and others have to decide, close or do first. */
  waiting: z.array(
    NamedAction.extend({
      what: z.enum(['revision', 'help', 'not-mine', 'done', 'waits-on']),
      since: IsoDay.nullable(),
      day: IsoDay.nullable(),
      /** Whose turn it is; null while nobody in post may. */
      decider: z.string().nullable(),
      /** For `waits-on`: ref and words of the other action; null where the caller may not read it. */
      other: z.string().nullable(),
    }),
  ),
  /** What was decided in the last 30 days of what the caller asked for, newest first. */
  decided: z.array(
    NamedAction.extend({
      outcome: z.enum(['agreed', 'refused', 'answered', 'stays', 'goes', 'taken-over']),
      on: IsoDay,
      by: z.string(),
      day: IsoDay.nullable(),
      words: z.string().nullable(),
    }),
  ),
});
export type MyActionsReply = z.infer<typeof MyActionsReply>;

/** Body of every reply that is not a success: a stable code and one sentence for the reader. */
export const RefusalReply = z.object({ code: z.string(), message: z.string() });
export type RefusalReply = z.infer<typeof RefusalReply>;

/**
 * A sign-in service's own description of itself, as far as it is read here; the rest travels along.
 *
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata
 */
export const OpenIdMetadata = z.looseObject({
  issuer: z.string().min(1),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});
export type OpenIdMetadata = z.infer<typeof OpenIdMetadata>;

/** What a plain browser, where no host signs people in, needs to do so itself. */
export const BrowserSignIn = z.object({
  clientId: z.string(),
  /** Authority with its tenant, such as `https://login.microsoftonline.com/<tenant>`. */
  authority: z.url(),
  /** The scope of this API, for which the token is asked. */
  scope: z.string(),
  /** The authority's metadata as the server read it: the browser need not, before it is sent there. */
  metadata: OpenIdMetadata,
});
export type BrowserSignIn = z.infer<typeof BrowserSignIn>;

/**
 * Reply of `GET /tab/settings.json`, open to everybody: which extra hosts may frame the tab (none in production), and how
 * a plain browser signs in, null while the sign-in service cannot be reached.
 */
export const TabSettings = z.object({ hostOrigins: z.array(z.string()), signIn: BrowserSignIn.nullable() });
export type TabSettings = z.infer<typeof TabSettings>;

/** Reply of `GET /tab/sign-in-service.json`, open to everybody: whether the sign-in service answers at the moment. */
export const SignInService = z.object({ answers: z.boolean() });
export type SignInService = z.infer<typeof SignInService>;
