import { z } from 'zod';
import { RETURNED_WHYS } from '../core/asking/why-returned.ts';

const IsoDay = z.iso.date();
const Count = z.number().int().nonnegative();
const SaidBy = z.object({ by: z.string(), at: z.iso.datetime() });

/** What a notice tells. */
const NOTICE_KINDS = ['decision', 'decisions', 'overseen', 'warning', 'silences', 'decided'] as const;

/** Why an ask or a notice did not reach somebody in chat. */
const CHAT_WHYS = [
  'blocked',
  'not-installed',
  'unknown-person',
  'guest',
  'too-big',
  'not-allowed',
  'bot-disabled',
] as const;

/** What the report says of an e-mail that came back; null where none did. */
const CAME_BACK = z.object({ address: z.string().nullable(), status: z.string().nullable() }).nullable();

const UNREACHED = {
  name: z.string(),
  /** Of the ask, or the notice. */
  day: IsoDay,
  why: z.enum([...CHAT_WHYS, 'no-mail', 'mail-refused', 'given-up', ...RETURNED_WHYS]),
  chatSaid: z.enum([...CHAT_WHYS, 'unknown']).nullable(),
  cameBack: CAME_BACK,
};

/** Reply of `GET /api/delivery`, and of everything that steers it: of the plans that the caller coordinates. */
export const DeliveryReply = z.object({
  on: IsoDay,
  stopped: SaidBy.nullable(),
  cap: z.number().int().positive(),
  overCap: z.object({ day: IsoDay, asks: Count, allowed: SaidBy.nullable() }).nullable(),
  next: z.object({ on: IsoDay, cards: Count, actions: Count, unreachable: Count }).nullable(),
  sending: z
    .object({
      day: IsoDay,
      counts: z.object({
        waiting: Count,
        sending: Count,
        unknown: Count,
        delivered: Count,
        mailed: Count,
        refused: Count,
      }),
    })
    .nullable(),
  notReached: z.array(z.object({ ask: z.string(), ...UNREACHED })),
  /** Whom a notice did not reach, and what it would have told them. */
  notTold: z.array(z.object({ notice: z.string(), kind: z.enum(NOTICE_KINDS), ...UNREACHED })),
  digests: z.object({ day: IsoDay, sent: Count, onTheirWay: Count, refused: Count }).nullable(),
  /** Whose digest no mailbox took, or gave back. */
  digestsNotSent: z.array(
    z.object({
      digest: z.string(),
      name: z.string(),
      day: IsoDay,
      why: z.enum(['no-mail', 'mail-refused', 'given-up', ...RETURNED_WHYS]),
      cameBack: CAME_BACK,
    }),
  ),
  leads: z.array(
    z.object({
      plan: z.string(),
      planTitle: z.string(),
      /** The person's name, or the lead as printed; empty where the plan names none. */
      name: z.string(),
      why: z.enum(['no-person', 'disabled', 'gone']),
      actions: z.number().int().positive(),
    }),
  ),
  aside: z.array(z.object({ id: z.string(), kind: z.string().nullable(), why: z.string(), at: z.iso.datetime() })),
});
export type DeliveryReply = z.infer<typeof DeliveryReply>;

/** Reply of `GET /api/delivery/sample`: an Adaptive Card; null when none is in sight. */
export const SampleReply = z.object({ card: z.record(z.string(), z.unknown()).nullable() });
export type SampleReply = z.infer<typeof SampleReply>;

/** Body of what is done to all: `POST /api/delivery/stop`, `…/resume`, `…/test`. */
export const NothingMore = z.strictObject({});

/** Body of `POST /api/delivery/cap`. */
export const CapBody = z.strictObject({ cap: z.number().int().min(1).max(100_000) });

/** Body of `POST /api/delivery/over-cap`: the day to which the yes is said. */
export const OverCapBody = z.strictObject({ day: IsoDay });

/** Body of `POST /api/delivery/again`: the ask that is tried again. */
export const AgainBody = z.strictObject({ ask: z.string().min(1).max(200) });

/** Body of `POST /api/delivery/notices/again`: the notice that is tried again. */
export const TellAgainBody = z.strictObject({ notice: z.string().min(1).max(1_000) });

/** Body of `POST /api/delivery/digests/again`: the digest that is sent again. */
export const DigestAgainBody = z.strictObject({ digest: z.string().min(1).max(200) });

/** Body of `POST /api/delivery/aside/again`: the message that is sent again. */
export const AsideAgainBody = z.strictObject({ id: z.string().min(1).max(300) });
