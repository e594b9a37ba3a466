import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import {
  BULK_CHANGES,
  BULK_TEXTS,
  type BulkChange,
  changedMany,
  selectedCount,
  selectMatching,
  tooMany,
} from '../../../../src/texts/bulk-edits.ts';
import type { Values } from '../../../shared/form-field.ts';
import type { ListedRow } from '../../listed-row.ts';
import type { Selection } from '../../use-selection.ts';
import { useCellEditing } from '../editing-context.ts';
import { useNotify } from '../notify.ts';
import { BulkForm } from './bulk-form.tsx';
import { itemsFor, MOST_AT_ONCE, rowsFor, undoOf } from './bulk-items.ts';
import { BulkProgress } from './bulk-progress.tsx';
import type { BulkItem } from './bulk-run.ts';
import { useBulk } from './use-bulk.ts';

const CHANGES: readonly BulkChange[] = [
  'hand-over',
  'priority',
  'residualRisk',
  'measure',
  'followUp',
  'record-decision',
];

/** Stands at the foot of the window while actions are selected or a change of many is under way. */
export function BulkBar(props: {
  /** What is shown and can be selected. */
  readonly rows: readonly ListedRow[];
  readonly selection: Selection;
  readonly today: string;
}) {
  const { rows, selection, today } = props;
  const notify = useNotify();
  const [form, setForm] = useState<BulkChange | null>(null);
  const bulks = useBulk((ended) => {
    const undo = undoOf(ended);
    if (ended.change === 'undo' || undo.length === 0) return;
    notify({ words: changedMany(undo.length), undo: () => bulks.start('undo', undo) });
  });
  const { save } = useCellEditing();
  const selected = rows.filter(({ action }) => selection.selected.has(action.key));
  if (selected.length === 0 && bulks.bulk === null) return null;

  function start(change: BulkChange, values: Values) {
    setForm(null);
    bulks.start(change, itemsFor(change, rowsFor(change, selected), values));
  }

  async function look({ key, ref, command, yours }: BulkItem) {
    if (command.kind !== 'edit' && command.kind !== 'edit-anyway') return;
    const settled = await save({ key, ref }, { edit: command.edit, yours });
    if (settled.kind === 'done' || settled.kind === 'theirs') bulks.settle(key, settled.kind);
  }

  return (
    <section className="bulk-bar" aria-label={BULK_TEXTS.bar}>
      {bulks.bulk !== null ? (
        <BulkProgress bulks={bulks} look={(item) => void look(item)} />
      ) : (
        <Choosing rows={rows} selected={selected} selection={selection} choose={setForm} />
      )}
      {bulks.bulk === null && form !== null && (
        <BulkForm
          key={form}
          change={form}
          counts={{ may: rowsFor(form, selected).length, selected: selected.length }}
          today={today}
          start={(values) => start(form, values)}
          cancel={() => setForm(null)}
        />
      )}
    </section>
  );
}

function Choosing(props: {
  readonly rows: readonly ListedRow[];
  readonly selected: readonly ListedRow[];
  readonly selection: Selection;
  readonly choose: (change: BulkChange) => void;
}) {
  const { rows, selected, selection, choose } = props;
  const isTooMany = selected.length > MOST_AT_ONCE;
  const offered = CHANGES.filter((change) => rowsFor(change, selected).length > 0);
  return (
    <div className="bulk-choosing">
      <p role="status">{isTooMany ? tooMany(MOST_AT_ONCE) : selectedCount(selected.length)}</p>
      {offered.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="primary" disabledFocusable={isTooMany}>
              {BULK_TEXTS.change}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {offered.map((change) => (
                <MenuItem key={change} onClick={() => choose(change)}>
                  {BULK_CHANGES[change].name}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {selected.length < rows.length && <Button onClick={selection.toggleAll}>{selectMatching(rows.length)}</Button>}
      <Button onClick={selection.clear}>{BULK_TEXTS.clear}</Button>
    </div>
  );
}
