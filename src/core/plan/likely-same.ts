import { actionsOf, type Plan } from './plan.ts';
import type { PrintedPlan } from './printed.ts';

/** Why a plan of the record is likely what a document is about: its title, or the words of its actions. */
export type Likeness = 'title' | 'actions';

/** What changes in a title from one version of a document to the next. */
const OF_A_VERSION =
  /\b(?:\d+|v\d+|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|version|updated?|revised|final|draft|copy|as at|q[1-4])\b/giu;
/** Half of the actions of the shorter one: fewer are shared by plans that only quote the same standard. */
const ENOUGH_SHARED = 0.5;

/** Whether a document is likely a version of a plan, and what tells so. It is for a person to say. */
export function likenessTo(plan: Plan, printed: PrintedPlan): Likeness | null {
  if (bareTitle(plan.title) === bareTitle(printed.title)) return 'title';
  const known = new Set(actionsOf(plan).map(({ text }) => bareText(text)));
  const texts = new Set(printed.areas.flatMap(({ actions }) => actions.map(({ text }) => bareText(text))));
  const shared = [...texts].filter((text) => known.has(text)).length;
  return shared > 0 && shared >= ENOUGH_SHARED * Math.min(known.size, texts.size) ? 'actions' : null;
}

/** A title without what tells versions apart; one that is nothing else stays whole. */
function bareTitle(title: string): string {
  return bareText(title.replace(OF_A_VERSION, ' ')) || bareText(title);
}

/** Letters and digits alone. */
function bareText(text: string): string {
  return text.toLocaleLowerCase('en-GB').replace(/[^\p{L}\p{N}]+/gu, '');
}
