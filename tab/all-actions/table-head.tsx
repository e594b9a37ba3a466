import { ALL_ACTIONS_TEXTS } from '../../src/texts/all-actions.ts';
import { COLUMN_HEADER, ROW, ROW_GROUP } from '../shared/table-roles.ts';
import { type Column, SORT_OF } from './columns.ts';
import type { Selection } from './use-selection.ts';
import type { View } from './view.ts';

/** The heads of the columns, each of which puts the rows in its order; pressed again, the other way round. */
export function TableHead(props: {
  readonly columns: readonly Column[];
  readonly view: View;
  readonly change: (change: Partial<View>) => void;
  /** Null where nobody may change anything. */
  readonly selection: Selection | null;
}) {
  const { columns, view, change, selection } = props;
  return (
    <thead {...ROW_GROUP}>
      <tr {...ROW} aria-rowindex={1}>
        {selection && (
          <th {...COLUMN_HEADER} scope="col" className="of-select">
            <label>
              <input
                type="checkbox"
                checked={selection.all === 'all'}
                ref={(box) => {
                  if (box) box.indeterminate = selection.all === 'some';
                }}
                onChange={selection.toggleAll}
              />
              {/* Only cards have room for it. */}
              <span className="only-heard">{ALL_ACTIONS_TEXTS.selectAll}</span>
            </label>
          </th>
        )}
        {columns.map((column) => {
          const isSorted = view.sort === SORT_OF[column];
          return (
            <th
              key={column}
              {...COLUMN_HEADER}
              scope="col"
              className={`of-${column}`}
              aria-sort={isSorted ? (view.isDescending ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                className="sort"
                onClick={() => change({ sort: SORT_OF[column], isDescending: isSorted && !view.isDescending })}
              >
                {ALL_ACTIONS_TEXTS.columns[column]}
                <span aria-hidden className="sort-shape">
                  {isSorted ? (view.isDescending ? '▼' : '▲') : ''}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
