import { z } from 'zod';
import { EDITABLE } from '../core/plan/editing/editable.ts';
import { GRADES } from '../core/plan/printed.ts';
import { cleanWords, WORDS_LIMIT } from './words.ts';

const Grade = z.enum(GRADES);
const Field = z.enum(EDITABLE);
const PersonId = z.string().min(1).max(100);
/** A text as it stood: longer than what is typed here, where a document brought it. */
const Seen = z.string().max(64_000);
const Typed = z.string().overwrite(cleanWords).min(1).max(WORDS_LIMIT);
/** Made by the tab for each submit: the same submit twice is one entry, two people are two. */
const SubmitId = z.uuid();

/** As many as an action may have, and characters that the words of one may. */
const MOST_LEADS = 20;
const LONGEST_LEAD = 250;

const SeenLeads = z.array(
  z.strictObject({
    printed: z.string().max(2_000),
    people: z.array(z.strictObject({ id: PersonId })).max(1_000),
    accountable: z.boolean(),
  }),
);

const WantedLeads = z
  .array(
    z.strictObject({
      printed: z.string().overwrite(cleanWords).min(1).max(LONGEST_LEAD),
      people: z.array(PersonId).max(1_000),
      accountable: z.boolean(),
    }),
  )
  .max(MOST_LEADS)
  .refine(
    (leads) => leads.length === 0 || leads.filter(({ accountable }) => accountable).length === 1,
    'expected one who is accountable',
  );

/** An edit of one field: what its author saw there (`from`), and what they want there. */
export const WantedEdit = z.discriminatedUnion('field', [
  z.strictObject({
    field: z.enum(['priority', 'residualRisk']),
    from: Grade.nullable(),
    to: Grade.nullable(),
  }),
  z.strictObject({ field: z.enum(['measure', 'followUp']), from: Seen.nullable(), to: Typed.nullable() }),
  z.strictObject({ field: z.literal('leads'), from: SeenLeads, to: WantedLeads }),
  /** Somebody, by their object id, takes the place of who is accountable; `from` are the leads as lists name them. */
  z.strictObject({ field: z.literal('hand-over'), from: z.array(z.string().max(2_000)), to: PersonId }),
]);
export type WantedEdit = z.infer<typeof WantedEdit>;

/** Body of `POST /api/actions/{key}/edit`. */
export const EditBody = z.strictObject({ id: SubmitId, edit: WantedEdit });

/** Body of `POST /api/actions/{key}/undo`: `entry` is the key of the edit that is taken back. */
export const UndoBody = z.strictObject({ id: SubmitId, entry: z.string().min(1).max(1_000) });

const EditLine = z.object({
  field: Field,
  /** ISO 8601 instant. */
  at: z.string(),
  by: z.string(),
});

/** Reply of `GET /api/actions/{key}/editing`: what of an action can be edited, as it stands. */
export const EditingReply = z.object({
  on: z.iso.date(),
  asAt: z.iso.datetime(),
  key: z.string(),
  ref: z.string().nullable(),
  text: z.string(),
  /** The fields that the caller may edit. */
  may: z.array(Field),
  values: z.object({
    leads: z.array(
      z.object({
        printed: z.string(),
        people: z.array(z.object({ id: z.string(), name: z.string() })),
        accountable: z.boolean(),
      }),
    ),
    priority: Grade.nullable(),
    residualRisk: Grade.nullable(),
    measure: z.string().nullable(),
    followUp: z.string().nullable(),
  }),
  /** Who changed each field last, where that is known. */
  changed: z.array(EditLine),
  /** Edits of the last hour that the caller may take back, newest first. */
  undoable: z.array(EditLine.extend({ entry: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
});
export type EditingReply = z.infer<typeof EditingReply>;

/** Reply of an edit and of its undoing: the key of its entry, by which it can be undone; null where it stood so already. */
export const EditedReply = EditingReply.extend({ entry: z.string().nullable() });
export type EditedReply = z.infer<typeof EditedReply>;
