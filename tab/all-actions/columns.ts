import type { ALL_ACTIONS_TEXTS } from '../../src/texts/all-actions.ts';
import type { ListedRow } from './listed-row.ts';
import type { Sort } from './view.ts';

/** A column of the table. */
export type Column = keyof typeof ALL_ACTIONS_TEXTS.columns;

/** What a column puts rows in order by when its head is pressed. */
export const SORT_OF: Readonly<Record<Column, Sort>> = {
  action: 'plan',
  leads: 'lead',
  due: 'due',
  rag: 'rag',
  grade: 'priority',
  lastWords: 'update',
};

/** The columns that these rows need: where no plan grades anything there is none for it. */
export function columnsFor(rows: readonly ListedRow[]): readonly Column[] {
  const hasGrades = rows.some(({ action }) => action.priority !== null || action.residualRisk !== null);
  return ['action', 'leads', 'due', 'rag', ...(hasGrades ? ['grade' as const] : []), 'lastWords'];
}
