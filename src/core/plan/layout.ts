/** Every kind of column that a plan can have. */
export const COLUMN_ROLES = [
  'ref',
  'area',
  'action',
  'recommendation',
  'lead',
  'lead-and-due',
  'due',
  'revised',
  'progress',
  'status',
  'rag',
  'percent',
  'check',
  'finding',
  'implication',
  'response',
  'priority',
  'residual-risk',
  'measure',
  'follow-up',
  'manager',
  'service',
  'standard',
] as const;

/** What a column of a plan holds. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Every way in which a document marks its areas. */
export const AREA_SHAPES = ['heading', 'row', 'sheet', 'column', 'merged-column'] as const;

/**
 * How a document marks its areas: by a heading paragraph above a table, a full-width row inside one, a sheet each, a column
 * that repeats the area in every row, or a first column merged over the area's rows.
 */
export type AreaShape = (typeof AREA_SHAPES)[number];

/** Every kind of document that has a layout to give back. */
export const LAYOUT_FORMATS = ['word', 'excel', 'csv'] as const;

/**
 * How the plan's document looks, so that it can be given back as it was: which columns under which names, how areas are
 * marked, what stands above them. It holds nothing that is changed by an answer.
 */
export interface PlanLayout {
  readonly format: (typeof LAYOUT_FORMATS)[number];
  readonly landscape: boolean;
  /** How most of its areas are marked. */
  readonly areas: AreaShape;
  /** The paragraphs above the first area, in order, without the title. */
  readonly notes: readonly string[];
  /** The different header rows of the document, each once, columns from left to right. */
  readonly tables: readonly (readonly LayoutColumn[])[];
  /** One for each area of the document, by its position. Areas that came in later have none. */
  readonly places: readonly AreaPlace[];
}

/** One column of the document. */
export interface LayoutColumn {
  /** As printed; blank where the header is. */
  readonly header: string;
  /** Null for a column that Followthrough makes nothing of: its cells are in the actions' `other`. */
  readonly role: ColumnRole | null;
  /** Its part of the table's width, above 0 and at most 1; null where the document does not say. */
  readonly share: number | null;
}

/** Where an area stands in its document. */
export interface AreaPlace {
  /** How this area is marked: most documents mark all areas alike, some do not. */
  readonly shape: AreaShape;
  /** The area's heading, whole, as printed; null where the document has none. */
  readonly heading: string | null;
  /** The texts between the heading and the area's rows, as printed. The area's context ends with them. */
  readonly notes: readonly string[];
  /** The sheet on which the area stands; null outside workbooks. */
  readonly sheet: string | null;
  /** Which of the layout's tables its rows stand in: an index. */
  readonly table: number;
}
