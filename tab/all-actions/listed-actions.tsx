import { useMemo } from 'react';
import { ALL_ACTIONS_TEXTS, shownOf } from '../../src/texts/all-actions.ts';
import type { AllActionsReply } from '../../src/wire/all-actions.ts';
import { EmptySight } from '../shared/sights.tsx';
import type { RowLook } from './action-cells.tsx';
import { ActionsTable } from './actions-table.tsx';
import { columnsFor } from './columns.ts';
import { BulkBar } from './editing/bulk/bulk-bar.tsx';
import { drawEdit } from './editing/draw-edit.tsx';
import { EditingPlace } from './editing/editing-place.tsx';
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
  const selectable = useMemo(() => rows.filter(maySelect), [rows]);
  const selection = useSelection(useMemo(() => selectable.map(({ action }) => action.key), [selectable]));
  const columns = useMemo(() => columnsFor(all), [all]);
  const look = useLook(reply, { columns, group: view.shown.group, selection: isEditable ? selection : null });

  if (all.length === 0) {
    return <EmptySight shape="○" title={ALL_ACTIONS_TEXTS.noPlan} more={ALL_ACTIONS_TEXTS.noPlanMore} />;
  }
  return (
    <EditingPlace>
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
      <BulkBar rows={selectable} selection={selection} today={reply.on} />
    </EditingPlace>
  );
}

function useLook(
  { on, plans }: AllActionsReply,
  of: { readonly columns: RowLook['columns']; readonly group: Grouping; readonly selection: Selection | null },
): RowLook {
  const { columns, group } = of;
  const toggle = of.selection?.toggle ?? null;
  const placed = placeToName(group, plans.length > 1);
  return useMemo(
    () => ({ columns, today: on, placed, toggle, drawEdit: toggle && drawEdit }),
    [columns, on, placed, toggle],
  );
}

/** What a row has to say of where it belongs, beside what the head of its group says. */
function placeToName(group: Grouping, hasPlans: boolean): RowLook['placed'] {
  if (group === 'area') return 'nothing';
  return hasPlans && group !== 'plan' ? 'plan-and-area' : 'area';
}
