import { type Day, toDay } from '../../calendar/day.ts';
import { changeOf, factOf } from '../changes.ts';
import type { Change } from '../entry.ts';
import type { Person } from '../person.ts';
import type { Meeting } from './meeting.ts';

/** Something that was noted in a meeting, and not taken back. */
export interface Noted {
  /** Key of its entry. */
  readonly key: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly by: Person;
  readonly words: string;
}

/** What a body decided about a later day. */
export interface Decided {
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly decided: 'agreed' | 'refused';
  /** The day that was agreed to, or refused. */
  readonly day: Day;
  readonly reason: string;
}

const TAKES_BACK = 'takes back';

/** What the entry tells by which somebody takes a note back. @param note key of the note's entry */
export function takesBackFact(note: string): Change {
  return { field: TAKES_BACK, from: null, to: note };
}

/** What was noted in a meeting, oldest first. @param action key of the action; null for the meeting as a whole */
export function notesIn({ entries }: Meeting, action: string | null): readonly Noted[] {
  const gone = new Set(entries.map((entry) => factOf(entry, TAKES_BACK)));
  return entries.flatMap((entry) => {
    const { kind, key, at, by, words } = entry;
    const isWanted = kind === 'noted' && entry.action === action && !gone.has(key);
    return isWanted && words !== null ? { key, at, by, words } : [];
  });
}

/** What was decided in a meeting about an action, oldest first. */
export function decisionsIn({ entries }: Meeting, action: string): readonly Decided[] {
  return entries.flatMap((entry) => {
    const { kind, at, words } = entry;
    if (entry.action !== action || (kind !== 'revision-agreed' && kind !== 'revision-refused')) return [];
    const decided = kind === 'revision-agreed' ? 'agreed' : 'refused';
    const day = decided === 'agreed' ? changeOf(entry, 'agreed date')?.to : factOf(entry, 'refused date');
    return day ? { at, decided, day: toDay(day), reason: words ?? '' } : [];
  });
}
