/** Every doubt or fault about a document that a reader can raise. */
export const PROBLEM_CODES = [
  'no-lead',
  'no-due',
  'due-unclear',
  'due-several-dates',
  'due-odd',
  'due-stray-text',
  'due-immediate-from-plan-date',
  'due-approximate',
  'due-year-assumed',
  'due-counted',
  'due-serial-number',
  'due-impossible',
  'no-review-day',
  'lead-not-split',
  'lead-stray-text',
  'revised-unclear',
  'status-conflict',
  'status-from-rag',
  'status-unclear',
  'ref-repeated',
  'ref-missing',
  'reads-as-finished',
  'row-joined',
  'row-unread',
  'row-repeated',
  'action-shared',
  'action-blank',
  'label-empty',
  'label-odd',
  'leads-beside-parts',
  'link-not-found',
  'header-assumed',
  'header-inside',
  'column-unread',
  'table-unread',
  'area-without-actions',
  'row-note',
  'page-furniture',
  'table-repeated',
  'sheet-skipped',
  'sheet-repeats',
  'text-unread',
  'as-above-without-above',
  // what a format holds that is not read, or not seen by whoever prints it
  'deleted-text',
  'hidden-text',
  'pictures-unread',
  'embedded-unread',
  'comments-unread',
  'macros-unread',
  'rows-hidden',
  'columns-hidden',
  'formula-without-value',
  'cell-error',
  'encoding-assumed',
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
