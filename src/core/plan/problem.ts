/** Every doubt or fault about a document that a reader can raise. */
export const PROBLEM_CODES = [
  'no-lead',
  'no-due',
  'due-unclear',
  'due-several-dates',
  'due-odd',
  'due-stray-text',
  'due-immediate-from-plan-date',
  'no-review-day',
  'lead-not-split',
  'ref-repeated',
  'ref-missing',
  'reads-as-finished',
  'row-joined',
  'row-unread',
  'header-assumed',
  'column-unread',
  'table-unread',
  'area-without-actions',
  'as-above-without-above',
] as const;

/** What a reader of the document should look at. The door makes the sentence (`texts/problems.ts`). */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One doubt or fault found while a document was read, with the place where it stands. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** The place in the document, in the reader's terms: "table 2, row 3" or "sheet Priority 1, row 5". */
  readonly where: string;
  readonly action: string | null;
  readonly code: ProblemCode;
  /** What was found, as printed. */
  readonly found: string | null;
}
