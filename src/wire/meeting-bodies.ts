import { z } from 'zod';
import type { MeetingCommand } from './meeting.ts';
import { TypedDay } from './typed-day.ts';
import { cleanWords, WORDS_LIMIT } from './words.ts';

const Words = z.string().overwrite(cleanWords).min(1).max(WORDS_LIMIT);
const NAME_LIMIT = 150;
/** One line: as a paper names a body. */
const Line = z
  .string()
  .overwrite((raw) => cleanWords(raw).replace(/\s+/g, ' '))
  .min(1)
  .max(NAME_LIMIT);
const LEAD_LIMIT = 200;
const Id = z.string().min(1).max(200);
/** Made by the tab for each submit: the same submit twice is one entry, two people are two. */
const SubmitId = z.uuid();
const Names = z.enum(['people', 'posts']);

/** The body of each command below `POST /api/plans/{id}/meeting/`. `meeting` is the id that the tab shows. Days are ISO dates. */
export const MEETING_BODIES = {
  /** `instead`: the id of the meeting that was left open, which is closed by this; without it, that is refused. */
  open: z.strictObject({ id: SubmitId, body: Line, on: TypedDay, instead: Id.nullable().default(null) }),
  /** `action` is a key; null for a note about the meeting as a whole. */
  note: z.strictObject({ id: SubmitId, meeting: Id, action: Id.nullable(), words: Words }),
  /** `note` is the id of one's own note. */
  'take-back': z.strictObject({ id: SubmitId, meeting: Id, note: Id }),
  /** The body agrees to a later day or refuses it, whether or not anybody asked for it. */
  decide: z.strictObject({
    id: SubmitId,
    meeting: Id,
    action: Id,
    by: TypedDay,
    decided: z.enum(['agreed', 'refused']),
    reason: Words,
  }),
  /** `lead` as a plan would print it: a post, a name, or both. */
  add: z.strictObject({
    id: SubmitId,
    meeting: Id,
    area: Id,
    text: Words,
    lead: Line.max(LEAD_LIMIT),
    by: TypedDay,
  }),
  /** Which action the room looks at; not of record. */
  show: z.strictObject({ id: SubmitId, meeting: Id, action: Id.nullable() }),
  close: z.strictObject({ id: SubmitId, meeting: Id }),
  /** Puts the notes as a card into the conversation beside which the page is open. */
  send: z.strictObject({
    id: SubmitId,
    meeting: Id,
    to: z.strictObject({ kind: z.enum(['channel', 'chat']), id: Id }),
    names: Names.default('people'),
  }),
} as const satisfies Record<MeetingCommand, z.ZodType>;

/** What stands behind the question mark of `GET /api/plans/{id}/meeting` and of each command below it. */
export const MeetingQuery = z.object({
  names: Names.default('people'),
  /** The id of an earlier meeting. */
  meeting: Id.optional(),
});

/** Query of `GET /api/plans/{id}/meetings/{meeting}/notes.docx`. */
export const NotesQuery = z.object({ names: Names.default('people') });
