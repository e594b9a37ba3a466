import { ROW } from '../shared/table-roles.ts';
import { ActionCells, type RowLook } from './action-cells.tsx';
import { GroupCells } from './group-cells.tsx';
import type { Line } from './lines.ts';
import type { Grouping } from './view.ts';

/** What every row of the table is drawn by. */
export interface LinesLook {
  readonly group: Grouping;
  readonly look: RowLook;
  readonly selected: ReadonlySet<string> | null;
}

/** Where a row stands in a table of which only a part is drawn. */
interface Place {
  readonly index: number;
  /** Pixels below the first row. */
  readonly top: number;
  readonly measure: (row: Element | null) => void;
}

/** One row: the head of a group, or an action. @param props.place null where all rows are drawn one below the other */
export function TableLine(props: LinesLook & { readonly line: Line; readonly place: Place | null }) {
  const { line, place, group, look, selected } = props;
  const isSelected = line.kind === 'action' && (selected?.has(line.row.action.key) ?? false);
  return (
    <tr
      {...ROW}
      ref={place?.measure}
      data-index={place?.index}
      // The head is the first row.
      aria-rowindex={place === null ? undefined : place.index + 2}
      data-selected={isSelected}
      className={`line-${line.kind}`}
      style={place === null ? undefined : { transform: `translateY(${place.top}px)` }}
    >
      {line.kind === 'action' ? (
        <ActionCells row={line.row} isSelected={isSelected} look={look} />
      ) : (
        group !== 'none' && (
          <GroupCells line={line} group={group} columns={look.columns.length + (look.toggle ? 1 : 0)} />
        )
      )}
    </tr>
  );
}
