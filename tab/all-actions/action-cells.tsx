import { memo, type ReactNode } from 'react';
import { areaHeading } from '../../src/core/plan/area-heading.ts';
import { ALL_ACTIONS_TEXTS, GRADE_WORDS, residualRiskLine } from '../../src/texts/all-actions.ts';
import { daysCounted } from '../../src/texts/days.ts';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import { ActionLink } from '../shared/action-link.tsx';
import { DueDays } from '../shared/due-days.tsx';
import { LastUpdate } from '../shared/last-update.tsx';
import { RagMark } from '../shared/rag-mark.tsx';
import { CELL, ROW_HEADER } from '../shared/table-roles.ts';
import type { Column } from './columns.ts';
import type { ListedRow } from './listed-row.ts';
import { SelectCell } from './select-cell.tsx';

/** What stands in a cell below what it shows, for those who may change it. */
export type DrawEdit = (column: Column, row: ListedRow) => ReactNode;

/** What every row of the table is drawn by. */
export interface RowLook {
  readonly columns: readonly Column[];
  /** An ISO date. */
  readonly today: string;
  /** What stands below an action's words to say where it belongs. */
  readonly placed: 'nothing' | 'area' | 'plan-and-area';
  /** Null where nobody may change anything. */
  readonly toggle: ((key: string, upTo: boolean) => void) | null;
  readonly drawEdit: DrawEdit | null;
}

/** The cells of one action. They are drawn anew only when it, or how all are drawn, changes. */
export const ActionCells = memo(function ActionCells(props: {
  readonly row: ListedRow;
  readonly isSelected: boolean;
  readonly look: RowLook;
}) {
  const { row, isSelected, look } = props;
  const { columns, toggle, drawEdit } = look;
  return (
    <>
      {toggle && <SelectCell row={row} isSelected={isSelected} toggle={toggle} />}
      {columns.map((column) =>
        column === 'action' ? (
          <th key={column} {...ROW_HEADER} scope="row" className="of-action">
            <ActionLink action={row.action} />
            <Place row={row} placed={look.placed} />
            {drawEdit?.(column, row)}
          </th>
        ) : (
          <td key={column} {...CELL} className={`of-${column}`}>
            <span className="card-label">{ALL_ACTIONS_TEXTS.columns[column]}</span>
            {SHOWN[column](row, look.today)}
            {drawEdit?.(column, row)}
          </td>
        ),
      )}
    </>
  );
});

const SHOWN: Readonly<Record<Exclude<Column, 'action'>, (row: ListedRow, today: string) => ReactNode>> = {
  leads: ({ action }) => <Leads leads={action.leads} isUnled={action.isUnled} />,
  due: ({ action }, today) => <DueDays row={action} today={today} />,
  rag: ({ action: { rag, ragWord, daysOverdue } }) => (
    <>
      <RagMark rag={rag} word={ragWord} />
      {daysOverdue > 0 && <span className="days">{daysCounted(daysOverdue)}</span>}
    </>
  ),
  grade: ({ action: { priority, residualRisk } }) => (
    <>
      {priority !== null && GRADE_WORDS[priority]}
      {residualRisk !== null && <span className="said-by">{residualRiskLine(residualRisk)}</span>}
    </>
  ),
  lastWords: ({ action }, today) => <LastUpdate answer={action.lastAnswer} today={today} />,
};

function Leads({ leads, isUnled }: { readonly leads: readonly string[]; readonly isUnled: boolean }) {
  if (leads.length === 0) return TAB_TEXTS.noLead;
  return (
    <>
      <ul className="leads">
        {leads.map((lead) => (
          <li key={lead}>{lead}</li>
        ))}
      </ul>
      {isUnled && <span className="said-by">{ALL_ACTIONS_TEXTS.unledMark}</span>}
    </>
  );
}

function Place({ row: { plan, area }, placed }: { readonly row: ListedRow; readonly placed: RowLook['placed'] }) {
  if (placed === 'nothing') return null;
  const place = placed === 'area' ? areaHeading(area) : `${plan.title} · ${areaHeading(area)}`;
  return <span className="said-by">{place}</span>;
}
