import type { LikelySame } from '../core/plan/same-actions.ts';
import type { Difference, PlanDifferences } from '../core/plan/versions/difference.ts';
import { differenceNote, differenceSentence } from './differences.ts';

/** The recommendations of a report, numbered as `--pick` takes them. */
export function candidateLines(
  file: string,
  candidates: readonly { readonly text: string; readonly heading: string | null }[],
): readonly string[] {
  const numbered = candidates.flatMap(({ text, heading }, index) => {
    const isNew = heading !== null && heading !== candidates[index - 1]?.heading;
    return [...(isNew ? [heading] : []), `  ${index + 1}. ${text.replace(/\s+/g, ' ')}`];
  });
  return [...numbered, `Pick those that are to become actions: import --pick 1,3-5 ${file}`];
}

/** What a newer document says otherwise, by area, each line with what stands to be known of it. */
export function differenceLines({ differences, unchanged }: PlanDifferences): readonly string[] {
  if (differences.length === 0) return ['Nothing moved.'];
  const lines = differences.flatMap((difference, index) => {
    const isNew = difference.area !== differences[index - 1]?.area;
    return [...(isNew ? [difference.area] : []), `  ${lineOf(difference)}`];
  });
  return [...lines, `${counted(differences.length, 'difference')}; ${counted(unchanged, 'action')} as before.`];
}

function lineOf(difference: Difference): string {
  const { id, action, ref } = difference;
  const name = action === null ? '' : id.slice(0, id.indexOf('|'));
  const note = differenceNote(difference);
  const head = [name, ref && ref !== name ? `(${ref})` : ''].filter(Boolean).join(' ');
  return `${head}${head && ': '}${differenceSentence(difference)}${note === null ? '' : ` – ${note}`}`;
}

/** What came of taking a document over. */
export function takenLines({ plan, differences }: PlanDifferences, taken: readonly string[]): readonly string[] {
  const left = differences.length - taken.length;
  const rest = left === 0 ? '' : ` ${counted(left, 'difference')} left as it is in the record: choose in the tab.`;
  const isUnmatched = differences.some(
    ({ id, doubt, kind }) => taken.includes(id) && (doubt === 'lead-unmatched' || kind === 'added'),
  );
  return [
    `${counted(taken.length, 'difference')} taken over into ${plan}.${rest}`,
    ...(isUnmatched ? [`New leads stand for nobody yet: npm run -s cli -- people --plan ${plan} --to people.csv`] : []),
  ];
}

/** Actions that may be the same in two places. */
export function sameLines(same: readonly LikelySame[], isLinked: boolean): readonly string[] {
  if (same.length === 0) return [];
  const pairs = same.map(
    ({ action, other }) =>
      `  ${action.action.key} and ${other.action.key}: “${other.action.text.replace(/\s+/g, ' ')}”`,
  );
  const next = isLinked ? 'They are linked now.' : 'Look at them; --link links them all.';
  return ['These look like the same action in two places:', ...pairs, next];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
