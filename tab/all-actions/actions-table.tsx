import { ALL_ACTIONS_TEXTS } from '../../src/texts/all-actions.ts';
import { ROW_GROUP, TABLE } from '../shared/table-roles.ts';
import { usePrinting } from '../shared/use-printing.ts';
import type { RowLook } from './action-cells.tsx';
import type { Line } from './lines.ts';
import { LinesInWindow } from './lines-in-window.tsx';
import { TableHead } from './table-head.tsx';
import { type LinesLook, TableLine } from './table-line.tsx';
import type { Selection } from './use-selection.ts';
import type { View } from './view.ts';

/** More rows than this are drawn only where they are in sight; fewer are found by the browser's own search. */
const MOST_DRAWN = 120;

/** What the table shows, and how. */
export interface ActionsTableProps {
  readonly lines: readonly Line[];
  readonly view: View;
  readonly change: (change: Partial<View>) => void;
  readonly look: RowLook;
  /** Null where nobody may change anything. */
  readonly selection: Selection | null;
}

/** Actions as a table; on a phone each row is a card. */
export function ActionsTable({ lines, view, change, look, selection }: ActionsTableProps) {
  const { columns } = look;
  const isWhole = usePrinting() || lines.length <= MOST_DRAWN;
  const drawing = { lines, group: view.group, look, selected: selection?.selected ?? null };
  return (
    <table
      {...TABLE}
      className="actions-table"
      aria-label={ALL_ACTIONS_TEXTS.table}
      // The head is a row as well.
      aria-rowcount={isWhole ? undefined : lines.length + 1}
      data-graded={columns.includes('grade')}
      data-selecting={selection !== null}
    >
      <TableHead columns={columns} view={view} change={change} selection={selection} />
      {isWhole ? <AllLines {...drawing} /> : <LinesInWindow {...drawing} />}
    </table>
  );
}

function AllLines({ lines, ...look }: LinesLook & { readonly lines: readonly Line[] }) {
  return (
    <tbody {...ROW_GROUP}>
      {lines.map((line) => (
        <TableLine key={line.key} line={line} place={null} {...look} />
      ))}
    </tbody>
  );
}
