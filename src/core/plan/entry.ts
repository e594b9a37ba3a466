import type { Person } from './person.ts';

/** Every door through which a change can come. */
export const DOORS = ['chat', 'tab', 'mail', 'outlook', 'terminal', 'list', 'document'] as const;
/** Through which door a change came. */
export type Door = (typeof DOORS)[number];

/** Everything that an entry can tell. */
export const ENTRY_KINDS = [
  'imported',
  'answered',
  'corrected',
  'revision-asked',
  'revision-agreed',
  'revision-refused',
  'checked',
  'reopened',
  'matched',
  'plan-state',
  'edited',
  'put-back',
  'document-says',
  'document-adds',
  'document-lacks',
  'document-has-again',
  'document-renewed',
  'plan-taken-in',
  'linked',
  'help-asked',
  'help-answered',
  'not-mine-said',
  'not-mine-settled',
  'evidence-added',
  'asked',
  'asking-resumed',
  'asked-now',
  'taken-over',
  'asking-changed',
  'words-changed',
  'added',
  'meeting-opened',
  'noted',
  'note-taken-back',
  'meeting-closed',
  'notes-sent',
] as const;
/** What an entry tells. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One line of the history of an action or a plan. Never changed, never deleted. */
export interface Entry {
  /** Unique: the same tap twice makes one entry. */
  readonly key: string;
  readonly plan: string;
  /** The action's key; null when the entry is about the plan as a whole. */
  readonly action: string | null;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly by: Person;
  /** Whether it was said for somebody else: by a manager or a coordinator in place of the lead. */
  readonly onBehalf: boolean;
  readonly door: Door;
  readonly kind: EntryKind;
  /** What the person wrote, as they wrote it. */
  readonly words: string | null;
  /** What changed: field, value before and value after, as text; days as ISO dates. */
  readonly changes: readonly Change[];
}

/** One field's change, as text. */
export interface Change {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}
