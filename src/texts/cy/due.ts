/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../due.ts';
import { dayInWords, dayNear, daysCounted } from './days.ts';

export const dueWords: typeof english.dueWords = ({ by, phrase, today, daysLeft }) => {
  if (by === null || daysLeft === null) return phrase === null ? 'Dim dyddiad' : `Erbyn: “${phrase}”`;
  if (daysLeft === 0) return 'Erbyn heddiw';
  const day = dayNear(by, today);
  if (daysLeft < 0) return `Roedd i’w wneud erbyn ${day}, ${daysCounted(-daysLeft)} yn ôl`;
  return `Erbyn ${day}, ymhen ${daysCounted(daysLeft)}`;
};

export const dateInPlan: typeof english.dateInPlan = (by) => `Ei ddyddiad yn y cynllun: ${dayInWords(by)}`;

export const firstPromise: typeof english.firstPromise = ({ by, firstBy, today }) =>
  firstBy === null || firstBy === by ? null : `addawyd gyntaf erbyn ${dayNear(firstBy, today)}`;
