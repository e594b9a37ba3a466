import { z } from 'zod';
import { MAIL_WORDS } from '../core/plan/plan-asking.ts';
import { cleanWords } from './words.ts';

/** A day that somebody typed: a year that is no slip of the finger. */
const TypedDay = z.iso
  .date()
  .refine((day) => day >= '2000-01-01' && day <= '2099-12-31', 'expected a day from 2000 to 2099');

/** One line of words: as a card or a mail names a meeting, a board, a holiday. */
function line(most: number) {
  return z
    .string()
    .transform((raw) => cleanWords(raw).replace(/\s+/g, ' '))
    .pipe(z.string().min(1).max(most));
}

/** Characters that a meeting's, a board's or a day's name may have. */
const NAME_LIMIT = 150;

const DigestWeekday = z.number().int().min(1).max(5);
const DigestHour = z.number().int().min(8).max(17);

/** Body of `POST /api/plans/{id}/asking`; what is left out stays. */
export const AskingBody = z.strictObject({
  weekday: z.number().int().min(1).max(5).optional(),
  board: line(NAME_LIMIT).nullable().optional(),
  digest: z.strictObject({ weekday: DigestWeekday, hour: DigestHour }).optional(),
  mailWords: z.enum(MAIL_WORDS).optional(),
  nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']).optional(),
});
export type AskingBody = z.input<typeof AskingBody>;

/** Body of `POST /api/plans/{id}/asking/days-off`. */
export const DayOffBody = z.strictObject({ day: TypedDay, name: line(NAME_LIMIT) });

/** Body of `POST /api/plans/{id}/asking/days-off/remove`. */
export const RemoveDayOffBody = z.strictObject({ day: TypedDay });

/** Body of `POST /api/plans/{id}/asking/rounds` and `…/rounds/{round}`; without a day for the paper it is the usual one. */
export const RoundBody = z.strictObject({
  meeting: z.strictObject({ name: line(NAME_LIMIT), on: TypedDay }),
  opens: TypedDay,
  cutOffs: z.array(TypedDay).min(1).max(12),
  paper: TypedDay.nullable(),
});
export type RoundBody = z.input<typeof RoundBody>;

/** Body of `POST /api/plans/{id}/asking/rounds/{round}/cancel`. */
export const NoBody = z.strictObject({});

/** Body of `POST /api/plans/{id}/asking/held`: whom not to ask, by object id, and until when they are not. */
export const HoldBody = z.strictObject({ person: z.string().min(1).max(100), until: TypedDay.nullable() });
export type HoldBody = z.input<typeof HoldBody>;

/** Body of `POST /api/plans/{id}/asking/held/release`. */
export const ReleaseBody = z.strictObject({ person: z.string().min(1).max(100) });

/** Query of `GET /api/plans/{id}/asking/paper-day`. */
export const PaperDayQuery = z.object({ meeting: TypedDay });

/** A day as it stands in an address. */
export const DayInPath = TypedDay;
