import { areaHeading } from './area-heading.ts';
import type { ActionInPlan } from './find-action.ts';
import { leadNames } from './plan.ts';
import { isOpen } from './status.ts';

/** Words beyond these are not looked for: nobody types as many into a search box. */
const MOST_WORDS = 12;

/**
 * The actions in which all words stand, wherever: ref, promise, area, plan or lead. Those whose ref begins with the words
 * come first, then open ones before closed ones, each in plan order.
 */
export function foundActions(places: readonly ActionInPlan[], words: string): readonly ActionInPlan[] {
  const wanted = inSearch(words).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  if (wanted.length === 0) return [];
  const found = places.filter((place) => {
    const text = searchedText(place);
    return wanted.every((word) => text.includes(word));
  });
  const whole = inSearch(words);
  const rank = ({ action }: ActionInPlan): number => {
    const ref = inSearch(action.ref ?? '');
    if (ref !== '' && ref === whole) return 0;
    if (ref !== '' && ref.startsWith(whole)) return 1;
    return isOpen(action.status) ? 2 : 3;
  };
  return found
    .map((place) => ({ place, rank: rank(place) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place);
}

function searchedText({ plan, area, action }: ActionInPlan): string {
  const parts = [action.ref ?? '', action.text, areaHeading(area), area.title, plan.title, ...leadNames(action)];
  return inSearch(parts.join(' '));
}

function inSearch(words: string): string {
  return words.toLowerCase().replace(/[’']/g, '').replace(/\s+/g, ' ').trim();
}
