import { OVERDUE_TEXTS } from '../../src/texts/tab.ts';
import type { ActionRow } from '../../src/wire/tab.ts';
import { COLUMN_HEADER, ROW, ROW_GROUP, TABLE } from '../shared/table-roles.ts';
import { OverdueRow } from './overdue-row.tsx';
import type { RowChange } from './row-changes.ts';

/** The overdue actions of one area, longest overdue first. */
export function OverdueTable(props: {
  readonly name: string;
  readonly rows: readonly ActionRow[];
  readonly today: string;
  readonly changes: readonly RowChange[];
}) {
  const { columns } = OVERDUE_TEXTS;
  return (
    <table {...TABLE} className="overdue-table" aria-label={props.name}>
      <colgroup>
        {Object.keys(columns).map((column) => (
          <col key={column} className={`of-${column}`} />
        ))}
      </colgroup>
      <thead {...ROW_GROUP}>
        <tr {...ROW}>
          {Object.entries(columns).map(([column, words]) => (
            <th key={column} {...COLUMN_HEADER} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROW_GROUP}>
        {props.rows.map((row) => (
          <OverdueRow
            key={row.key}
            row={row}
            today={props.today}
            change={props.changes.find((change) => change.row.key === row.key)?.change ?? null}
          />
        ))}
      </tbody>
    </table>
  );
}
