import { MAIL_FIELDS } from '../core/plan/noted-mail.ts';
import { dayNear } from './days.ts';

/** The fields of a line of history that its sentence about a mail is made of. */
export const OF_MAIL: ReadonlySet<string> = new Set(Object.values(MAIL_FIELDS));

/** "the e-mail “Panel dates” from Ann Lee <ann@council.example>, sent 3 June"; null where a line tells of none. */
export function mailInWords(
  changes: readonly { readonly field: string; readonly to: string | null }[],
  today: string,
): string | null {
  const fact = (field: string) => changes.find((change) => change.field === field)?.to ?? null;
  const [subject, from, on] = [fact(MAIL_FIELDS.subject), fact(MAIL_FIELDS.from), fact(MAIL_FIELDS.on)];
  if (from === null || on === null) return null;
  return `${subject ? `the e-mail “${subject}”` : 'an e-mail without a subject'} from ${from}, sent ${dayNear(on, today)}`;
}
