// The same rows as the tab's, in Fluent's own DataGrid, as its documentation shows it: what the tab is measured beside.
// https://react.fluentui.dev/?path=/docs/components-datagrid--docs
import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  FluentProvider,
  SearchBox,
  type TableColumnDefinition,
  teamsLightTheme,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { AllActionsReply, ListedAction } from '../../../../src/wire/all-actions.ts';
import type { ActionRow, OverdueReply } from '../../../../src/wire/tab.ts';
import { hasWords, searchedWords } from '../../../../tab/all-actions/search.ts';

declare global {
  interface Window {
    /** Put there by the bench: what signs the reader in. */
    readonly benchToken: string;
  }
}

const COLUMNS: TableColumnDefinition<ActionRow>[] = [
  createTableColumn<ActionRow>({
    columnId: 'action',
    renderHeaderCell: () => 'Action',
    renderCell: ({ ref, text }) => <span className="words">{`${ref} ${text}`}</span>,
  }),
  createTableColumn<ActionRow>({
    columnId: 'leads',
    renderHeaderCell: () => 'Lead',
    renderCell: ({ leads }) => leads.join(', '),
  }),
  createTableColumn<ActionRow>({ columnId: 'due', renderHeaderCell: () => 'Due', renderCell: ({ by }) => by }),
  createTableColumn<ActionRow>({
    columnId: 'rag',
    renderHeaderCell: () => 'How it stands',
    renderCell: ({ rag, daysOverdue }) => (daysOverdue > 0 ? `${rag} ${daysOverdue} days` : rag),
  }),
  createTableColumn<ActionRow>({
    columnId: 'lastWords',
    renderHeaderCell: () => 'Last update',
    renderCell: ({ lastAnswer }) => lastAnswer && `${lastAnswer.words} ${lastAnswer.by}, ${lastAnswer.on}`,
  }),
];

const isOverdue = new URLSearchParams(window.location.search).get('list') === 'overdue';

function rowsIn(reply: OverdueReply | AllActionsReply): readonly ActionRow[] {
  return reply.plans.flatMap<ActionRow>((plan) =>
    plan.areas.flatMap<ActionRow>((area) => ('overdue' in area ? area.overdue : area.actions)),
  );
}

async function load(): Promise<readonly ActionRow[]> {
  const reply = await fetch(isOverdue ? '/api/overdue' : '/api/actions', {
    headers: { Authorization: `Bearer ${window.benchToken}` },
  });
  return rowsIn(await reply.json());
}

function isListed(row: ActionRow): row is ListedAction {
  return 'finding' in row;
}

function Grid() {
  const [rows, setRows] = useState<readonly ActionRow[]>([]);
  const [words, setWords] = useState('');
  useEffect(() => void load().then(setRows), []);
  const found = useMemo(() => {
    const wanted = searchedWords(words);
    return rows.filter((row) => !isListed(row) || hasWords(row, wanted));
  }, [rows, words]);
  return (
    <>
      <SearchBox value={words} onChange={(_event, { value }) => setWords(value)} />
      <p className="shown-of">{found.length}</p>
      <DataGrid items={[...found]} columns={COLUMNS} getRowId={({ key }: ActionRow) => key}>
        <DataGridHeader>
          <DataGridRow>
            {({ renderHeaderCell }) => <DataGridHeaderCell>{renderHeaderCell()}</DataGridHeaderCell>}
          </DataGridRow>
        </DataGridHeader>
        <DataGridBody<ActionRow>>
          {({ item, rowId }) => (
            <DataGridRow<ActionRow> key={rowId}>
              {({ renderCell }) => <DataGridCell>{renderCell(item)}</DataGridCell>}
            </DataGridRow>
          )}
        </DataGridBody>
      </DataGrid>
    </>
  );
}

const place = document.getElementById('grid');
if (place === null) throw new Error('the page has no element with the id "grid"');
createRoot(place).render(
  <FluentProvider theme={teamsLightTheme}>
    <Grid />
  </FluentProvider>,
);
