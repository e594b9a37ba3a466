import { Button } from '@fluentui/react-components';
import { memo } from 'react';
import { dueWords, PREVIEW_TEXTS, putRightWords, rowName } from '../../src/texts/bring-in.ts';
import { STATUS_WORDS } from '../../src/texts/standing.ts';
import { LongText } from '../shared/long-text.tsx';
import { CELL, ROW, ROW_HEADER } from '../shared/table-roles.ts';
import { DoubtsOfRow } from './doubts-of-row.tsx';
import type { FileAction } from './file-action.ts';
import { rowElementId } from './go-to-row.ts';
import { MoreOfRow } from './more-of-row.tsx';
import type { RowDoes } from './row-does.ts';
import { dueWayOf } from './row-values.ts';
import type { Doubt, Row } from './work.ts';

/** An action as it was understood; what is in doubt stands beside it. */
export const RowView = memo(function RowView(props: {
  readonly row: Row;
  readonly doubts: readonly Doubt[];
  readonly does: RowDoes;
}) {
  const { row, doubts, does } = props;
  const { action } = row;
  const { columns } = PREVIEW_TEXTS;
  const isOpen = doubts.some(({ settled }) => settled === null);
  return (
    <tr {...ROW} data-doubt={isOpen}>
      <th {...ROW_HEADER} scope="row" id={rowElementId(row.key)} tabIndex={-1} className="preview-action">
        {action.ref !== null && <span className="ref">{action.ref}</span>} <LongText text={action.text} />
        <MoreOfRow action={action} />
      </th>
      <td {...CELL} className="preview-leads">
        <span className="card-label">{columns.leads}</span>
        {action.leads.length === 0 ? (
          <span className="quiet">{PREVIEW_TEXTS.noLead}</span>
        ) : (
          <ul className="leads">
            {action.leads.map((lead) => (
              <li key={lead}>{lead}</li>
            ))}
          </ul>
        )}
      </td>
      <td {...CELL} className="preview-due">
        <span className="card-label">{columns.due}</span>
        <Due action={action} />
      </td>
      <td {...CELL} className="preview-status">
        <span className="card-label">{columns.status}</span>
        {STATUS_WORDS[action.status]}
      </td>
      <td {...CELL} className="preview-doubts">
        <DoubtsOfRow doubts={doubts} does={does} />
        <Button
          size="small"
          data-puts-right={row.key}
          aria-label={putRightWords(rowName(action.ref, action.text))}
          onClick={() => does.open(row.key)}
        >
          {PREVIEW_TEXTS.putRight}
        </Button>
      </td>
    </tr>
  );
});

/** The day that was understood, and beneath it the words of the plan. */
function Due({ action: { due, revisions } }: { readonly action: FileAction }) {
  const words = dueWords(dueWayOf(due), due.by);
  return (
    <>
      <span className="due-day">{words}</span>
      {due.phrase !== null && due.phrase !== words && <q className="said-by">{due.phrase}</q>}
      {revisions.map(({ by, phrase }) => (
        <span key={`${by} ${phrase}`} className="said-by">
          {PREVIEW_TEXTS.revisedTo} {dueWords('by', by)}
        </span>
      ))}
    </>
  );
}
