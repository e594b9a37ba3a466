import { type FocusEvent, Fragment, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { OverdueChange } from '../../src/texts/tab.ts';
import type { OverdueRow as Row } from '../../src/wire/tab.ts';
import { useOpenedAction } from '../shared/opened-action.ts';
import { ROW_GROUP } from '../shared/table-roles.ts';
import { useRowsInSight } from '../shared/use-rows-in-sight.ts';
import { OverdueRow } from './overdue-row.tsx';

/**
 * The rows of a long table that are in the window. The row that has the focus stays drawn wherever it is, and its
 * neighbours with it, so that keys go on from there; so does the row whose action is open.
 */
export function RowsInWindow(props: {
  readonly rows: readonly Row[];
  readonly today: string;
  readonly changeOf: (row: Row) => OverdueChange | null;
}) {
  const { rows, today, changeOf } = props;
  const head = useRef<HTMLTableSectionElement>(null);
  const opened = useOpenedAction().key;
  const [focused, setFocused] = useState<string | null>(null);
  const at = focused === null ? -1 : rows.findIndex(({ key }) => key === focused);
  const openedAt = rows.findIndex(({ key }) => key === opened);
  const { drawn, leftOutAfter, measure, show } = useRowsInSight({
    count: rows.length,
    keyOf: (index) => rows[index]?.key ?? String(index),
    head,
    kept: [...(at === -1 ? [] : [at - 1, at, at + 1]), openedAt],
  });
  // The list becomes narrower as an action opens and wider as it closes, and the rows above are measured anew: where the
  // row is then is known only here.
  const showRow = useEffectEvent((wanted: string | null) => {
    const index = rows.findIndex(({ key }) => key === wanted);
    if (index !== -1) show(index);
  });
  useEffect(() => {
    showRow(opened);
    return () => showRow(opened);
  }, [opened]);
  // A key may lead to a row that one had scrolled away from: its neighbours are then measured for the first time. Under a
  // pointer nothing may move: it would come up over another row than it went down on, and press neither.
  useEffect(() => {
    if (document.activeElement?.matches(':focus-visible')) showRow(focused);
  }, [focused]);
  const noteFocus = ({ target }: FocusEvent) => setFocused(keyOfRow(target));
  return (
    <tbody {...ROW_GROUP} ref={head} onFocus={noteFocus} onBlur={() => setFocused(null)}>
      {drawn.map(({ index, leftOut }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <Fragment key={row.key}>
            <LeftOut px={leftOut} />
            <OverdueRow row={row} today={today} change={changeOf(row)} index={index} measure={measure} />
          </Fragment>
        );
      })}
      <LeftOut px={leftOutAfter} />
    </tbody>
  );
}

/** The room of rows that are not drawn. */
function LeftOut({ px }: { readonly px: number }) {
  return px < 1 ? null : <tr aria-hidden className="left-out" style={{ height: px }} />;
}

function keyOfRow(inside: Element): string | null {
  return inside.closest('tr')?.querySelector<HTMLElement>('[data-opens]')?.dataset.opens ?? null;
}
