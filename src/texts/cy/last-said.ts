/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../last-said.ts';
import { dayAsKnown, dayNear } from './days.ts';

export const saidOn: typeof english.saidOn = (iso, today) =>
  iso.length < today.length ? dayAsKnown(iso) : dayNear(iso, today);

export const noWordsGiven: typeof english.noWordsGiven = (by, on) => {
  const head = [by, on === null ? null : dayAsKnown(on)].filter((part) => part !== null);
  return [...(head.length === 0 ? [] : [head.join(', ')]), 'atebwyd, heb eiriau'].join(': ');
};

export const quoted: typeof english.quoted = (words) => `“${words}”`;
