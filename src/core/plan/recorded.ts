import type { Day } from '../calendar/day.ts';
import { changesBetween } from './changes.ts';
import type { Change, Door, Entry, EntryKind } from './entry.ts';
import type { Person } from './person.ts';
import type { Action } from './plan.ts';

/** Who changes an action, when, and through which door. */
export interface RecordedBy {
  /** Key of the entry. */
  readonly key: string;
  readonly by: Person;
  /** Whether it is said in place of the lead. */
  readonly onBehalf: boolean;
  readonly door: Door;
  readonly at: string;
  readonly today: Day;
}

/** An action after a change, and the entry that tells of it. */
export interface Recorded {
  readonly after: Action;
  readonly entry: Entry;
}

/** What an entry tells beside what can be seen of the action. */
export interface Told {
  readonly kind: EntryKind;
  readonly words: string | null;
  readonly facts?: readonly Change[];
}

/** The next version of an action, with the entry of what changed. */
export function recorded(
  before: Action,
  change: Partial<Action>,
  { key, by, onBehalf, door, at }: RecordedBy,
  { kind, words, facts = [] }: Told,
): Recorded {
  const after: Action = { ...before, ...change, version: before.version + 1 };
  const changes = [...changesBetween(before, after), ...facts];
  return { after, entry: { key, plan: before.plan, action: before.key, at, by, onBehalf, door, kind, words, changes } };
}
