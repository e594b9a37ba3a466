import type { Day } from '../../calendar/day.ts';
import type { Change } from '../entry.ts';
import type { Action } from '../plan.ts';
import type { PrintedAction, PrintedDay, Progress } from '../printed.ts';
import type { Difference } from './difference.ts';

/** One field that a newer document says otherwise, and what taking it over makes of the action. */
export interface FieldDifference extends Pick<Difference, 'kind' | 'from' | 'to' | 'doubt'> {
  /** As entries name it. */
  readonly field: string;
  /** What becomes of the action. */
  readonly change: (today: Day) => Partial<Action>;
  /** What the entry tells beside what can be seen of the action. */
  readonly facts: readonly Change[];
  readonly words: string | null;
  /** Whether the document says it only by having an update: against what somebody said that counts for nothing. */
  readonly isWeak: boolean;
  /** Whether taking it over changes nothing: the document only says less than the record, and history tells so. */
  readonly isOnlyTold: boolean;
}

/** The texts of an action beside its own words. */
export const TEXTS = [
  'ref',
  'finding',
  'implication',
  'response',
  'priority',
  'residualRisk',
  'measure',
  'followUp',
] as const;

/** What is known of the document that a row stands in. */
export interface DocumentSays {
  readonly date: PrintedDay | null;
  /** The fields that any row fills: what a document has no column for, it says nothing about. */
  readonly fields: ReadonlySet<string>;
  /** Where a link leads in the record; null for one to a row that the record does not have. */
  readonly linkTo: (printedId: string) => string | null;
  /** The area that a row stands in now: its id in the record, null for one that is new, and its heading. */
  readonly areaOf: (printed: PrintedAction) => { readonly id: string | null; readonly heading: string };
  /** The heading of an area of the record, by its id. */
  readonly headingOf: (area: string) => string;
  /** What the record itself would print as updates of an action, by its key: read back, they are no news. */
  readonly told: (action: string) => readonly Progress[];
}

type Told = Pick<FieldDifference, 'field' | 'kind' | 'from' | 'to' | 'change'>;

/** A difference that its text before and after tells of, and nothing else, unless it says so. */
export function told(difference: Told & Partial<FieldDifference>): FieldDifference {
  const { field, from, to } = difference;
  return { doubt: null, words: null, isWeak: false, isOnlyTold: false, facts: [{ field, from, to }], ...difference };
}
