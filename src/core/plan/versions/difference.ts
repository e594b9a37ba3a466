/** Every way in which a newer document can differ from the record. */
export const DIFFERENCE_KINDS = [
  'due',
  'status',
  'words',
  'leads',
  'progress',
  'check',
  'other',
  'added',
  'gone',
] as const;

/**
 * How a newer document differs from the record: a due date, a status, the words of the action, its leads, an update or a
 * check that the record does not have, any other cell or the heading of an area, a row that is new, a row that is no more.
 */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One thing that a newer document says otherwise than the record. */
export interface Difference {
  /** The same for the same document and the same record, unique among the differences of both: `a3.2|due`. */
  readonly id: string;
  readonly kind: DifferenceKind;
  /** The heading of the area that it stands under, as the reader knows it. */
  readonly area: string;
  /** Key of the action in the record; null for a row that is new, and for the heading of an area. */
  readonly action: string | null;
  /** Id of the row in the new document; null for a row that is gone, and for the heading of an area. */
  readonly printed: string | null;
  readonly ref: string | null;
  /** The words of the action, as the new document has them where it has it. */
  readonly text: string;
  /** As text, days as ISO dates; null for nothing. */
  readonly from: string | null;
  readonly to: string | null;
  /** Somebody answered since the last document said it: what they said stands unless it is chosen otherwise. */
  readonly held: 'answered-since' | null;
  /** Who answered and when, where it is held: an ISO instant or day. */
  readonly answered: { readonly by: string; readonly at: string } | null;
  /** What somebody should look at: other words stand under a ref that the record knows; a lead stands for nobody yet. */
  readonly doubt: 'ref-reused' | 'lead-unmatched' | null;
}

/** What moved between the record of a plan and a newer version of its document. */
export interface PlanDifferences {
  /** The plan's id. */
  readonly plan: string;
  /** In the order of the new document; what is gone stands after what its area still has. */
  readonly differences: readonly Difference[];
  /** How many actions the document says nothing new about. */
  readonly unchanged: number;
}
