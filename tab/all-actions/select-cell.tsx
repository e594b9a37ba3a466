import { useRef } from 'react';
import { selectAction } from '../../src/texts/all-actions.ts';
import { CELL } from '../shared/table-roles.ts';
import type { ListedRow } from './listed-row.ts';

/** Selects an action to change it together with others. Holding Shift selects all up to it; empty for whoever may not. */
export function SelectCell(props: {
  readonly row: ListedRow;
  readonly isSelected: boolean;
  readonly toggle: (key: string, upTo: boolean) => void;
}) {
  const { row, isSelected, toggle } = props;
  const isShifted = useRef(false);
  return (
    <td {...CELL} className="of-select">
      {maySelect(row) && (
        <input
          type="checkbox"
          aria-label={selectAction(row.action.ref)}
          checked={isSelected}
          onClick={({ shiftKey }) => {
            isShifted.current = shiftKey;
          }}
          onChange={() => toggle(row.action.key, isShifted.current)}
        />
      )}
    </td>
  );
}

/** Whether there is anything that a reader may do to an action from the list. */
export function maySelect({ area }: ListedRow): boolean {
  return area.may.length > 0;
}
