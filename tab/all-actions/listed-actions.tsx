import { useMemo } from 'react';
import { ALL_ACTIONS_TEXTS, shownOf } from '../../src/texts/all-actions.ts';
import type { AllActionsReply } from '../../src/wire/all-actions.ts';
import { EmptySight } from '../shared/sights.tsx';
import type { RowLook } from './action-cells.tsx';
import { ActionsTable } from './actions-table.tsx';
import { columnsFor } from './columns.ts';
import type { ListedRow } from './listed-row.ts';
import { maySelect } from './select-cell.tsx';
import { Toolbar } from './toolbar.tsx';
import { type Selection, useSelection } from './use-selection.ts';
import { useShown } from './use-shown.ts';
import { useView } from './use-view.ts';
import type { Grouping } from './view.ts';

/** The actions of a reply, and everything by which one chooses among them. */
export function ListedActions({ reply }: { readonly reply: AllActionsReply }) {
  const view = useView();
  const { all, rows, lines } = useShown(reply, view.shown);
  const isEditable = useMemo(() => all.some(maySelect), [all]);
  const selection = useSelection(useMemo(() => keysToSelect(rows), [rows]));
  const columns = useMemo(() => columnsFor(all), [all]);
  const look = useLook(reply, { columns, group: view.shown.group, selection: isEditable ? selection : null });

  if (all.length === 0) {
    return <EmptySight shape="○" title={ALL_ACTIONS_TEXTS.noPlan} more={ALL_ACTIONS_TEXTS.noPlanMore} />;
  }
  return (
    <>
      <Toolbar rows={all} view={view} />
      <p role="status" className="shown-of">
        {shownOf(rows.length, all.length)}
      </p>
      {rows.length === 0 ? (
        <EmptySight shape="○" title={ALL_ACTIONS_TEXTS.nothing} more={ALL_ACTIONS_TEXTS.nothingMore} />
      ) : (
        <ActionsTable
          lines={lines}
          view={view.shown}
          change={view.change}
          look={look}
          selection={isEditable ? selection : null}
        />
      )}
    </>
  );
}

function keysToSelect(rows: readonly ListedRow[]): readonly string[] {
  return rows.filter(maySelect).map(({ action }) => action.key);
}

function useLook(
  { on, plans }: AllActionsReply,
  of: { readonly columns: RowLook['columns']; readonly group: Grouping; readonly selection: Selection | null },
): RowLook {
  const { columns, group } = of;
  const toggle = of.selection?.toggle ?? null;
  const placed = placeToName(group, plans.length > 1);
  return useMemo(() => ({ columns, today: on, placed, toggle, drawEdit: null }), [columns, on, placed, toggle]);
}

/** What a row has to say of where it belongs, beside what the head of its group says. */
function placeToName(group: Grouping, hasPlans: boolean): RowLook['placed'] {
  if (group === 'area') return 'nothing';
  return hasPlans && group !== 'plan' ? 'plan-and-area' : 'area';
}
