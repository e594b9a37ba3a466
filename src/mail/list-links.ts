import type { Digest } from '../core/digest/digest.ts';
import { SOON_DAYS } from '../core/digest/due-soon.ts';
import type { DigestLinks } from './digest-links.ts';

/** The lists of a digest that are not parted by area. */
export type DigestList = 'decide' | 'soon' | 'unanswered' | 'done';

/** More areas than this would make the link longer than programs take: then the plans are named. */
const MOST_AREAS = 12;

/** Where all of a list stands, those too for which the mail has no room; null where links lead nowhere. */
export function wholeList(list: DigestList, digest: Digest, links: DigestLinks | null): string | null {
  if (links === null) return null;
  return list === 'decide' ? links.toDecide() : links.actions(new URLSearchParams(viewOf(list, digest)).toString());
}

/** What the address of the list of all actions says; see tab/all-actions/address.ts. */
function viewOf(list: Exclude<DigestList, 'decide'>, digest: Digest): string[][] {
  const today = digest.on.toString();
  const until = digest.on.add({ days: SOON_DAYS }).toString();
  const silent = String(SOON_DAYS);
  switch (list) {
    case 'soon':
      return [
        ...placesOf(digest),
        ['from', today],
        ['to', until],
        ['silent', silent],
        ['state', 'open'],
        ['sort', 'due'],
      ];
    case 'unanswered':
      return [...placesOf(digest), ['from', today], ['state', 'open'], ['sort', 'update']];
    case 'done':
      return [...placesOf(digest), ['rag', 'done'], ['rag', 'checked'], ['sort', '-update']];
  }
}

function placesOf({ areas }: Digest): string[][] {
  if (areas.length <= MOST_AREAS) return areas.map(({ plan, area }) => ['area', `${plan.id}/${area.id}`]);
  return [...new Set(areas.map(({ plan }) => plan.id))].map((plan) => ['plan', plan]);
}
