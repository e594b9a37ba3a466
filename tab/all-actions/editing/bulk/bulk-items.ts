import { GRADES } from '../../../../src/core/plan/printed.ts';
import { GRADE_WORDS } from '../../../../src/texts/all-actions.ts';
import type { BulkChange } from '../../../../src/texts/bulk-edits.ts';
import { EDITING_TEXTS } from '../../../../src/texts/editing.ts';
import type { AreaRight } from '../../../../src/wire/all-actions.ts';
import type { Values } from '../../../shared/form-field.ts';
import type { ListedRow } from '../../listed-row.ts';
import type { BulkCommand, BulkItem } from './bulk-run.ts';
import type { Bulk } from './use-bulk.ts';

/** So many in one go: what is wrong with a change shows before it is in five thousand actions. */
export const MOST_AT_ONCE = 500;

const TAKES: Readonly<Record<BulkChange, AreaRight>> = {
  'hand-over': 'change-leads',
  priority: 'edit',
  residualRisk: 'edit',
  measure: 'edit',
  followUp: 'edit-follow-up',
  'record-decision': 'record-decision',
};

/** Those of the rows to whose actions the reader may do this. */
export function rowsFor(change: BulkChange, rows: readonly ListedRow[]): readonly ListedRow[] {
  return rows.filter(({ area }) => area.may.includes(TAKES[change]));
}

/** What is sent about each row, from what stands in the form. */
export function itemsFor(change: BulkChange, rows: readonly ListedRow[], values: Values): readonly BulkItem[] {
  return rows.map((row) => ({
    key: row.action.key,
    ref: row.action.ref,
    id: crypto.randomUUID(),
    command: commandFor(change, row, values),
    yours: inWords(change, values),
  }));
}

/** A row does not show its texts: they are only written where none is, and nothing unseen is written over. */
function commandFor(change: BulkChange, { action }: ListedRow, values: Values): BulkCommand {
  const { value = '' } = values;
  switch (change) {
    case 'hand-over':
      return { kind: 'edit', edit: { field: change, from: action.leads, to: value } };
    case 'measure':
    case 'followUp':
      return { kind: 'edit', edit: { field: change, from: null, to: value.trim() } };
    case 'record-decision': {
      const { by, decided, body = '', on, minute = '' } = values;
      return { kind: 'record-decision', body: { by, decided, body: body.trim(), on, minute: minute.trim() } };
    }
    default: {
      const to = GRADES.find((grade) => grade === value) ?? null;
      return { kind: 'edit', edit: { field: change, from: action[change], to } };
    }
  }
}

function inWords(change: BulkChange, { value = '', name = '' }: Values): string {
  if (change === 'hand-over') return name;
  if (change !== 'priority' && change !== 'residualRisk') return value.trim();
  const grade = GRADES.find((one) => one === value);
  return grade === undefined ? EDITING_TEXTS.none : GRADE_WORDS[grade];
}

/** What takes back everything of a change that can be taken back. */
export function undoOf({ items, answers }: Bulk): readonly BulkItem[] {
  return items.flatMap(({ key, ref }) => {
    const answer = answers.get(key);
    if (answer?.kind !== 'done' || answer.entry === null) return [];
    return [{ key, ref, id: crypto.randomUUID(), command: { kind: 'undo', entry: answer.entry } as const, yours: '' }];
  });
}

/** Those that somebody else changed meanwhile, as one's own in the place of theirs. */
export function anyway({ items, answers }: Bulk): readonly BulkItem[] {
  return items.flatMap((item) => {
    const { command } = item;
    if (answers.get(item.key)?.kind !== 'conflict' || command.kind === 'undo' || command.kind === 'record-decision')
      return [];
    return [{ ...item, id: crypto.randomUUID(), command: { kind: 'edit-anyway', edit: command.edit } as const }];
  });
}

/** Those that were refused, to be sent again as they are. */
export function refused({ items, answers }: Bulk): readonly BulkItem[] {
  return items.filter(({ key }) => answers.get(key)?.kind === 'failed');
}
