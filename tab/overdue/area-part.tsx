import { areaCountsBothWays } from '../../src/texts/overdue.ts';
import { areaTitleLine, managerLine, quietArea } from '../../src/texts/tab.ts';
import type { OverdueAreaRows } from '../../src/wire/tab.ts';
import { OverdueTable } from './overdue-table.tsx';
import { type RowChange, rowsWithGone } from './row-changes.ts';

/** One area: a table of what is overdue in it, or one quiet line so that the team sees the whole plan. */
export function AreaPart(props: {
  readonly area: OverdueAreaRows;
  readonly today: string;
  readonly changes: readonly RowChange[];
  readonly areRowsLeftOut: boolean;
}) {
  const { area, today, changes, areRowsLeftOut } = props;
  const rows = rowsWithGone(area.overdue, changes);
  const heading = areaTitleLine(area);
  const isQuiet = rows.length === 0;
  const counts =
    isQuiet && area.lateByFirstPromise === 0 ? quietArea(area.open) : areaCountsBothWays(area.overdue.length, area);
  return (
    <section className={isQuiet ? 'area area-quiet' : 'area'}>
      <header className="area-head">
        <h3 tabIndex={-1}>{heading}</h3>
        <p className="quiet">
          {counts}
          {!isQuiet && area.manager !== null && <span> · {managerLine(area.manager)}</span>}
        </p>
      </header>
      {!isQuiet && (
        <OverdueTable name={heading} rows={rows} today={today} changes={changes} areRowsLeftOut={areRowsLeftOut} />
      )}
    </section>
  );
}
