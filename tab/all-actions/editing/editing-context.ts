import { createContext, useContext } from 'react';
import type { EditableField } from '../../../src/core/plan/editing/editable.ts';
import type { WantedEdit } from '../../../src/wire/action-edits.ts';

/** The action that is edited, as sentences name it. */
export interface EditTarget {
  readonly key: string;
  readonly ref: string | null;
}

/** An edit, and what it puts there, in words. */
export interface OwnEdit {
  readonly edit: WantedEdit;
  readonly yours: string;
}

/** What became of an edit: it is in, the others' was kept, its author goes back to it, or it was refused. */
export type Settled =
  | { readonly kind: 'done' | 'theirs' | 'back' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** The ways to edit an action from a row of the list. */
export interface Editing {
  /** Opens the editor of fields that take more room than a cell. */
  readonly open: (target: EditTarget, fields: readonly EditableField[]) => void;
  /** Saves an edit; where somebody else came first, its author is asked which of the two counts. */
  readonly save: (target: EditTarget, own: OwnEdit) => Promise<Settled>;
}

const EditingContext = createContext<Editing | null>(null);

/** Gives the cells below a place in which actions are edited. */
export const EditingProvider = EditingContext.Provider;

/** The ways to edit. @throws Error where there is no place for it */
export function useCellEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error('useCellEditing needs an EditingPlace above it');
  return editing;
}
