import type { Entry } from '../../core/plan/entry.ts';
import type { RecordedBy } from '../../core/plan/recorded.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Caller, inHistory } from '../caller.ts';

/** So much of a document's hash tells it from every other one, and leaves room in a key. */
const HASH_LENGTH = 32;

/** The key of an entry that a document makes: what is the same of it in a repeated call, and of no other one. */
export function documentKey(hash: string, ...about: readonly (string | number)[]): string {
  return ['document', hash.slice(0, HASH_LENGTH), ...about].join('|');
}

/** Who takes a document over, when, under which key. */
export function byDocument(clock: Clock, caller: Caller, key: string): RecordedBy {
  const [at, today] = [clock.now(), clock.today()];
  return { key, by: inHistory(caller), onBehalf: false, door: 'document', at, today };
}

/** A line about a plan as a whole. */
export function planEntry(
  { key, by, onBehalf, door, at }: RecordedBy,
  about: Pick<Entry, 'plan' | 'kind' | 'changes'>,
): Entry {
  return { key, by, onBehalf, door, at, action: null, words: null, ...about };
}

/** How often a document came into a plan so far: it tells a second coming of one document from a repeated call. */
export function timesIn(history: readonly Entry[]): number {
  return history.filter(({ kind }) => kind === 'document-renewed' || kind === 'plan-taken-in').length;
}
