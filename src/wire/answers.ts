import { z } from 'zod';
import { ASK_REASONS } from '../core/asking/ask.ts';
import { TypedDay } from './typed-day.ts';
import { cleanWords, WORDS_LIMIT } from './words.ts';

const IsoDay = z.iso.date();
const Words = z.string().overwrite(cleanWords).min(1).max(WORDS_LIMIT);
const Key = z.string().min(1).max(400);

/** What somebody replies to one question of the form. Days are ISO dates. */
const ReplyShape = z.discriminatedUnion('choice', [
  z.strictObject({
    choice: z.literal('done'),
    doneOn: z.union([z.enum(['by-its-date', 'today', 'not-said']), TypedDay]),
    words: Words.nullable(),
  }),
  z.strictObject({ choice: z.literal('not-done'), expected: TypedDay.nullable(), words: Words.nullable() }),
  z.strictObject({ choice: z.literal('revision'), day: TypedDay, words: Words }),
  z.strictObject({ choice: z.literal('help'), words: Words }),
  z.strictObject({ choice: z.literal('not-mine'), words: Words }),
]);
export type ReplyShape = z.infer<typeof ReplyShape>;

/** Body of a reply. Ask, action and revision are its key: the same one sent twice is one entry. */
export const ReplyBody = z.strictObject({
  action: Key,
  revision: z.int().min(0).max(1_000_000),
  reply: ReplyShape,
});

/** Body of the wish to correct what was replied: which action. */
export const CorrectBody = z.strictObject({ action: Key });

/** What was said, as its receipt tells it. */
const ReceiptLine = z.object({
  outcome: z.enum(['done', 'not-done', 'revision', 'help', 'not-mine']),
  doneOn: IsoDay.nullable(),
  /** For `not-done` when it is expected, for `revision` the day that was asked for. */
  expected: IsoDay.nullable(),
  words: z.string().nullable(),
  /** For `done`: who closes it, where this was no more than a word to them. */
  closer: z.string().nullable(),
  /** Who said it, where it was not the reader. */
  by: z.string().nullable(),
  state: z.enum(['recorded', 'kept']),
});
export type ReceiptLine = z.infer<typeof ReceiptLine>;

/** One action of the form: still a question, or its receipt. */
export const AnswerItem = z.object({
  action: Key,
  revision: z.number().int().nonnegative(),
  planTitle: z.string(),
  areaHeading: z.string(),
  ref: z.string().nullable(),
  text: z.string(),
  by: IsoDay.nullable(),
  firstBy: IsoDay.nullable(),
  duePhrase: z.string().nullable(),
  /** Calendar days until it is due, negative when past; null without a day. */
  daysLeft: z.number().int().nullable(),
  /** Calendar days; 0 when not overdue, and as long as nothing of its plan may be called so. */
  daysOverdue: z.number().int().nonnegative(),
  reason: z.enum(ASK_REASONS),
  time: z.number().int(),
  meeting: z.object({ name: z.string(), on: IsoDay }).nullable(),
  /** In whose place the reader is asked. */
  insteadOf: z.string().nullable(),
  answeredOf: z.object({ answered: z.number().int(), of: z.number().int() }).nullable(),
  /** Who closes it, where that is somebody else. */
  closer: z.string().nullable(),
  /** Other leads who say that it is done, while it waits for who closes it. */
  doneWords: z.array(z.object({ by: z.string(), doneOn: IsoDay.nullable() })),
  /** Who decides about what was asked for here, while that waits. */
  decider: z.string().nullable(),
  lastSaid: z.object({ on: z.string().nullable(), by: z.string().nullable(), words: z.string().nullable() }).nullable(),
  /** What was recorded or kept; null while it still asks. */
  receipt: ReceiptLine.nullable(),
  /** While it is being corrected: what was said before. */
  before: ReceiptLine.nullable(),
  /** An answer that was kept and could not be written, and the sentence that says why. */
  refused: z.object({ said: ReceiptLine, why: z.string() }).nullable(),
});
export type AnswerItem = z.infer<typeof AnswerItem>;

/** Reply of every question to the form and of everything that is said on it: the form as it stands. */
export const AnswersReply = z.object({
  on: IsoDay,
  ask: Key,
  /** Whose it is, by name. */
  person: z.string(),
  /** Who asks, said the first time that somebody is asked. */
  asker: z.object({ by: z.string(), boards: z.array(z.string()) }).nullable(),
  items: z.array(AnswerItem),
  /** Those which “the rest are on track” stands for. */
  rest: z.array(Key),
  /** That nothing new was recorded, since it had been answered here before. */
  notice: z.enum(['already-answered']).nullable(),
});
export type AnswersReply = z.infer<typeof AnswersReply>;
