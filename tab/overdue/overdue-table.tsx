import type { ReactNode } from 'react';
import { OVERDUE_TEXTS } from '../../src/texts/tab.ts';
import type { OverdueRow as Row } from '../../src/wire/tab.ts';
import { COLUMN_HEADER, ROW, ROW_GROUP, TABLE } from '../shared/table-roles.ts';
import { usePrinting } from '../shared/use-printing.ts';
import { OverdueRow } from './overdue-row.tsx';
import type { RowChange } from './row-changes.ts';
import { RowsInWindow } from './rows-in-window.tsx';

/** A table as short as this is drawn whole even in a long list. */
const SHORT = 5;

/** The overdue actions of one area, longest overdue first. */
export function OverdueTable(props: {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly today: string;
  readonly changes: readonly RowChange[];
  readonly areRowsLeftOut: boolean;
}) {
  const { name, rows, today, changes } = props;
  const isPrinting = usePrinting();
  const change = (row: Row) => changes.find((one) => one.row.key === row.key)?.change ?? null;
  if (props.areRowsLeftOut && rows.length > SHORT && !isPrinting) {
    return (
      <Frame name={name} rowCount={rows.length + 1}>
        <RowsInWindow rows={rows} today={today} changeOf={change} />
      </Frame>
    );
  }
  return (
    <Frame name={name}>
      <tbody {...ROW_GROUP}>
        {rows.map((row) => (
          <OverdueRow key={row.key} row={row} today={today} change={change(row)} />
        ))}
      </tbody>
    </Frame>
  );
}

/** The table with its head. @param props.rowCount all its rows, the head's too, where not all are drawn */
function Frame(props: { readonly name: string; readonly rowCount?: number; readonly children: ReactNode }) {
  const { columns } = OVERDUE_TEXTS;
  return (
    <table {...TABLE} className="overdue-table" aria-label={props.name} aria-rowcount={props.rowCount}>
      <colgroup>
        {Object.keys(columns).map((column) => (
          <col key={column} className={`of-${column}`} />
        ))}
      </colgroup>
      <thead {...ROW_GROUP}>
        <tr {...ROW} aria-rowindex={props.rowCount === undefined ? undefined : 1}>
          {Object.entries(columns).map(([column, words]) => (
            <th key={column} {...COLUMN_HEADER} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      {props.children}
    </table>
  );
}
