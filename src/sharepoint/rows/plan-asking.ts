import { z } from 'zod';
import { MAIL_WORDS, type PlanAsking, USUAL_ASKING } from '../../core/plan/plan-asking.ts';
import { IsoDay, json } from './fields.ts';

/** How a plan asks; one that nobody set asks as usual. */
export const AskingJson = json(
  z
    .object({
      weekday: z.number().int().min(1).max(5).catch(USUAL_ASKING.weekday),
      board: z.string().nullable(),
      digest: z
        .object({ weekday: z.number().int().min(1).max(5), hour: z.number().int().min(8).max(17) })
        .catch(USUAL_ASKING.digest),
      mailWords: z.enum(MAIL_WORDS).default(USUAL_ASKING.mailWords),
      daysOff: z.array(z.object({ day: IsoDay, name: z.string() })),
      rounds: z.array(
        z.object({
          id: z.string(),
          meeting: z.object({ name: z.string(), on: IsoDay }),
          opens: IsoDay,
          cutOffs: z.array(IsoDay),
          paper: IsoDay,
        }),
      ),
    })
    .nullable()
    .transform((asking): PlanAsking => asking ?? USUAL_ASKING),
);
