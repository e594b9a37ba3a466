import { chipWords, dueBetween, STATE_WORDS, searchedFor, silentFor, UNLED_CHIP } from '../../src/texts/all-actions.ts';
import { dayInWords } from '../../src/texts/days.ts';
import { wordsOf } from './choices.ts';
import { FACETS, type Facet, valuesOf } from './facets.ts';
import type { ListedRow } from './listed-row.ts';
import type { View } from './view.ts';

/** One thing that is filtered by, in words, and the view without it. */
export interface Chip {
  readonly key: string;
  readonly words: string;
  readonly without: Partial<View>;
}

/** Everything that a view filters by. @param rows every action, among which plans and areas find their names */
export function chipsOf(view: View, rows: readonly ListedRow[]): readonly Chip[] {
  const facets = FACETS.flatMap((facet) => view.chosen[facet].map((value) => facetChip(facet, value, { view, rows })));
  return [...facets, ...otherChips(view)];
}

function facetChip(
  facet: Facet,
  value: string,
  { view, rows }: { readonly view: View; readonly rows: readonly ListedRow[] },
): Chip {
  const having = rows.filter((one) => valuesOf(facet, one).includes(value));
  const others = view.chosen[facet].filter((one) => one !== value);
  return {
    key: `${facet} ${value}`,
    words: chipWords(facet, wordsOf(facet, value, having)),
    without: { chosen: { ...view.chosen, [facet]: others } },
  };
}

function otherChips({ words, dueFrom, dueTo, silentDays, isUnled, state }: View): readonly Chip[] {
  const chips: Chip[] = [];
  if (dueFrom !== null || dueTo !== null) {
    const between = dueBetween(dueFrom && dayInWords(dueFrom), dueTo && dayInWords(dueTo));
    chips.push({ key: 'due', words: between, without: { dueFrom: null, dueTo: null } });
  }
  if (silentDays !== null) chips.push({ key: 'silent', words: silentFor(silentDays), without: { silentDays: null } });
  if (isUnled) chips.push({ key: 'unled', words: UNLED_CHIP, without: { isUnled: false } });
  if (state !== null) chips.push({ key: 'state', words: STATE_WORDS[state], without: { state: null } });
  if (words !== '') chips.push({ key: 'words', words: searchedFor(words), without: { words: '' } });
  return chips;
}
