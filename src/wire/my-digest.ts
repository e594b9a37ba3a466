import { z } from 'zod';
import { DIGEST_RHYTHMS, WHEN_QUIET } from '../core/digest/own-digest.ts';
import { isTimeZone } from '../core/time-zone.ts';

const IsoDay = z.iso.date();
const Rhythm = z.enum(DIGEST_RHYTHMS);
const WhenQuiet = z.enum(WHEN_QUIET);
/** IANA name. */
const TimeZone = z.string().max(64).refine(isTimeZone, 'names no time zone: expected one such as Europe/Madrid');
/** Headings, as people say them. */
const Areas = z.array(z.string());

/** As what the caller is told of one plan. */
const ToldAs = z.object({
  plan: z.string(),
  manages: Areas,
  /** In whose place they are told while those are away. */
  standsInFor: z.array(z.object({ name: z.string(), areas: Areas })),
  posts: z.array(z.enum(['coordinator', 'director', 'next-level'])),
});
export type ToldAsReply = z.infer<typeof ToldAs>;

/** Reply of `GET /api/my-digest`, and of what changes it. */
export const MyDigestReply = z.object({
  on: IsoDay,
  /** That of the plans, by which a digest goes unless its reader chose another. */
  timeZone: z.string(),
  /** Null for whoever is told of no plan. */
  own: z
    .object({
      rhythm: Rhythm,
      whenQuiet: WhenQuiet,
      /** The time zone by whose clock it goes, from the next one on that is to come by both; null while it is the plans'. */
      timeZone: z.string().nullable(),
      /** When the next one goes, by the clock of its time zone and as an instant, and the day that it is there; null while none comes. */
      next: z
        .object({ day: IsoDay, hour: z.int(), timeZone: z.string(), at: z.iso.datetime(), today: IsoDay })
        .nullable(),
      /** The day of the last one that they had. */
      last: IsoDay.nullable(),
      /** Who has it in their place while they are away. */
      goesTo: z.string().nullable(),
      why: z.array(ToldAs),
    })
    .nullable(),
});
export type MyDigestReply = z.infer<typeof MyDigestReply>;

/** Body of `POST /api/my-digest`: what is left out stays. */
export const MyDigestBody = z.strictObject({
  rhythm: Rhythm.optional(),
  whenQuiet: WhenQuiet.optional(),
  /** Null for the plans' own. */
  timeZone: TimeZone.nullable().optional(),
});
export type MyDigestBody = z.input<typeof MyDigestBody>;
