import { z } from 'zod';

const IsoDay = z.iso.date();
const Named = z.object({ id: z.string(), name: z.string() });
/** ISO: 1 is Monday. */
const Weekday = z.int().min(1).max(5);
const WorksOn = z.array(Weekday).min(1).max(5);

const WhenAskedReply = z.object({
  /** They are asked again on this day. */
  notUntil: IsoDay.nullable(),
  /** Null for every working day. */
  worksOn: z.array(Weekday).nullable(),
  deputy: z.object({ person: Named, agreed: z.boolean() }).nullable(),
});

/** Reply of `GET /api/availability`, and of everything that changes it: when the caller is asked, and for whom. */
export const AvailabilityReply = z.object({
  on: IsoDay,
  /** Null for whoever leads nothing. */
  own: WhenAskedReply.nullable(),
  /** Whose deputy they are, or are asked to be. */
  deputyOf: z.array(z.object({ person: Named, agreed: z.boolean() })),
});
export type AvailabilityReply = z.infer<typeof AvailabilityReply>;

/** Reply of `POST /api/plans/{id}/leads/{lead}/availability`: when that lead is asked. */
export const LeadAvailabilityReply = WhenAskedReply.pick({ notUntil: true, worksOn: true });
export type LeadAvailabilityReply = z.infer<typeof LeadAvailabilityReply>;

/** Body that sets when somebody is asked: what is left out stays. */
export const WhenAskedBody = z.strictObject({
  notUntil: IsoDay.nullable().optional(),
  worksOn: WorksOn.nullable().optional(),
});

/** Body that chooses a deputy by object id; null for nobody. */
export const DeputyBody = z.strictObject({ person: z.string().min(1).max(100).nullable() });

/** Body by which somebody agrees to be a lead's deputy, or not (any more). */
export const DeputyAnswerBody = z.strictObject({ of: z.string().min(1).max(100), agrees: z.boolean() });
