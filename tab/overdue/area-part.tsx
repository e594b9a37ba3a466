import { areaCounts, areaTitleLine, managerLine, quietArea } from '../../src/texts/tab.ts';
import type { AreaRows } from '../../src/wire/tab.ts';
import { OverdueTable } from './overdue-table.tsx';
import { type RowChange, rowsWithGone } from './row-changes.ts';

/** One area: a table of what is overdue in it, or one quiet line so that the team sees the whole plan. */
export function AreaPart(props: {
  readonly area: AreaRows;
  readonly today: string;
  readonly changes: readonly RowChange[];
}) {
  const { area, today, changes } = props;
  const rows = rowsWithGone(area.overdue, changes);
  const heading = areaTitleLine(area);
  return (
    <section className={rows.length === 0 ? 'area area-quiet' : 'area'}>
      <header className="area-head">
        <h3 tabIndex={-1}>{heading}</h3>
        <p className="quiet">
          {rows.length === 0 ? quietArea(area.open) : areaCounts(area.overdue.length, area.open)}
          {rows.length > 0 && area.manager !== null && <span> · {managerLine(area.manager)}</span>}
        </p>
      </header>
      {rows.length > 0 && <OverdueTable name={heading} rows={rows} today={today} changes={changes} />}
    </section>
  );
}
