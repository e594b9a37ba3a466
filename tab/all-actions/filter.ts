import { isOpen } from '../../src/core/plan/status.ts';
import { FACETS, valuesOf } from './facets.ts';
import type { ListedRow } from './listed-row.ts';
import { hasWords, searchedWords } from './search.ts';
import type { View } from './view.ts';

type Test = (row: ListedRow) => boolean;

/** The rows that a view lets through, in the order in which they come. */
export function filtered(rows: readonly ListedRow[], view: View): readonly ListedRow[] {
  const tests = testsOf(view);
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

/** Only what is asked for is looked at; the words, which take longest, last. */
function testsOf(view: View): readonly Test[] {
  const { dueFrom, dueTo, silentDays, isUnled, state } = view;
  const tests: Test[] = FACETS.filter((facet) => view.chosen[facet].length > 0).map((facet) => {
    const chosen = new Set(view.chosen[facet]);
    return (row) => valuesOf(facet, row).some((value) => chosen.has(value));
  });
  if (dueFrom !== null) tests.push(({ action: { by } }) => by !== null && by >= dueFrom);
  if (dueTo !== null) tests.push(({ action: { by } }) => by !== null && by <= dueTo);
  if (silentDays !== null) tests.push(({ action }) => isSilent(action, silentDays));
  if (isUnled) tests.push(({ action }) => action.isUnled);
  if (state !== null) tests.push(({ action }) => isOpen(action.status) === (state === 'open'));
  const words = searchedWords(view.words);
  if (words.length > 0) tests.push(({ action }) => hasWords(action, words));
  return tests;
}

/** Nobody has to say anything about what is closed; what was never spoken of is silent for however long. */
function isSilent({ status, daysSilent }: ListedRow['action'], days: number): boolean {
  return isOpen(status) && (daysSilent === null || daysSilent >= days);
}
