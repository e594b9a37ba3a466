/** Unreviewed: translated without a Welsh speaker's check. */

import { MAIL_FIELDS } from '../../core/plan/noted-mail.ts';
import type * as english from '../noted-mail.ts';
import { dayNear } from './days.ts';

export const OF_MAIL: typeof english.OF_MAIL = new Set(Object.values(MAIL_FIELDS));

export const mailInWords: typeof english.mailInWords = (changes, today) => {
  const fact = (field: string) => changes.find((change) => change.field === field)?.to ?? null;
  const [subject, from, on] = [fact(MAIL_FIELDS.subject), fact(MAIL_FIELDS.from), fact(MAIL_FIELDS.on)];
  if (from === null || on === null) return null;
  return `${subject ? `yr e-bost “${subject}”` : 'e-bost heb bwnc'} oddi wrth ${from}, anfonwyd ${dayNear(on, today)}`;
};
