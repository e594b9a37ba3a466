import type { ActionInPlan } from '../plan/find-action.ts';
import type { Area, Plan } from '../plan/plan.ts';
import { type AreaHeadings, areasNamed } from './area-labels.ts';
import { type MailWords, phraseIn, type Stretch, wordsOf } from './mail-words.ts';
import type { NamedRef } from './refs-in-text.ts';

/** Something in a mail that tells which plans or areas it speaks of. */
interface Clue extends Stretch {
  readonly of: 'plans' | 'areas';
  /** Ids of plans, or `<plan>:<area>`. */
  readonly keys: ReadonlySet<string>;
}

/** Everything in a mail that tells which plans and areas it speaks of. */
export type Clues = readonly Clue[];

/** Finds the plans' titles, and the areas' titles and headings, in a mail. */
export function cluesIn(
  mail: MailWords,
  refs: readonly NamedRef[],
  { plans, headings }: { readonly plans: readonly Plan[]; readonly headings: AreaHeadings },
): Clues {
  return [...titlesIn(mail, plans), ...headingsIn(refs, headings)];
}

/**
 * The candidates that a mail can mean: those of the plans and areas that are named in the same line, or else anywhere.
 * Where that tells nothing, all of them.
 */
export function narrowed(candidates: readonly ActionInPlan[], clues: Clues, line: Stretch): readonly ActionInPlan[] {
  if (candidates.length < 2) return candidates;
  const inLine = clues.filter(({ start, end }) => start >= line.start && end <= line.end);
  return [inLine, clues].reduce((left, told) => toldBy(toldBy(left, told, 'plans'), told, 'areas'), candidates);
}

function toldBy(candidates: readonly ActionInPlan[], clues: Clues, of: Clue['of']): readonly ActionInPlan[] {
  const named = clues.filter((clue) => clue.of === of);
  const fitting = candidates.filter(({ plan, area }) =>
    named.some(({ keys }) => keys.has(of === 'plans' ? plan.id : areaKey(plan, area))),
  );
  return fitting.length === 0 ? candidates : fitting;
}

/** A mail that says the same a hundred times is not looked through for the hundredth. */
const MOST_PLACES = 50;

/** Longest first: the title of one plan may stand inside another one's. */
function titlesIn(mail: MailWords, plans: readonly Plan[]): Clues {
  const titles = new Map<string, { readonly plans: Set<string>; readonly areas: Set<string> }>();
  const of = (title: string) => {
    const phrase = wordsOf(title).join(' ');
    const known = titles.get(phrase) ?? { plans: new Set(), areas: new Set() };
    titles.set(phrase, known);
    return known;
  };
  for (const plan of plans) {
    if (isTelling(plan.title, 2)) of(plan.title).plans.add(plan.id);
    // "Care planning" is in many sentences that speak of no area.
    for (const area of plan.areas) {
      if (isTelling(area.title, area.label === null ? 2 : 3)) of(area.title).areas.add(areaKey(plan, area));
    }
  }
  const longestFirst = [...titles].toSorted(([one], [other]) => other.length - one.length);
  const found: (Clue & Stretch)[] = [];
  for (const [phrase, keys] of longestFirst) {
    for (const stretch of phraseIn(mail, phrase.split(' ')).slice(0, MOST_PLACES)) {
      if (found.some(({ start, end }) => stretch.start >= start && stretch.end <= end)) continue;
      if (keys.plans.size > 0) found.push({ ...stretch, of: 'plans', keys: keys.plans });
      if (keys.areas.size > 0) found.push({ ...stretch, of: 'areas', keys: keys.areas });
    }
  }
  return found;
}

/** "Priority Area 4", "PA 4" and "Priority Area 4.2" all name the fourth. */
function headingsIn(refs: readonly NamedRef[], headings: AreaHeadings): Clues {
  return refs.flatMap(({ label, ref, start, words }) => {
    const areas = areasNamed(headings, label, ref);
    const keys = new Set(areas.map(({ plan, area }) => areaKey(plan, area)));
    return areas.length === 0 ? [] : [{ of: 'areas' as const, keys, start, end: start + words.length }];
  });
}

function isTelling(title: string, leastWords: number): boolean {
  const words = wordsOf(title);
  return words.length >= leastWords || (words.length === 1 && leastWords < 3 && title.length >= 10);
}

function areaKey(plan: Plan, { id }: Area): string {
  return `${plan.id}:${id}`;
}
