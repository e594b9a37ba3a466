import type { AreaShape } from '../../../core/plan/layout.ts';
import type { Row } from '../../formats/blocks.ts';
import type { Column } from '../tables/columns.ts';
import type { AreaHeading } from './area-heading.ts';

/** One row of a plan with the columns that it stands under. */
export interface PlanRow {
  readonly row: Row;
  readonly columns: readonly Column[];
}

/** One area with its rows, not yet read, and how its document shows it. */
export interface Section {
  readonly heading: AreaHeading;
  readonly group: string | null;
  readonly rows: readonly PlanRow[];
  readonly shape: AreaShape;
  /** The heading, whole, as printed; null where the document has none. */
  readonly printed: string | null;
  readonly notes: readonly string[];
  readonly sheet: string | null;
  /** The widths of the columns of the table in which it begins. */
  readonly shares: readonly number[];
}
