import { useRef } from 'react';
import { ALL_ACTIONS_TEXTS } from '../../src/texts/all-actions.ts';
import { TABLE } from '../shared/table-roles.ts';
import type { RowLook } from './action-cells.tsx';
import type { Line } from './lines.ts';
import { TableBody } from './table-body.tsx';
import { TableHead } from './table-head.tsx';
import type { Selection } from './use-selection.ts';
import { useTopOf } from './use-top-of.ts';
import type { View } from './view.ts';

/** What the table shows, and how. */
export interface ActionsTableProps {
  readonly lines: readonly Line[];
  readonly view: View;
  readonly change: (change: Partial<View>) => void;
  readonly look: RowLook;
  /** Null where nobody may change anything. */
  readonly selection: Selection | null;
}

/** Actions as a table, of which only what is in sight is drawn; on a phone each row is a card. */
export function ActionsTable({ lines, view, change, look, selection }: ActionsTableProps) {
  const { columns } = look;
  const body = useRef<HTMLTableSectionElement>(null);
  const top = useTopOf(body);
  return (
    <table
      {...TABLE}
      className="actions-table"
      aria-label={ALL_ACTIONS_TEXTS.table}
      // The head is a row as well.
      aria-rowcount={lines.length + 1}
      data-graded={columns.includes('grade')}
      data-selecting={selection !== null}
    >
      <TableHead columns={columns} view={view} change={change} selection={selection} />
      <TableBody
        body={body}
        top={top}
        lines={lines}
        group={view.group}
        look={look}
        selected={selection?.selected ?? null}
      />
    </table>
  );
}
