import { memo, type ReactNode, useCallback, useRef } from 'react';
import { daysCounted } from '../../src/texts/days.ts';
import { noUpdateSince } from '../../src/texts/overdue.ts';
import { CHANGE_WORDS, OVERDUE_TEXTS, type OverdueChange, TAB_TEXTS } from '../../src/texts/tab.ts';
import type { OverdueRow as Row } from '../../src/wire/tab.ts';
import { ActionLink } from '../shared/action-link.tsx';
import { DueDays } from '../shared/due-days.tsx';
import { useFocusHandedOver } from '../shared/hand-over-focus.ts';
import { LastUpdate } from '../shared/last-update.tsx';
import { RagMark } from '../shared/rag-mark.tsx';
import { CELL, ROW, ROW_HEADER } from '../shared/table-roles.ts';
import { useKeptInView } from '../shared/use-kept-in-view.ts';

interface OverdueRowProps {
  readonly row: Row;
  readonly today: string;
  readonly change: OverdueChange | null;
  /** Where it stands in a table of which not all rows are drawn. */
  readonly index?: number;
  /** Is told when it is drawn, in such a table. */
  readonly measure?: (row: Element | null) => void;
}

/** One overdue action: a row of the table, a card on a phone. A change is marked for as long as `change` says so. */
export const OverdueRow = memo(function OverdueRow(props: OverdueRowProps) {
  const { row, today, change, index, measure } = props;
  const element = useRef<HTMLTableRowElement | null>(null);
  useFocusHandedOver(element);
  useKeptInView(element, row.key);
  const take = useCallback(
    (drawn: HTMLTableRowElement | null) => {
      element.current = drawn;
      measure?.(drawn);
    },
    [measure],
  );
  return (
    <tr {...ROW} {...placeOf(index)} ref={take} data-change={change}>
      <th {...ROW_HEADER} scope="row" className="of-action">
        <ActionLink action={row} /> {change !== null && <span className="change">{CHANGE_WORDS[change]}</span>}
      </th>
      <Cell of="leads">{row.leads.length === 0 ? TAB_TEXTS.noLead : <Leads leads={row.leads} />}</Cell>
      <Cell of="due">
        <DueDays row={row} today={today} />
      </Cell>
      <Cell of="overdue">
        <strong className="days">{daysCounted(row.daysOverdue)}</strong> <RagMark rag={row.rag} word={row.ragWord} />{' '}
        {row.noUpdateSince !== null && (
          <span className="no-update">
            <span aria-hidden>◌</span> {noUpdateSince(row.noUpdateSince, today)}
          </span>
        )}
      </Cell>
      <Cell of="lastWords">
        <LastUpdate answer={row.lastAnswer} today={today} />
      </Cell>
    </tr>
  );
});

/** The head of the table is its first row. */
function placeOf(index: number | undefined) {
  return index === undefined ? {} : { 'data-index': index, 'aria-rowindex': index + 2 };
}

/** A cell that brings its column's name along: a card has no head above it. */
function Cell({ of, children }: { readonly of: keyof typeof OVERDUE_TEXTS.columns; readonly children: ReactNode }) {
  return (
    <td {...CELL} className={`of-${of}`}>
      <span className="card-label">{OVERDUE_TEXTS.columns[of]}</span>
      {children}
    </td>
  );
}

function Leads({ leads }: { readonly leads: readonly string[] }) {
  return (
    <ul className="leads">
      {leads.map((lead) => (
        <li key={lead}>{lead}</li>
      ))}
    </ul>
  );
}
