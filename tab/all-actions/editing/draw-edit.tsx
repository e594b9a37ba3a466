import type { ReactNode } from 'react';
import { EDITABLE, type EditableField } from '../../../src/core/plan/editing/editable.ts';
import type { AreaRight, ListedArea } from '../../../src/wire/all-actions.ts';
import type { Column } from '../columns.ts';
import type { ListedRow } from '../listed-row.ts';
import { EditButton } from './edit-button.tsx';
import { useCellEditing } from './editing-context.ts';
import { GradesCell } from './grades-cell.tsx';

const TAKES: Readonly<Record<EditableField, AreaRight>> = {
  leads: 'change-leads',
  priority: 'edit',
  residualRisk: 'edit',
  measure: 'edit',
  followUp: 'edit-follow-up',
};

function editableIn({ may }: ListedArea): readonly EditableField[] {
  return EDITABLE.filter((field) => may.includes(TAKES[field]));
}

/** The way to edit what a cell shows: everything about an action from its words, leads and grades from their own cells. */
export function drawEdit(column: Column, { action, area }: ListedRow): ReactNode {
  const fields = editableIn(area);
  const target = { key: action.key, ref: action.ref };
  const isMoreThanLeads = fields.some((field) => field !== 'leads');
  if (column === 'action' && isMoreThanLeads) return <OpensEditor target={target} fields={fields} />;
  if (column === 'leads' && fields.includes('leads')) return <OpensEditor target={target} fields={JUST_LEADS} />;
  if (column === 'grade' && fields.includes('priority')) return <GradesCell target={target} values={action} />;
  return null;
}

const JUST_LEADS: readonly EditableField[] = ['leads'];

function OpensEditor(props: {
  readonly target: { readonly key: string; readonly ref: string | null };
  readonly fields: readonly EditableField[];
}) {
  const { open } = useCellEditing();
  return <EditButton {...props} open={() => open(props.target, props.fields)} />;
}
