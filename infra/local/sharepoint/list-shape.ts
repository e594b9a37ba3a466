/** The kinds of column that the stand-in can make; each is a facet of Graph's columnDefinition. */
export const columnKinds = ['text', 'number', 'choice', 'dateTime', 'boolean', 'personOrGroup', 'lookup'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** One column of a list. */
export interface Column {
  id: string;
  name: string;
  displayName: string;
  description: string;
  columnGroup: string;
  kind: ColumnKind;
  facet: Record<string, unknown>;
  indexed: boolean;
  enforceUniqueValues: boolean;
  hidden: boolean;
  readOnly: boolean;
  required: boolean;
}

/** Who did it: the app, or a person who edited the list by hand. */
export type Doer = { app: true } | { personId: string };

/** What a cell can hold. */
export type FieldValue = string | number | boolean | readonly (string | number)[];
export type Fields = Record<string, FieldValue>;

/** One saved state of a row. */
export interface ItemVersion {
  version: number;
  fields: Fields;
  at: string;
  by: Doer;
}

/** One row: its present version, and those before it. */
export interface Item extends ItemVersion {
  id: number;
  guid: string;
  createdAt: string;
  createdBy: Doer;
  past: ItemVersion[];
  /** The list's change number at the last change: delta goes by it. */
  changedAt: number;
}
