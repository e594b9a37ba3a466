import { z } from 'zod';
import { shortened } from '../core/plan/shortened.ts';
import { HistoryLine } from './action-view.ts';
import { ActionRow } from './tab.ts';
import { ToDecideItem } from './to-decide.ts';
import { TypedDay } from './typed-day.ts';
import { cleanWords, WORDS_LIMIT } from './words.ts';

const IsoDay = z.iso.date();
const Count = z.number().int().nonnegative();
const Key = z.string().min(1).max(200);
/** Made by the pane for each submit: the same submit twice is one entry. */
const SubmitId = z.uuid();

/** How much of a mail is looked at; the pane cuts what is longer before it sends anything. */
export const MAIL_LIMITS = {
  subject: 1_000,
  text: 100_000,
  links: 500,
  link: 4_000,
  people: 200,
  address: 320,
} as const;
/** How many actions one look at a mail tells of. */
export const MOST_ACTIONS = 60;

/**
 * Body of `POST /api/pane/mentioned`: the mail that is open. It is looked at and forgotten: nothing of it is kept, and
 * nothing is noted in a log.
 */
export const MentionedBody = z.strictObject({
  subject: z.string().max(MAIL_LIMITS.subject),
  text: z.string().max(MAIL_LIMITS.text),
  /** Every https address that the mail links to, and every one of ours. */
  links: z.array(z.string().max(MAIL_LIMITS.link)).max(MAIL_LIMITS.links),
  /** Addresses of its sender and recipients. */
  people: z.array(z.string().max(MAIL_LIMITS.address)).max(MAIL_LIMITS.people),
  /** What its header `x-followthrough-digest` says; null where it has none. */
  digest: z.string().max(500).nullable(),
});
export type MentionedBody = z.infer<typeof MentionedBody>;

/** As what a mail can be noted on an action. */
export const NOTED_AS = ['progress', 'evidence'] as const;
export type NotedAs = (typeof NOTED_AS)[number];

/** An action as the pane shows it. */
export const PaneAction = ActionRow.extend({
  plan: z.string(),
  planTitle: z.string(),
  /** Id of its area. */
  area: z.string(),
  areaHeading: z.string(),
  /** Opens it in Teams, or as a page where Teams is not at hand. */
  link: z.url(),
  /** As what the reader may note a mail on it now. */
  mayNote: z.array(z.enum(NOTED_AS)),
});
export type PaneAction = z.infer<typeof PaneAction>;

/**
 * Why an action was found: the mail links to it, names its ref (`words` as they stand there: "Action 4.2"), or quotes it
 * (`words` as they stand there, shortened).
 */
export const WhyFound = z.discriminatedUnion('by', [
  z.object({ by: z.literal('link') }),
  z.object({ by: z.literal('ref'), words: z.string() }),
  z.object({ by: z.literal('quote'), words: z.string() }),
]);
export type WhyFound = z.infer<typeof WhyFound>;

/** Reply of `POST /api/pane/mentioned`. */
export const MentionedReply = z.object({
  on: IsoDay,
  asAt: z.iso.datetime(),
  /** Whether the mail is a digest of ours, or forwards one. */
  isDigest: z.boolean(),
  /** What the mail surely means, in the order in which it speaks of them. */
  actions: z.array(PaneAction.extend({ why: z.array(WhyFound).min(1) })),
  /** How many more it means than are told. */
  more: Count,
  /** Refs that could mean several actions: which one is the reader's to say. */
  unclear: z.array(z.object({ words: z.string(), actions: z.array(PaneAction), more: Count })),
  /** Leads and managers whom it is from, to or about, with what they have in what the reader may see. */
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** `address`: it is from or to them; `name`: it names them. */
      by: z.enum(['address', 'name']),
      /** Open actions that they lead, and those of the areas that they manage. */
      leads: z.object({ open: Count, overdue: Count }),
      manages: z.object({ open: Count, overdue: Count }),
    }),
  ),
  /** What waits for a decision of the reader about these actions, as "To decide" tells it. */
  decide: z.array(ToDecideItem),
});
export type MentionedReply = z.infer<typeof MentionedReply>;

/** Query of `GET /api/pane/actions`: keys of actions, `key` repeated. */
export const PaneActionsQuery = z.strictObject({
  key: z.preprocess((raw) => (typeof raw === 'string' ? [raw] : raw), z.array(Key).min(1).max(MOST_ACTIONS)),
});

/**
 * Reply of `GET /api/pane/actions`, with an ETag: the same actions as they stand now, so that a pane that stays open need
 * not send the mail again. One that the reader may not see any more is not among them.
 */
export const PaneActionsReply = MentionedReply.pick({ on: true, asAt: true, decide: true }).extend({
  actions: z.array(PaneAction),
});
export type PaneActionsReply = z.infer<typeof PaneActionsReply>;

/** Query of `GET /api/pane/find`: words of an action, an area or a lead, or a ref; without any, the reader's own. */
export const PaneFindQuery = z.strictObject({ words: z.string().max(200).default('') });

/** Reply of `GET /api/pane/find`: the nearest, at most 20. */
export const PaneFindReply = z.object({ on: IsoDay, asAt: z.iso.datetime(), actions: z.array(PaneAction) });
export type PaneFindReply = z.infer<typeof PaneFindReply>;

/** Reply of `GET /api/pane/places`: the plans and areas that the reader may see, and to which they may add an action. */
export const PanePlacesReply = z.object({
  on: IsoDay,
  plans: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      mayAdd: z.boolean(),
      areas: z.array(z.object({ id: z.string(), heading: z.string(), title: z.string() })),
    }),
  ),
});
export type PanePlacesReply = z.infer<typeof PanePlacesReply>;

/** One line; what is longer is cut, since nobody can shorten the subject of a mail that came in. */
function line(most: number) {
  return z.string().overwrite((raw) => shortened(cleanWords(raw).replace(/\s+/g, ' '), most));
}

/** More than this nobody selects; what is too long to be kept is refused with a sentence of its own. */
const MOST_SELECTED = 100_000;

/** What is kept of a mail that is noted: nothing else of it is sent. */
export const NotedMail = z.strictObject({
  subject: line(250),
  from: z.strictObject({ name: line(150), address: line(MAIL_LIMITS.address) }),
  /** When it was sent, ISO 8601 instant. */
  at: z.iso.datetime({ offset: true }),
  /** Opens it in Outlook on the web; null where Outlook does not tell. */
  link: z
    .url({ protocol: /^https$/ })
    .max(4_000)
    .nullable(),
});
export type NotedMail = z.input<typeof NotedMail>;

/** Body of `POST /api/pane/note`. `words`: what the person selected, after the warning about children's names; may be empty. */
export const NoteBody = z.strictObject({
  id: SubmitId,
  action: Key,
  as: z.enum(NOTED_AS),
  mail: NotedMail,
  words: z.string().max(MOST_SELECTED).overwrite(cleanWords),
});
export type NoteBody = z.input<typeof NoteBody>;

/** Reply of `POST /api/pane/note` and `POST /api/pane/actions`: the action as it stands then, and the line of its history. */
export const NotedReply = z.object({ on: IsoDay, asAt: z.iso.datetime(), action: PaneAction, line: HistoryLine });
export type NotedReply = z.infer<typeof NotedReply>;

/** Body of `POST /api/pane/actions`: a new action out of a mail, with the mail as its evidence. */
export const MakeActionBody = z.strictObject({
  id: SubmitId,
  plan: Key,
  area: Key,
  text: z.string().overwrite(cleanWords).min(1).max(WORDS_LIMIT),
  lead: line(250).min(1),
  due: TypedDay,
  mail: NotedMail,
});
export type MakeActionBody = z.input<typeof MakeActionBody>;

/** Query of `GET /api/pane/insert`: one action by its key, or an area of a plan as a table. */
export const InsertQuery = z.union([
  z.strictObject({ action: Key, names: z.enum(['people', 'posts']).default('people') }),
  z.strictObject({ plan: Key, area: Key, names: z.enum(['people', 'posts']).default('people') }),
]);
export type InsertQuery = z.input<typeof InsertQuery>;

/** Reply of `GET /api/pane/insert`: what is put into a mail, as HTML that classic Outlook keeps and as text. */
export const InsertReply = z.object({ on: IsoDay, asAt: z.iso.datetime(), html: z.string(), text: z.string() });
export type InsertReply = z.infer<typeof InsertReply>;
