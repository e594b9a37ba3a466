import { comingWords, movedWords, VERSIONS_TEXTS } from '../../../src/texts/versions.ts';
import type { DifferencesReply } from '../../../src/wire/plan-versions.ts';

/** What moved, in one sentence. Of a plan that comes in for the first time everything is new. */
export function summaryOfMoved({ differences, unchanged }: DifferencesReply, as: 'newer' | 'part'): string {
  if (differences.length === 0) return VERSIONS_TEXTS.nothing;
  const isAllNew = unchanged === 0 && differences.every(({ kind, action }) => kind === 'added' && action === null);
  if (as === 'part' && isAllNew)
    return comingWords(new Set(differences.map(({ area }) => area)).size, differences.length);
  return movedWords(differences.length, unchanged, differences.filter(({ held }) => held !== null).length);
}
