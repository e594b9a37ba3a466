/**
 * The roles that a table has anyway. On a narrow screen the rows are laid out as cards, and some browsers stop calling
 * a table a table as soon as its `display` changes: said outright, the roles stay.
 */
export const TABLE = { role: 'table' } as const;
export const ROW_GROUP = { role: 'rowgroup' } as const;
export const ROW = { role: 'row' } as const;
export const COLUMN_HEADER = { role: 'columnheader' } as const;
export const ROW_HEADER = { role: 'rowheader' } as const;
export const CELL = { role: 'cell' } as const;
